import type { RawText } from '../../domain/source.js';
import { readingName } from './reading-file.js';
import type { SourceStore } from './source-store.js';

/** A raw text without its characters. */
export type RawHead = Omit<RawText, 'text'>;

/** Raw texts whose characters are loaded when they are asked for. */
export interface LazyRaws {
  /** Of a text that was just read: its characters stay until they are let go. */
  readonly take: (raw: RawText) => RawText;
  /** Of a text whose reading was saved under the name. */
  readonly restore: (head: RawHead, name: string) => RawText;
  /** The reading of the text is saved: its characters need not be held any more. */
  readonly letGo: (raw: RawText) => void;
}

export function makeLazyRaws(store: SourceStore): LazyRaws {
  const held = new Map<RawText, string>();
  const toLazy = (head: RawHead, name: string): RawText => {
    const lazy: RawText = {
      ...head,
      get text() {
        return held.get(lazy) ?? store.text(name);
      },
    };
    readingName.know(lazy, name);
    return lazy;
  };
  return {
    take: ({ text, ...head }) => {
      const lazy = toLazy(head, readingName(head));
      held.set(lazy, text);
      return lazy;
    },
    restore: toLazy,
    letGo: (raw) => void held.delete(raw),
  };
}

/** What a lazy text is without loading it. */
export function headOfRaw(raw: RawText): RawHead {
  const { path, sha256, encoding, brokenCharacters, format, pageStarts, diagnostics, origin, correction } = raw;
  const optional = { format, pageStarts, diagnostics, origin, correction };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { path, sha256, encoding, brokenCharacters, ...given };
}
