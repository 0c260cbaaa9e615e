import type { PolicyDocument } from '../domain/document.js';
import type { ClausePlace } from './choose-items.js';
import { profileClause, type ClauseProfile } from './clause-profile.js';
import { findFrameThemes, findOpeningName, isBackground, isEnacting } from './frame-words.js';
import type { FrameworkWords } from './framework-words.js';
import { makeHeadingReader, type NamedTheme } from './heading-theme.js';

/** A clause under its headings. */
export interface PlacedClause extends ClausePlace {
  readonly profile: ClauseProfile;
  /** Theme that the headings above it, its own heading or its opening words name. */
  readonly named: NamedTheme | undefined;
  /** It speaks of the document, not of its matter: preamble, background. It takes up no item. */
  readonly aside: boolean;
}

/** Make a function that reads what the headings of a document say of the themes of its clauses. */
export function makePlacer(words: FrameworkWords): (document: PolicyDocument) => readonly PlacedClause[] {
  const readHeading = makeHeadingReader(words.framework);
  const { opening } = findFrameThemes(words.framework);
  const itemNames = new Set(words.items.flatMap(({ names }) => names));
  return (document) => {
    const readings = new Map<string, { readonly background: boolean; readonly named: NamedTheme | undefined }>();
    const read = (heading: string) => {
      const known = readings.get(heading) ?? { background: isBackground(heading), named: readHeading(heading) };
      readings.set(heading, known);
      return known;
    };
    const firstTitled = document.clauses.findIndex((clause) => clause.label !== '' || clause.heading !== '');
    return document.clauses.map((clause, at) => {
      const profile = profileClause(document, clause);
      const background = [clause.heading, ...clause.path].some((heading) => read(heading).background);
      const above = clause.path.map((heading) => read(heading).named).filter((named) => named !== undefined);
      const enclosing = above.findLast(({ by }) => by !== 'loose') ?? above.at(-1);
      const title = clause.heading === '' ? (findOpeningName(clause.text) ?? '') : clause.heading;
      const own = itemNames.has(profile.heading) ? undefined : readHeading(title);
      const spanned = own?.by === 'loose' ? undefined : own;
      const untitled = clause.heading === '' && clause.label === '';
      return {
        profile,
        named: background && opening ? { theme: opening.id, by: 'alias', score: 0.95 } : (enclosing ?? spanned),
        enclosing: enclosing?.by === 'loose' ? undefined : enclosing?.theme,
        spanned: spanned?.theme,
        aside: background || (untitled && at < Math.max(1, firstTitled) && isEnacting(clause.text)),
      };
    });
  };
}
