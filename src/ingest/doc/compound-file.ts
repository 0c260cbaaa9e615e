import { RefusedFile, damaged } from '../refused-file.js';

const SECTOR = 512;
/** Where the header says in which sector the directory begins. Source: MS-CFB, 2.2. */
const DIRECTORY_AT = 48;
/** First bytes of the stream with the text, and the flag in it that says it is encrypted. Source: MS-DOC, 2.5.2 (FibBase). */
const WORD_MAGIC = Buffer.from([0xec, 0xa5]);
const FLAGS_AT = 0x0a;
const IS_ENCRYPTED = 0x0100;

/**
 * Look what an OLE compound file holds by the names of its streams.
 * @throws RefusedFile for encrypted documents and for anything but a Word document.
 */
export function checkCompound(bytes: Buffer): void {
  const has = (stream: string): boolean => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo'))
    throw new RefusedFile('文件设有打开密码，读不出来；请用 Word 或 WPS 打开，取消密码后另存再放入');
  if (!has('WordDocument')) {
    if (has('Workbook') || has('Book'))
      throw new RefusedFile('暂不支持旧版 Excel 格式（.xls）；请用 Excel 或 WPS 打开，另存为 .xlsx');
    const directory = bytes.length > DIRECTORY_AT + 4 ? bytes.readUInt32LE(DIRECTORY_AT) : Infinity;
    if ((directory + 2) * SECTOR > bytes.length) throw damaged(' Word 正文');
    if (has('PowerPoint Document')) throw new RefusedFile('暂不支持演示文稿；请另存为 PDF，或把文字复制成 .txt');
    throw new RefusedFile('文件是旧版办公软件的格式，里面没有 Word 正文；请用 Word 或 WPS 打开，另存为 .docx');
  }
  for (let at = SECTOR; at + FLAGS_AT + 2 <= bytes.length; at += SECTOR)
    if (bytes.subarray(at, at + 2).equals(WORD_MAGIC)) {
      if ((bytes.readUInt16LE(at + FLAGS_AT) & IS_ENCRYPTED) !== 0)
        throw new RefusedFile('文件设有打开密码，读不出来；请用 Word 或 WPS 打开，取消密码后另存再放入');
      return;
    }
}
