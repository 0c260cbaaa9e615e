import type { Framework, Theme } from '../domain/framework.js';
import type { ThemeId } from '../domain/ids.js';
import { toBare } from './bare.js';
import { findFrameTheme, findFrameThemes, toBareHeading } from './frame-words.js';
import { makeNameLikeness } from './name-likeness.js';

/** A theme that a heading names, and how it does. */
export interface NamedTheme {
  readonly theme: ThemeId;
  /** `own`: in the framework's own words; `alias`: under a local name; `loose`: by shared rare words. */
  readonly by: 'own' | 'alias' | 'loose';
  /** 0..1. */
  readonly score: number;
}

/** A shorter name may stand in a heading by chance. */
const SHORTEST_INSIDE = 4;
const SHORTEST_SHORT_FORM = 3;
/** A heading cut short still names the theme when it keeps this share of the name. */
const SHARE_OF_NAME = 0.6;
const LOOSE = { likeness: 0.5, lead: 0.15 };

/**
 * Make a function that tells which theme (主题) of the framework a heading names: by its title or short form
 * (「激发…新动力」 holds 「新动力」), by an alias, by words common to all plans (保障措施), or by shared rare words.
 * @returns undefined for a heading that names none. The enumerator does not matter.
 */
export function makeHeadingReader(framework: Framework): (heading: string) => NamedTheme | undefined {
  const frame = findFrameThemes(framework);
  const themes = framework.themes.map(toBareTheme);
  const names = framework.themes.flatMap((theme) =>
    [theme.title, ...theme.aliases].map((name) => ({ theme: theme.id, name: toBareHeading(name) })),
  );
  const namesLike = makeNameLikeness(names.map(({ name }) => name));
  return (heading) => {
    const bare = toBareHeading(heading);
    if (bare === '') return undefined;
    const own = findUnique(themes, (theme) => namesInOwnWords(bare, theme));
    if (own) return { theme: own.id, by: 'own', score: 1 };
    const alias = findUnique(themes, ({ aliases }) => aliases.some((name) => sameName(bare, name)));
    if (alias) return { theme: alias.id, by: 'alias', score: 0.95 };
    const common = findFrameTheme(heading, frame);
    if (common) return { theme: common.id, by: 'alias', score: 0.95 };
    return findLoose(namesLike(bare), names);
  };
}

/** A theme with its names bare. */
type BareTheme = Pick<Theme, 'id' | 'title' | 'short' | 'aliases'>;

function toBareTheme({ id, title, short, aliases }: Theme): BareTheme {
  return { id, title: toBare(title), short: toBare(short), aliases: aliases.map(toBare) };
}

function findUnique(themes: readonly BareTheme[], fits: (theme: BareTheme) => boolean): BareTheme | undefined {
  const fitting = themes.filter(fits);
  return fitting.length === 1 ? fitting[0] : undefined;
}

function namesInOwnWords(bare: string, { title, short }: BareTheme): boolean {
  return (
    bare === title ||
    (title.length >= SHORTEST_INSIDE && bare.includes(title)) ||
    (short.length >= SHORTEST_SHORT_FORM && bare.includes(short))
  );
}

function sameName(bare: string, name: string): boolean {
  if (bare === name) return true;
  if (name.length >= SHORTEST_INSIDE && bare.includes(name)) return true;
  return bare.length >= SHORTEST_INSIDE && name.includes(bare) && bare.length >= name.length * SHARE_OF_NAME;
}

function findLoose(likeness: Float64Array, names: readonly { theme: ThemeId }[]): NamedTheme | undefined {
  const best = new Map<ThemeId, number>();
  names.forEach(({ theme }, i) => best.set(theme, Math.max(best.get(theme) ?? 0, likeness[i] ?? 0)));
  const [first, second] = [...best].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < LOOSE.likeness) return undefined;
  return first[1] - (second?.[1] ?? 0) >= LOOSE.lead ? { theme: first[0], by: 'loose', score: first[1] } : undefined;
}
