import type { ThemeGround } from '../domain/annotation.js';
import type { ThemeId } from '../domain/ids.js';
import type { NamedTheme } from './heading-theme.js';

/** Theme and ground of one clause; the theme stays open where neither heading nor item decides. */
export interface ThemeDecision {
  readonly theme: ThemeId | undefined;
  readonly rule: ThemeGround['rule'];
  readonly score: number;
}

/** What the main item of a clause says. */
export interface ItemVoice {
  readonly theme: ThemeId;
  /** How sure the item is, 0..1. */
  readonly score: number;
  /** The clause's heading is a name of the item. */
  readonly named: boolean;
}

/**
 * Decide the theme of a clause: a heading in the framework's own words first; a local name of a theme yields to a clause
 * whose heading names an item of another theme outright, as localities put items under chapters of their own; a heading
 * that names a theme by shared words only yields to any item.
 */
export function decideTheme(named: NamedTheme | undefined, item: ItemVoice | undefined): ThemeDecision {
  if (named?.by === 'own') return byHeading(named);
  if (named?.by === 'alias' && !(item?.named && item.theme !== named.theme)) return byHeading(named);
  if (item) return { theme: item.theme, rule: 'item', score: item.score };
  return named ? byHeading(named) : { theme: undefined, rule: 'none', score: 0 };
}

function byHeading({ theme, score }: NamedTheme): ThemeDecision {
  return { theme, rule: 'heading', score };
}
