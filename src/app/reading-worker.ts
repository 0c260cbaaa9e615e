/** The thread that reads many source files and large families, so that the server goes on answering and all processors are used. */
import { readFamily, wordsOf } from '../annotate/index.js';
import { once } from '../text/once.js';
import { loadSegmenter } from '../text/segment.js';
import { answerTasks } from './answer-tasks.js';
import { keepPairs } from './keep.js';
import { loadLexicons } from './lexicons.js';
import { openDerivedFiles } from './store/derived-files.js';
import { makeDocuments } from './store/lazy-document.js';
import { readSaved } from './store/read-sources.js';
import type { FamilyAnswer, ReadingTask, SourceAnswer } from './store/reading-threads.js';
import { makeSourceStore } from './store/source-store.js';

const lexicons = once(loadLexicons);
const segmenter = once(() => loadSegmenter(lexicons()));
const opened = keepPairs(1, (folder: string, program: string) => {
  const files = openDerivedFiles(folder, program);
  return { files, documents: makeDocuments(makeSourceStore(files), lexicons()) };
});

answerTasks((task: ReadingTask): SourceAnswer | FamilyAnswer => {
  const { files, documents } = opened(task.derived.folder, task.derived.program);
  if (task.kind === 'family') {
    const members = task.members.map((source) => documents.structured(source));
    const read = readFamily(members, wordsOf(task.framework), segmenter());
    return members.map((document) => read.get(document) ?? []);
  }
  const { heads, name, isSaved } = readSaved(task.raw, files, lexicons);
  const unsaved = isSaved ? undefined : files.load(name);
  return unsaved ? { heads, unsaved } : { heads };
});
