/** The thread that reads source files when many are new, so that the server goes on answering and all processors are used. */
import { answerTasks } from './answer-tasks.js';
import { keepPairs, once } from './keep.js';
import { loadLexicons } from './lexicons.js';
import { openDerivedFiles } from './store/derived-files.js';
import { readSaved, type ReadingAnswer, type ReadingTask } from './store/read-sources.js';

const lexicons = once(loadLexicons);
const filesOf = keepPairs(1, openDerivedFiles);

answerTasks(({ raw, folder, program }: ReadingTask): ReadingAnswer => {
  const files = filesOf(folder, program);
  const { heads, name, isSaved } = readSaved(raw, files, lexicons);
  const unsaved = isSaved ? undefined : files.load(name);
  return unsaved ? { heads, unsaved } : { heads };
});
