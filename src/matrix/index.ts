export { buildItemMatrix } from './build-item-matrix.js';
export { buildPointMatrix, type Family, type MatrixLexicon } from './build-point-matrix.js';
export { NO_PLACES, type PlaceNames } from './place-names.js';
