import { fileURLToPath } from 'node:url';

/** Folder of the character maps of Adobe, for PDF files without fonts of their own; ends with a slash. */
export const CHARACTER_MAPS = fileURLToPath(new URL('../../assets/cmaps/', import.meta.url));
