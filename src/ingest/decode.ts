/** Text of a file with the encoding it was read in; or why it cannot be read, in Chinese. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string; readonly broken: number }
  | { readonly ok: false; readonly reason: string };

interface Sound {
  readonly text: string;
  readonly encoding: string;
}

/** At most this share of characters may be damaged before a file no longer counts as UTF-8. */
const MAX_BROKEN = 0.005;
/** Real text is at least this much Chinese. */
const MIN_HAN = 0.3;
/** GB18030 takes almost any bytes; in real text nearly all double bytes are those of the old GB 2312. */
const MIN_GB2312 = 0.9;
/** Characters of Chinese text: Han, its punctuation, full width forms, printable ASCII and line breaks. */
const CHINESE_TEXT = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2013-\u2026 -~\n\r\t]/gu;
const MIN_CHINESE_TEXT = 0.98;
/** What every Chinese text is full of, in both scripts. Read in the wrong encoding, hardly any of it is left. */
const EVERYDAY = /[，。、；：（）《》「」“”的一和在不是有人大中为為为与與及以等对對年国國会會工作发發实實行全化]/gu;
const MIN_EVERYDAY = 0.08;
/** Names of the encodings: gb2312, GBK, gb18030; big5, Big5-HKSCS. */
const GB = /^gb/iu;
const BIG5 = /^big5/iu;

/**
 * Decode a text file: byte order mark, then UTF-8, UTF-16 without a mark, then GB18030 (which covers GBK and GB2312) or Big5, whichever
 * gives real words. `declared` is the encoding that a page or its server names; it is believed where the bytes agree.
 * A few damaged bytes in UTF-8 are kept as 「�」 and counted in `broken`; binary files are refused with the reason.
 */
export function decode(bytes: Uint8Array, declared = ''): Decoded {
  if (bytes.length === 0) return { ok: false, reason: '文件是空的' };
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const binary = isBinary(bytes);
  const strict = binary ? undefined : tryDecode('utf-8', bytes);
  if (strict !== undefined) return { ok: true, text: strict, encoding: 'utf-8', broken: 0 };
  const wide = guessUtf16(bytes);
  if (wide !== undefined) return { ok: true, ...wide, broken: 0 };
  if (binary) return { ok: false, reason: '不是文本文件（含有二进制内容）' };
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = count(lenient, /\ufffd/gu);
  // Long scripts around a little text would hide that it is no UTF-8.
  const isLocal = broken > lenient.length * MAX_BROKEN || (GB.test(declared) && gb2312Share(bytes) >= MIN_GB2312);
  const local = isLocal ? decodeLocal(bytes, declared) : undefined;
  if (local) return { ok: true, ...local, broken: 0 };
  if (broken <= lenient.length * MAX_BROKEN && hanShare(lenient) >= MIN_HAN)
    return { ok: true, text: lenient, encoding: 'utf-8', broken };
  const at = firstBroken(bytes);
  return { ok: false, reason: `编码无法识别：第 ${at + 1} 字节起既不是 UTF-8 也不是 GB18030、Big5，请另存为 UTF-8` };
}

/** Text in an encoding of China or Taiwan. Almost any bytes decode in both, so what the text then says decides. */
function decodeLocal(bytes: Uint8Array, declared: string): Sound | undefined {
  const big5 = tryDecode('big5', bytes);
  const gb = tryDecode('gb18030', bytes);
  const isBig5 =
    big5 !== undefined && everydayShare(big5) >= MIN_EVERYDAY && everydayShare(big5) > everydayShare(gb ?? '');
  if (isBig5 || (BIG5.test(declared) && big5 !== undefined)) return { text: big5, encoding: 'big5' };
  const isGb = GB.test(declared) || gb2312Share(bytes) >= MIN_GB2312 || everydayShare(gb ?? '') >= MIN_EVERYDAY;
  return gb !== undefined && isGb ? { text: gb, encoding: 'gb18030' } : undefined;
}

/**
 * UTF-16 without its mark: read the wrong way round, or read from any other encoding, the characters would scatter over all blocks.
 */
function guessUtf16(bytes: Uint8Array): Sound | undefined {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return undefined;
  const head = bytes.subarray(0, 16_384);
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const sample = new TextDecoder(encoding).decode(head);
    if (count(sample, CHINESE_TEXT) < sample.length * MIN_CHINESE_TEXT || hanShare(sample) < MIN_HAN) continue;
    const text = tryDecode(encoding, bytes);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
}

function decodeMarked(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return undefined; // TextDecoder drops this mark by itself.
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  if (!label) return undefined;
  const text = tryDecode(label, bytes);
  return text === undefined
    ? { ok: false, reason: `文件标明是 ${label}，但内容不合该编码` }
    : { ok: true, text, encoding: label, broken: 0 };
}

function tryDecode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** 1 for each byte that is a control character of no text; tabs, line breaks and the escapes of East Asian encodings are of text. */
const IS_CONTROL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0,
);

/** Control characters that text does not hold, in the first 64 KB. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  if (head.includes(0)) return true;
  let controls = 0;
  for (const byte of head) controls += IS_CONTROL[byte] ?? 0;
  return controls > head.length * 0.01;
}

/** Share of the double bytes that GB 2312 already had: both bytes from A1 up, the first at most F7. */
function gb2312Share(bytes: Uint8Array): number {
  let pairs = 0;
  let old = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[++i] ?? 0;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) old++;
  }
  return pairs === 0 ? 0 : old / pairs;
}

function hanShare(text: string): number {
  const sample = text.slice(0, 200_000);
  const letters = count(sample, /[^\s\p{P}\p{N}]/gu);
  return letters === 0 ? 0 : count(sample, /[\u4e00-\u9fff]/gu) / letters;
}

function everydayShare(text: string): number {
  const sample = text.slice(0, 200_000);
  return sample.length === 0 ? 0 : count(sample, EVERYDAY) / sample.length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function firstBroken(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPrefixSound(bytes.subarray(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPrefixSound(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
