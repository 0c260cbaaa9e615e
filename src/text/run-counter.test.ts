import { expect, it } from 'vitest';
import { makeRunCounter } from './run-counter.js';

it('counts the runs of a text that stand in each of the known texts', () => {
  const count = makeRunCounter(['深化改革开放', '改革开放', '深化'], 3);
  expect([...count('全面深化改革')]).toEqual([2, 0, 0]);
  expect([...count('改革开放，改革开放')]).toEqual([4, 4, 0]);
  expect([...count('')]).toEqual([0, 0, 0]);
});

it('counts a run that stands twice in a known text once', () => {
  expect([...makeRunCounter(['改革开放改革开放'], 4)('改革开放')]).toEqual([1]);
});
