export { findTargets } from './find-targets.js';
