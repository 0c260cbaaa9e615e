/** End a switch over a union: the compiler reports every place where a new kind is not handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case ${JSON.stringify(value)}; this is a bug`);
}
