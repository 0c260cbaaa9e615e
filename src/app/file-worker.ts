/** The thread that reads the files of a large index, so that they are there when the corpus is. */
import { answerTasks } from './answer-tasks.js';
import type { FileTask } from './saved-index.js';
import { readNamed } from './store/whole-file.js';

answerTasks(({ folder, names }: FileTask) => names.map((name) => readNamed(folder, name)));
