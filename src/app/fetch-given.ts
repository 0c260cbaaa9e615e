import { allowAddresses, fetchSource } from '../ingest/index.js';
import type { GivenFile, RefusedSource } from './add-sources.js';
import { programVersion } from './version.js';

/**
 * Fetch a document that is given by its address, to be added like a file.
 * @param day  YYYY-MM-DD, kept with the file
 * @param allowPrivate  whether addresses of the machine and the office may be fetched too
 * @returns the file with its origin, or why it could not be fetched, in Chinese
 */
export async function fetchGiven(
  address: string,
  day: string,
  allowPrivate: boolean,
): Promise<GivenFile | RefusedSource> {
  const fetched = await fetchSource(address, {
    userAgent: `duizhao/${programVersion()}`,
    isAllowed: allowAddresses(allowPrivate),
  });
  if (!fetched.ok) return { name: address, reason: fetched.reason };
  const { name, bytes, url, charset } = fetched;
  return { name, bytes, origin: { url, fetchedOn: day, ...(charset === undefined ? {} : { charset }) } };
}
