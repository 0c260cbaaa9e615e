/** The thread that reads source files when many are new, so that the server goes on answering and all processors are used. */
import type { RawText } from '../domain/source.js';
import { answerTasks } from './answer-tasks.js';
import { once } from './keep.js';
import { loadLexicons } from './lexicons.js';
import { readRaw } from './raw-reading.js';

const lexicons = once(loadLexicons);

// As text: it is handed over faster than as objects, and saved as it is.
answerTasks((raw: RawText) => JSON.stringify(readRaw(raw, lexicons())));
