/** The name that the system gives a fault, `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Why something on the disk cannot be read, in Chinese. */
export function describeDiskFault(error: unknown): string {
  const code = codeOf(error) ?? '原因不明';
  return FAULTS[code] ?? code;
}

const FAULTS: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ENOENT: '它已不在，或所指的文件不在',
  ELOOP: '链接绕成了圈',
  EIO: '磁盘读取出错',
  EMFILE: '同时打开的文件太多',
};
