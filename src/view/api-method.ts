import type { AccuracyReport } from '../domain/accuracy.js';
import type { MethodPage } from './method-page.js';

/** Answer of `GET /api/method`: definitions, measured accuracy, limits and coverage, as on the page `/method`. Texts are Chinese. */
export function toApiMethod(page: MethodPage, accuracy: AccuracyReport): object {
  const { places, withoutPlace, dates, unplaced, hints, ...counted } = page.coverage;
  return {
    formatVersion: 1,
    corpusVersion: page.version,
    segmenter: page.segmenter,
    steps: page.steps.map(({ name, text }) => ({ name, text })),
    terms: page.terms.map(({ name, text }) => ({ name, text })),
    differenceKinds: page.kinds.map(({ kind, label, meaning }) => ({ kind, label, meaning })),
    limits: page.limits,
    accuracy,
    coverage: {
      ...counted,
      localities: places,
      withoutLocality: withoutPlace,
      dates: {
        from: dates.from === '' ? null : dates.from,
        to: dates.to === '' ? null : dates.to,
        undated: dates.undated,
      },
      withoutFramework: unplaced,
      diagnostics: hints,
    },
  };
}
