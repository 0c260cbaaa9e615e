export { buildDuties } from './build-duties.js';
export { compareDuties } from './compare-duties.js';
