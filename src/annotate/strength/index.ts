export { findStrength } from './find-strength.js';
export type { CueEntry, StrengthLexicon } from './strength-lexicon.js';
