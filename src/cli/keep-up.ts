import { watchFolder, type Config, type FolderWatch, type Library, type Services } from '../app/index.js';

/** A large index is saved when nothing has come for so long. */
const SAVE_AFTER_MS = 60_000;

/**
 * Keep a running server up with its corpus folder: what is put there, changed or taken away is taken in.
 * @param onTakenIn  told after each change, when the new state answers
 */
export function keepUp(
  library: Library,
  { corpus: folder, watch }: Pick<Config, 'corpus' | 'watch'>,
  note: (message: string) => void,
  onTakenIn: (corpus: Services['corpus']) => void,
): FolderWatch | undefined {
  if (watch === 'off') return undefined;
  let saving: NodeJS.Timeout | undefined;
  const takeIn = async (): Promise<void> => {
    const before = library.current();
    try {
      const { corpus } = await library.refresh();
      if (library.current() === before) return;
      note(`文件库有变动：现有 ${corpus.documents.length} 份文件，语料版本 ${corpus.version}`);
      for (const { path, reason } of corpus.unreadable) note(`未读入：${path}：${reason}`);
      clearTimeout(saving);
      saving = setTimeout(() => void library.save(), SAVE_AFTER_MS).unref();
      onTakenIn(corpus);
    } catch (error) {
      note(`文件库没有更新，仍按原来的内容回答：${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return watchFolder(
    folder,
    watch === 'poll' ? 'poll' : 'notice',
    () => void takeIn(),
    (error) => {
      note(
        `不能监视文件目录（${error instanceof Error ? error.message : String(error)}）；新文件要重新启动才看得到，或设 DUIZHAO_WATCH=poll`,
      );
    },
  );
}
