/** Gives a value that is made at first use. */
export interface Once<T> {
  (): T;
  /** Whether it has been made. */
  isMade(): boolean;
}

/** A value that is made at first use. */
export function once<T>(make: () => T): Once<T> {
  let made: { readonly value: T } | undefined;
  return Object.assign(() => (made ??= { value: make() }).value, { isMade: () => made !== undefined });
}
