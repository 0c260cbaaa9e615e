export { buildChains } from './build-chains.js';
export { makeBuildLedger } from './build-ledger.js';
export type { BuildLedger, BuiltLedger } from './build-ledger.js';
export { compareLedger } from './compare-ledger.js';
export type { IndicatorLexicon } from './indicator-lexicon.js';
