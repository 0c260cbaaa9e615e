import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServices, type Services } from '../../src/app/index.js';
import { startServer, type TestServer } from '../support/app.js';
import { findChromium, launchBrowser } from '../support/browser.js';
import { makeHostileFolder, TRAP } from '../support/hostile-corpus.js';
import { SILENT } from '../support/log-lines.js';
import { listPageTypes } from '../support/page-types.js';
import { readCorpusIn } from '../support/pipeline.js';
import { testSegmenter } from '../support/segmenter.js';

const executable = findChromium();
const POLICY =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";

let services: Services;
let server: TestServer;
beforeAll(async () => {
  services = createServices(await readCorpusIn(makeHostileFolder()), testSegmenter());
  server = await startServer(services, { log: SILENT });
});
afterAll(() => server.close());

/** Every page, and pages that are asked for with traps. */
function listPaths(): readonly string[] {
  const trap = encodeURIComponent(`"><script>window.pwned=1</script>${TRAP}`);
  return [
    ...listPageTypes(services).map(({ path }) => path),
    `/search?q=${trap}`,
    `/search?q=a&limit=${trap}`,
    `/search?q=a&locality=${trap}&department=${trap}`,
    `/documents?find=${trap}`,
    `/documents/${trap}`,
    `/compare?base=${trap}&with=${trap}`,
    `/${trap}?${trap}=${trap}`,
  ];
}

describe('a hostile corpus', () => {
  it('holds the traps where readers see them', () => {
    const { documents, frameworks, raws, unreadable } = services.corpus;
    expect(documents.some(({ header }) => header.title?.includes('<script>'))).toBe(true);
    expect([...raws.values()].every(({ path }) => path.includes(TRAP))).toBe(true);
    expect(
      documents.some(({ clauses }) => clauses.some((clause) => clause.departmentsQuote.includes('onmouseover'))),
    ).toBe(true);
    expect(frameworks.some(({ themes }) => themes.some(({ short }) => short.includes(TRAP)))).toBe(true);
    expect(unreadable.map(({ path }) => path)).toEqual([`${TRAP}坏.docx`]);
  });

  it('is printed as text on every page, and every answer has the content policy', async () => {
    for (const path of listPaths()) {
      const { headers, body } = await server.get(path);
      expect(headers['content-security-policy'], path).toBe(POLICY);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['x-frame-options'], path).toBe('SAMEORIGIN');
      expect(headers['referrer-policy'], path).toBe('same-origin');
      expect(body.length, path).toBeGreaterThan(100);
      expect(body, path).not.toMatch(/<script>|<svg onload|<img src=x|<a href="javascript|' onmouseover='/u);
    }
  });

  it('is no formula in tables that are taken along', async () => {
    const first = services.corpus.documents[0]?.id ?? '';
    const second = services.corpus.documents[1]?.id ?? '';
    for (const path of [
      `/search.csv?q=${encodeURIComponent('床位')}`,
      `/api/compare?format=csv&base=${encodeURIComponent(first)}&with=${encodeURIComponent(second)}`,
      '/api/targets?format=csv',
    ]) {
      const { status, body } = await server.get(path);
      expect(status).toBe(200);
      expect(body).not.toMatch(/(?:^|,|\n)"?[=+@\t\r＝＋＠]/u);
    }
  });
});

describe.skipIf(executable === undefined)('a hostile corpus in Chromium (skipped where no Chromium is found)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(executable ?? '');
  });
  afterAll(() => browser.close());

  // Without the content policy: the text alone must be harmless.
  it(
    'runs nothing, opens nothing and leads nowhere, even without the content policy',
    { timeout: 240_000 },
    async () => {
      const page = await (await browser.newContext({ bypassCSP: true })).newPage();
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      for (const path of listPaths()) {
        await page.goto(server.url + path);
        const caught = await page.evaluate<unknown>(
          `({ pwned: window.pwned, elements: document.querySelectorAll('img[src=x], svg[onload], [onmouseover], [onerror], a[href^="javascript:" i], main script').length })`,
        );
        expect(caught, path).toEqual({ pwned: undefined, elements: 0 });
      }
      expect(dialogs).toEqual([]);
      await page.context().close();
    },
  );

  it('is caught where a trap is let through: the test can fail', async () => {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.goto(`${server.url}/help`);
    await page.evaluate(`document.querySelector('main').innerHTML = ${JSON.stringify(TRAP)}`);
    await expect.poll(() => page.evaluate('window.pwned')).toBe(1);
    await page.context().close();
  });
});
