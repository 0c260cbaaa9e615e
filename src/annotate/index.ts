export { deriveFrameworks, toFramework } from './derive-frameworks.js';
export { annotateAlone, type AnnotationLexicons, type OwnAnnotations } from './annotate-alone.js';
export { annotateBeside, annotateDocuments, putTogether, type LightOfOthers } from './annotate-documents.js';
export { annotateThemes, type ThemedDocument } from './annotate-themes.js';
export { chooseFamily, findStandings, wordsOf, type JoinedFamily, type Standing } from './join-family.js';
export {
  keysOfDocument,
  keysOfMentions,
  makeMentionResolver,
  type ClauseCitations,
  type Mention,
} from './citation/index.js';
export { tallyClauses } from './tally-clauses.js';
export { parseDepartments } from './parse-departments.js';
export { readFamily, type ClauseTheme } from './read-family.js';
