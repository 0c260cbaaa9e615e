import type { GivenFile } from '../app/index.js';
import { InvalidQueryError } from '../domain/errors.js';

/** Files in one form. */
const MAX_FILES = 200;

/**
 * The files of a form that was sent as `multipart/form-data`, in their order; a field without a file is passed over.
 * @throws InvalidQueryError when it is no such form or holds too many, in Chinese.
 */
export async function readUpload(body: unknown, type: string | undefined): Promise<readonly GivenFile[]> {
  if (!(body instanceof Uint8Array)) throw new InvalidQueryError('请在页面上选择文件');
  const sent = new Response(body, { headers: { 'content-type': type ?? '' } });
  // Fit for a form that is held in memory as a whole anyway: no library of its own is needed.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const form = await sent.formData().catch((cause: unknown) => {
    throw new InvalidQueryError('表单不完整，读不出里面的文件；请重新选择', { cause });
  });
  const files = [...form.values()]
    .filter((value) => typeof value !== 'string')
    .filter(({ name, size }) => name !== '' || size > 0);
  if (files.length === 0) throw new InvalidQueryError('没有选择文件');
  if (files.length > MAX_FILES)
    throw new InvalidQueryError(`一次最多 ${MAX_FILES} 份文件，收到 ${files.length} 份；请分几次，或打成 ZIP`);
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
