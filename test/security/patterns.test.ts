import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A regular expression of the program. */
interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url));

/**
 * Patterns that are slow by repeating one character, and may be: the text they are given is short, or they always match where they
 * begin. The reason stands beside each.
 */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  [String.raw`(?:00)+$`, 'an adcode has six digits'],
  [String.raw`\s*[>＞»›]+\s*`, 'lines of 120 characters at most'],
  [String.raw`[.…·．\-—]*[0-9]*$`, 'an entry of a table of contents, a line'],
  [
    String.raw`[^。；！？\n]*(?:[。；！？\n][”’）》」』〕】]*|$)`,
    'matches wherever it begins, so nothing is read twice',
  ],
]);

/** Every literal of `src/`. */
function listLiterals(): readonly Pattern[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) => findLiterals(path, readFileSync(ROOT + path, 'utf8')));
}

function findLiterals(path: string, text: string): readonly Pattern[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const printed = node.getText(file);
      const end = printed.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({ where: `${path}:${line + 1}`, source: printed.slice(1, end), flags: printed.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The quantifiers that can be made to take more than linear time by repeating one character. */
function findSlow({ where, source, flags }: Pattern): readonly string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.map(({ type, character }) => `${where}: /${source}/: ${type} by ${character.literal.source}`);
}

describe('the regular expressions of the program', () => {
  const literals = listLiterals();

  it('are all found', () => {
    expect(literals.length).toBeGreaterThan(900);
  });

  it('take linear time for texts of one repeated character', () => {
    expect(literals.filter(({ source }) => !ALLOWED.has(source)).flatMap(findSlow)).toEqual([]);
  });

  it('are excepted only where they have to be', () => {
    const slow = new Set(literals.filter((pattern) => findSlow(pattern).length > 0).map(({ source }) => source));
    expect([...ALLOWED.keys()].filter((source) => !slow.has(source))).toEqual([]);
  });

  it.each([
    ['a loop in a loop', '(?:a+)+$'],
    ['two loops that can exchange', String.raw`^\d*\d*x`],
    ['a loop at every place', String.raw`\s+$`],
  ])('are found to be slow: %s', (_what, source) => {
    expect(findSlow({ where: 'here', source, flags: 'u' })).not.toEqual([]);
  });
});
