import { basename } from 'node:path';
import { watch } from 'chokidar';

/** A watch over a folder. */
export interface FolderWatch {
  /** Resolves when changes from now on are seen. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** A file counts when it has not grown for so long: a copy over a network may pause. */
const WRITTEN_MS = 500;
/** Many files that come together are one change. */
const QUIET_MS = 300;
/** How often a folder that tells nothing of itself is looked at. */
const POLL_MS = 2000;

/**
 * Watch a folder at any depth and tell of changes once they have ended; files and folders whose names begin with a point do not count.
 * @param how  `poll` looks again and again, for folders on a network that give no notice
 * @param onFault  told when the watch cannot go on, e.g. because the system allows no more of them
 */
export function watchFolder(
  folder: string,
  how: 'notice' | 'poll',
  onChange: () => void,
  onFault: (error: unknown) => void,
): FolderWatch {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && basename(path).startsWith('.'),
    awaitWriteFinish: { stabilityThreshold: WRITTEN_MS, pollInterval: 100 },
    usePolling: how === 'poll',
    interval: POLL_MS,
    binaryInterval: POLL_MS,
  });
  let quiet: NodeJS.Timeout | undefined;
  watcher.on('all', (event) => {
    if (event === 'addDir') return;
    clearTimeout(quiet);
    quiet = setTimeout(onChange, QUIET_MS);
  });
  watcher.on('error', onFault);
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    close: () => {
      clearTimeout(quiet);
      return watcher.close();
    },
  };
}
