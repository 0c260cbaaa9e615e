import { RefusedFile } from '../refused-file.js';

const MAX_LENGTH = 2000;

/** Whether what was given is an address, not a path: it begins with a scheme and `//`. */
export function isAddress(given: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//iu.test(given);
}

/**
 * Read an address that may be fetched. Its host comes out in one spelling: 0x7f.1 and 2130706433 are 127.0.0.1.
 * @param base  the address that leads to this one
 * @throws RefusedFile for any scheme but http and https, for names and passwords in the address, and on the way from https to http.
 */
export function parseAddress(given: string, base?: URL): URL {
  if (given.length > MAX_LENGTH) throw new RefusedFile(`网址超过 ${MAX_LENGTH} 个字符`);
  if (!URL.canParse(given, base?.href)) throw new RefusedFile('网址不合格式');
  const url = new URL(given, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new RefusedFile(`只取 http 和 https 网址，不取 ${url.protocol.slice(0, 20)}`);
  if (url.username !== '' || url.password !== '')
    throw new RefusedFile('网址里带有用户名或密码；请在浏览器里存为文件再添加');
  if (base?.protocol === 'https:' && url.protocol === 'http:')
    throw new RefusedFile('网站从 https 转到不加密的 http，为安全起见不取');
  url.hash = '';
  return url;
}
