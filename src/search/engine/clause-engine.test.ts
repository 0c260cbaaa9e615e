import { describeEngine } from '../../../test/support/engine-contract.js';
import { createNaiveEngine } from '../../../test/support/naive-engine.js';
import { createClauseEngine } from './clause-engine.js';

describeEngine('the embedded engine', (texts) => createClauseEngine(texts));
describeEngine('the naive engine', () => createNaiveEngine());
