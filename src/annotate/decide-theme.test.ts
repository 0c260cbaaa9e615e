import { describe, expect, it } from 'vitest';
import { decideTheme } from './decide-theme.js';

const heading = (by: 'own' | 'alias' | 'loose') => ({ theme: 'schools', by, score: 0.9 });
const item = (named: boolean) => ({ theme: 'teachers', score: 0.8, named });

describe('decideTheme', () => {
  it.each([
    ["a heading in the framework's words beats any item", heading('own'), item(true), 'schools', 'heading'],
    ['a local name of a theme beats an item by content', heading('alias'), item(false), 'schools', 'heading'],
    ['a local name yields to a clause that names its item', heading('alias'), item(true), 'teachers', 'item'],
    ['shared words yield to any item', heading('loose'), item(false), 'teachers', 'item'],
    ['shared words decide alone', heading('loose'), undefined, 'schools', 'heading'],
    ['an item decides where no heading does', undefined, item(false), 'teachers', 'item'],
    ['nothing decides nothing', undefined, undefined, undefined, 'none'],
  ])('%s', (_why, named, main, theme, rule) => {
    expect(decideTheme(named, main)).toMatchObject({ theme, rule });
  });
});
