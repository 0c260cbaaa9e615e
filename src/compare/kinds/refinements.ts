import type { Difference } from '../../domain/comparison.js';
import { namesOf, toStem, type Actor } from './find-actors.js';
import { toFragment } from './fragment.js';
import type { ReadDocument } from './kind-context.js';
import type { Limit } from './limit.js';
import type { Unit } from './unit.js';

/** What the base clauses print that a unit is held against: linked clauses, and those of its counterparts. */
export interface BaseWords {
  readonly limits: readonly PlacedLimit[];
  /** Names of the bodies that are named, in running text or in department lists; see `namesOf`. */
  readonly bodies: ReadonlySet<string>;
  readonly text: string;
}

/** A limit with the position of its unit; equal ones of a unit once. */
export interface PlacedLimit {
  readonly key: string;
  readonly unit: number;
}

/** Collect the words of some units of the base. */
export function collectWords(read: ReadDocument, units: readonly Unit[]): BaseWords {
  const clauses = [...new Set(units.map(({ clause }) => clause))];
  return {
    limits: units.flatMap(({ at }) =>
      [...new Set((read.limits[at] ?? []).map(keyOf))].map((key) => ({ key, unit: at })),
    ),
    bodies: new Set([
      ...units.flatMap((unit) => read.actors[unit.at] ?? []).flatMap(namesOf),
      ...clauses
        .flatMap(({ departments }) => departments)
        .flatMap(({ name, office }) => namesOf({ stem: toStem(name), office })),
    ]),
    text: clauses.map(({ text }) => text).join('\n'),
  };
}

/**
 * Find what a unit adds in numbers, time limits, bodies and names that the base does not have.
 * @param matched  units of the base that stand for the unit, the nearest first
 * @param around   the words of the base clauses around them; asked only where something is to be looked up
 * @param isKept   whether a limit of the unit, by its key, is one that the base has
 */
export function findRefinements(
  unit: Unit,
  other: ReadDocument,
  base: ReadDocument,
  matched: readonly Unit[],
  around: () => BaseWords,
  isKept: (key: string) => boolean,
): readonly Difference[] {
  const [nearest] = matched;
  const ground = { base: nearest ? toFragment(nearest) : null, other: toFragment(unit) };
  const limits = other.limits[unit.at] ?? [];
  const actors = other.actors[unit.at] ?? [];
  const names = (other.names[unit.at] ?? []).filter(({ words }) => !base.wholeText.includes(words));
  const found: Difference[] = [];
  if (limits.length > 0) {
    const inPlace = matched.flatMap((one) => base.limits[one.at] ?? []);
    for (const mark of judgeLimits(limits, inPlace, isKept)) found.push({ ...ground, ...mark });
  }
  // Where no sentence corresponds, a body that the base makes responsible elsewhere is no new one.
  const everywhere = (): BaseWords => ({ ...around(), bodies: base.bodies, text: base.wholeText });
  const fresh = actors.filter(
    (actor) => isNewBody(actor, around()) && (matched.length > 0 || isNewBody(actor, everywhere())),
  );
  if (fresh.length > 0)
    found.push({
      kind: 'assigned',
      ...ground,
      words: listOnce(fresh.map(({ name }) => name)),
      ruleId: 'kinds/body-without-base',
      score: 0.9,
    });
  const [first] = names;
  if (first)
    found.push({
      kind: 'specified',
      ...ground,
      words: listOnce(names.map(({ words }) => words)),
      ruleId: `kinds/named-${first.rule}`,
      score: 0.85,
    });
  return found;
}

type Mark = Pick<Difference, 'kind' | 'words' | 'ruleId' | 'score'>;

function judgeLimits(
  limits: readonly Limit[],
  inPlace: readonly Limit[],
  isKept: (key: string) => boolean,
): readonly Mark[] {
  const found = new Map<string, Mark>();
  for (const limit of limits) {
    if (isKept(keyOf(limit))) continue;
    const rival = inPlace.find((one) => one.kind === limit.kind && (one.kind === 'date' || one.unit === limit.unit));
    const kind = limit.kind === 'number' ? 'quantified' : 'dated';
    const name = limit.kind === 'number' ? 'number' : limit.kind === 'time' ? 'limit' : 'date';
    const ruleId = `kinds/${name}-${rival ? 'differs' : 'without-base'}`;
    found.set(`${kind} ${limit.words}`, { kind, words: limit.words, ruleId, score: 0.95 });
    const turn = rival && turnOf(rival, limit);
    if (turn) {
      const words = `${rival.words}→${limit.words}`;
      found.set(`${turn} ${words}`, { kind: turn, words, ruleId: 'kinds/limit-moved', score: 0.95 });
    }
  }
  return [...found.values()];
}

/** Equal for equal limits of one kind. */
export function keyOf({ kind, key }: Pick<Limit, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** Whether a limit binds more or less than the one in its place; undefined where the words do not say which way it binds. */
function turnOf(base: Limit, other: Limit): 'strengthened' | 'weakened' | undefined {
  if (base.value === undefined || other.value === undefined || base.value === other.value) return undefined;
  const way = other.comparator ?? base.comparator;
  if (base.comparator !== undefined && way !== base.comparator) return undefined;
  if (way !== 'lte' && way !== 'gte') return undefined;
  // A lower fine is no stricter, and what a sum of money bounds cannot be told from its number.
  if (other.unit.endsWith('元')) return undefined;
  return other.value > base.value === (way === 'gte') ? 'strengthened' : 'weakened';
}

/** A name with its own end, unlike 财政 in 「财政、税务等部门」. */
const FULL_NAME = /(?:部门|机关|机构|委员会|联合会|[会局厅委院队署办])$/u;

/** A court or the customs are named by their stem alone, offices inside a longer name: 「金融监督管理部门」 for 金融. */
function isNewBody(actor: Actor, { bodies, text }: BaseWords): boolean {
  const { stem, name } = actor;
  if (FULL_NAME.test(name) && text.includes(name)) return false;
  if (namesOf(actor).some((name) => bodies.has(name))) return false;
  const isName = /(?:法院|检察院|海关)$/u.test(stem);
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    const behind = text.slice(at + stem.length, at + stem.length + 12);
    if (isName || /^.{0,8}(?:部门|机关|机构|委员会|局|厅|法院|检察院|海关)/u.test(behind)) return false;
  }
  return true;
}

function listOnce(words: readonly string[]): string {
  return [...new Set(words)].join('、');
}
