export { buildDraftReport, type DraftFindings } from './build-report.js';
export { findPeers } from './find-peers.js';
