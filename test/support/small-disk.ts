import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own. */
export interface SmallDisk {
  readonly path: string;
  readonly makeReadOnly: () => void;
  readonly remove: () => void;
}

/** A disk in memory of so many bytes; undefined where the system does not let this process have one (only root may). */
export function mountDisk(bytes: number): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'duizhao-disk-'));
  const run = (command: string, ...args: readonly string[]): void => {
    execFileSync(command, args, { stdio: 'ignore' });
  };
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path);
  } catch {
    rmdirSync(path);
    return undefined;
  }
  return {
    path,
    makeReadOnly: () => {
      run('mount', '-o', 'remount,ro', path);
    },
    remove: () => {
      run('umount', path);
      rmdirSync(path);
    },
  };
}
