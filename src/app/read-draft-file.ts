import { InvalidQueryError } from '../domain/errors.js';
import { readSource } from '../ingest/index.js';

/**
 * The text of a draft that comes as a file of any format that the corpus takes. Nothing of it is kept.
 * @param name  tells the format where the bytes leave it open
 * @throws InvalidQueryError with the reason in Chinese when no text can be read, or more than one document.
 */
export async function readDraftFile(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readSource(bytes, name);
  if (!read.ok) throw new InvalidQueryError(`没有读入“${name}”：${read.reason}`);
  const [raw, ...others] = read.raws;
  if (!raw) throw new InvalidQueryError(`没有读入“${name}”：里面没有能读的文件`);
  if (others.length > 0)
    throw new InvalidQueryError(`“${name}”里有 ${read.raws.length} 份文件；一次只能检查一份草稿，请取出要查的一份`);
  return raw.text;
}
