/** A ZIP file of these names and contents. `toBytes` gives the bytes of a name; without it names are UTF-8 and marked so. */
export function zipFile(
  entries: Iterable<readonly [name: string, content: string | Uint8Array]>,
  toBytes?: (name: string) => Uint8Array,
): Buffer;
