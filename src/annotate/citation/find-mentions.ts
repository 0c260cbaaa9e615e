import { findNamed } from './find-named.js';
import type { ShortForms } from './find-pointers.js';
import { findProvisions } from './find-provisions.js';
import type { Mention } from './mention.js';

/** Find what may cite in reading order, the longer one first where two begin together; they may overlap. */
export function findMentions(text: string, { findPointers, isDocument }: ShortForms): readonly Mention[] {
  return [
    ...named(text).filter(({ named: { title } }) => title === undefined || isDocument(title)),
    ...findPointers(text),
    ...provisions(text),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function named(text: string): readonly Extract<Mention, { kind: 'named' }>[] {
  return findNamed(text).map((found) => ({
    kind: 'named',
    span: { start: found.start, end: found.end },
    named: found,
  }));
}

function provisions(text: string): readonly Mention[] {
  return findProvisions(text).map(({ start, end, provision, name }) => {
    const mention = { kind: 'provision', span: { start, end }, provision } as const;
    return name === undefined ? mention : { ...mention, name };
  });
}
