export { loadAccuracy } from './accuracy.js';
export { loadConfig } from './config.js';
export type { Config, ConfigOptions } from './config.js';
export { findDocument } from './find-document.js';
export { keepCoding } from './keep-coding.js';
export type { GivenCoding } from './keep-coding.js';
export { createServices, loadServices } from './services.js';
export type { Services } from './services.js';
