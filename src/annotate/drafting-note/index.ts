export { readDraftingNote } from './read-drafting-note.js';
