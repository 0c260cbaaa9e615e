export { deriveFrameworks } from './derive-frameworks.js';
export { annotateAlone, type AnnotationLexicons, type OwnAnnotations } from './annotate-alone.js';
export { annotateBeside, annotateDocuments } from './annotate-documents.js';
export { annotateThemes, type ThemedDocument } from './annotate-themes.js';
export { parseDepartments } from './parse-departments.js';
export type { ClauseTheme } from './read-family.js';
