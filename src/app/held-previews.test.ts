import { describe, expect, it } from 'vitest';
import { makeHeldPreviews } from './held-previews.js';

const given = (size: number) => [{ name: '甲.txt', bytes: new Uint8Array(size) }];

describe('makeHeldPreviews()', () => {
  it('holds for an hour', () => {
    let now = 0;
    const previews = makeHeldPreviews(() => now);
    const id = previews.hold(given(1), []);
    now = 3_599_999;
    expect(previews.find(id)).toMatchObject({ id, problem: '' });
    now = 3_600_000;
    expect(previews.find(id)).toBeUndefined();
  });

  it('lets the oldest go when there is no room, and holds the latest in any case', () => {
    const previews = makeHeldPreviews(() => 0, 100);
    const ids = [40, 40, 40].map((size) => previews.hold(given(size), []));
    expect(ids.map((id) => previews.find(id) !== undefined)).toEqual([false, true, true]);
    const large = previews.hold(given(1000), []);
    expect([...ids, large].map((id) => previews.find(id) !== undefined)).toEqual([false, false, false, true]);
  });

  it('forgets what is dropped', () => {
    const previews = makeHeldPreviews(() => 0);
    const id = previews.hold(given(1), []);
    previews.drop(id);
    expect(previews.find(id)).toBeUndefined();
  });
});
