import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { readCorpus } from '../support/pipeline.js';
import { startServer, type TestServer } from '../support/app.js';
import { collectFaults, findAxeViolations, findChromium, findOverflow, launchBrowser } from '../support/browser.js';
import { describeFit } from '../support/fit-pages.js';
import { testSegmenter } from '../support/segmenter.js';

const BASE = encodeURIComponent(readCorpus().documents[0]?.id ?? '');
const PAGES = [
  ['targets against a base', `/targets?base=${BASE}`],
  ['targets by verdict', `/targets?base=${BASE}&sort=verdict&indicator=${encodeURIComponent('率')}`],
  ['no targets', '/targets?indicator=nix'],
  ['no lines', '/targets?sort=value&indicator=nix'],
  ['departments against a base', `/departments?base=${BASE}`],
  ['departments by clauses', '/departments?sort=clauses&theme=system'],
] as const;

const executable = findChromium();

/** Words of a chart have a white rim of some pixels, which their boxes include. */
const HALO = 5;

/** The chart that is shown at this width. */
const chartAt = (width: number): string => (width < 700 ? '.chart-narrow' : '.chart-wide');

describe.skipIf(executable === undefined)('ledgers in Chromium (skipped where no Chromium is found)', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer(createServices(readCorpus(), testSegmenter()));
    browser = await launchBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  describeFit(PAGES, () => ({ browser, server }));

  async function addressOf(name: string): Promise<string> {
    const { body } = await server.get('/api/targets');
    const { indicators } = JSON.parse(body) as { indicators: { id: string; name: string }[] };
    return `/targets/${indicators.find((one) => one.name === name)?.id ?? ''}?base=${BASE}`;
  }

  describe.each(['四级手术占比', '公立医院医护比'])('the page of %s', (name) => {
    it.each([
      [1440, '0'],
      [390, '0'],
      [390, '1'],
    ])('is accessible and not wider than the window at %i px, 大字 %s', async (width, large) => {
      const context = await browser.newContext({ viewport: { width, height: 844 } });
      await context.addCookies([{ name: 'large', value: large, url: server.url }]);
      const page = await context.newPage();
      const faults = collectFaults(page);
      await page.goto(`${server.url}${await addressOf(name)}`);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      expect(await findAxeViolations(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    });
  });

  it.each([
    ['with scripts at 1440 px', true, 1440],
    ['without scripts at 390 px', false, 390],
  ])(
    'shows one chart whose words are neither cut off nor over one another, %s',
    async (_why, javaScriptEnabled, width) => {
      const page = await browser.newPage({ javaScriptEnabled, viewport: { width, height: 844 } });
      await page.goto(`${server.url}${await addressOf('四级手术占比')}`);
      const chart = page.locator(chartAt(width));
      expect(await page.locator('svg.chart:visible').count()).toBe(1);
      expect(await chart.isVisible()).toBe(true);
      const frame = await chart.boundingBox();
      const boxes = await Promise.all((await chart.locator('text').all()).map((one) => one.boundingBox()));
      expect(boxes.length).toBeGreaterThan(8);
      boxes.forEach((a, at) => {
        if (!a || !frame) throw new Error('a word of the chart is not drawn');
        expect(a.x).toBeGreaterThanOrEqual(frame.x - HALO);
        expect(a.x + a.width).toBeLessThanOrEqual(frame.x + frame.width + HALO);
        for (const b of boxes.slice(at + 1)) {
          if (!b) continue;
          const apart =
            a.x + a.width <= b.x + HALO ||
            b.x + b.width <= a.x + HALO ||
            a.y + a.height <= b.y + 2 * HALO ||
            b.y + b.height <= a.y + 2 * HALO;
          expect(apart).toBe(true);
        }
      });
      await page.close();
    },
  );

  it('sorts by a link of the head, without scripts', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1440, height: 844 } });
    await page.goto(`${server.url}/targets?sort=indicator`);
    await page.locator('.lines thead a', { hasText: '数值' }).click();
    expect(await page.locator('.lines th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.locator('.lines thead a', { hasText: '数值' }).click();
    expect(await page.locator('.lines th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    expect(page.url()).toContain('dir=desc');
    await page.close();
  });

  it.each(['/targets?sort=value', '/departments', '/departments/office%3Afinance', 'chart'])(
    'is printed without controls and breaches: %s',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 1040, height: 720 } });
      await page.goto(`${server.url}${path === 'chart' ? await addressOf('四级手术占比') : path}`);
      await page.emulateMedia({ media: 'print' });
      expect(await findAxeViolations(page)).toEqual([]);
      expect(await page.locator('.filters').isVisible()).toBe(false);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  it('opens the ground of a verdict by keyboard', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 844 } });
    await page.goto(`${server.url}/targets?base=${BASE}`);
    const verdict = page.locator('details.verdict').first();
    await verdict.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await verdict.locator('.verdict-why a').isVisible()).toBe(true);
    await page.close();
  });
});
