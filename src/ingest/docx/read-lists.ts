import { EMPTY, LEVELS, type Level, type List } from '../numbering/numbering.js';
import { childOf, childrenOf, valueOf } from '../xml/find.js';
import type { XmlElement } from '../xml/parse-xml.js';

/** The lists of the part `numbering.xml`, by their ids. */
export function readLists(part: XmlElement | undefined): ReadonlyMap<string, List> {
  const definitions = new Map(
    childrenOf(part, 'abstractNum').map((one) => [one.attributes.get('abstractNumId') ?? '', one] as const),
  );
  const byStyle = new Map(
    [...definitions.values()].flatMap((one) => {
      const style = valueOf(one, 'styleLink');
      return style === undefined ? [] : [[style, one] as const];
    }),
  );
  return new Map(
    childrenOf(part, 'num').map((num) => {
      const definition = valueOf(num, 'abstractNumId') ?? '';
      const given = definitions.get(definition);
      const linked = valueOf(given, 'numStyleLink');
      const source = linked === undefined ? given : (byStyle.get(linked) ?? given);
      return [num.attributes.get('numId') ?? '', readList(num, source, definition)] as const;
    }),
  );
}

function readList(num: XmlElement, source: XmlElement | undefined, definition: string): List {
  const levels: Level[] = Array.from({ length: LEVELS }, () => EMPTY);
  const restarts = new Map<number, number>();
  for (const level of childrenOf(source, 'lvl')) levels[levelOf(level)] = readLevel(level);
  for (const override of childrenOf(num, 'lvlOverride')) {
    const at = levelOf(override);
    const own = childOf(override, 'lvl');
    if (own) levels[at] = readLevel(own);
    const start = valueOf(override, 'startOverride');
    if (start !== undefined) restarts.set(at, Number(start) || 0);
  }
  return { definition, levels, restarts };
}

function levelOf(element: XmlElement): number {
  return Math.min(LEVELS - 1, Math.max(0, Math.trunc(Number(element.attributes.get('ilvl')) || 0)));
}

function readLevel(level: XmlElement): Level {
  const restart = valueOf(level, 'lvlRestart');
  const legal = childOf(level, 'isLgl');
  const format = childOf(level, 'numFmt') ?? childOf(level, 'AlternateContent', 'Fallback', 'numFmt');
  return {
    start: Number(valueOf(level, 'start') ?? 1) || 0,
    format: format?.attributes.get('val') ?? 'decimal',
    text: valueOf(level, 'lvlText') ?? '',
    isLegal: legal !== undefined && !isOff(legal.attributes.get('val')),
    restartAfter: restart === undefined ? undefined : Number(restart) || 0,
    hasGap: valueOf(level, 'suff') !== 'nothing',
  };
}

/** A switch of word processing documents that is turned off by its value. */
export function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}
