import { expect, it } from 'vitest';
import { findAxeViolations, findOverflow } from '../support/browser.js';
import { describeFit } from '../support/fit-pages.js';
import { describeInChromium, follow } from '../support/in-chromium.js';
import { openShipped, shippedServices } from '../support/shipped.js';

const BASE = encodeURIComponent(shippedServices().corpus.documents[0]?.id ?? '');

/** The page of an indicator, by its name. */
function addressOf(name: string): string {
  const services = shippedServices();
  const [indicator] = services.corpus.frameworks
    .flatMap(({ id }) => services.targetLedger(id).indicators)
    .filter((one) => one.name === name);
  return `/targets/${indicator?.id ?? ''}?base=${BASE}`;
}

const PAGES = [
  ['targets against a base', `/targets?base=${BASE}`],
  ['targets by verdict', `/targets?base=${BASE}&sort=verdict&indicator=${encodeURIComponent('率')}`],
  ['no targets', '/targets?indicator=nix'],
  ['no lines', '/targets?sort=value&indicator=nix'],
  ['departments against a base', `/departments?base=${BASE}`],
  ['departments by clauses', '/departments?sort=clauses&theme=system'],
  ['an indicator in shares', addressOf('四级手术占比')],
  ['an indicator in proportions', addressOf('公立医院医护比')],
] as const;

/** Words of a chart have a white rim of some pixels, which their boxes include. */
const HALO = 5;

/** The chart that is shown at this width. */
const chartAt = (width: number): string => (width < 700 ? '.chart-narrow' : '.chart-wide');

describeInChromium('ledgers', openShipped, (desk) => {
  const { open } = desk;
  describeFit(PAGES, desk);

  it.each([
    ['with scripts at 1440 px', true, 1440],
    ['without scripts at 390 px', false, 390],
  ])(
    'shows one chart whose words are neither cut off nor over one another, %s',
    async (_why, javaScriptEnabled, width) => {
      const { page } = await open(addressOf('四级手术占比'), { javaScriptEnabled, width });
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
    },
  );

  it('sorts by a link of the head, without scripts', async () => {
    const { page } = await open('/targets?sort=indicator', { javaScriptEnabled: false });
    const byValue = page.locator('.lines thead a', { hasText: '数值' });
    await follow(page, () => byValue.click());
    expect(await page.locator('.lines th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await follow(page, () => byValue.click());
    expect(await page.locator('.lines th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    expect(page.url()).toContain('dir=desc');
  });

  it.each(['/targets?sort=value', '/departments', '/departments/office%3Afinance', addressOf('四级手术占比')])(
    'is printed without controls and breaches: %s',
    async (path) => {
      const { page } = await desk.show(path, { width: 1040 });
      await page.emulateMedia({ media: 'print' });
      expect(await findAxeViolations(page, 'contrast')).toEqual([]);
      expect(await page.locator('.filters').isVisible()).toBe(false);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    },
  );

  it('opens the ground of a verdict by keyboard', async () => {
    const { page } = await open(`/targets?base=${BASE}`);
    const verdict = page.locator('details.verdict').first();
    await verdict.locator('summary').focus();
    await page.keyboard.press('Enter');
    await verdict.locator('.verdict-why a').first().waitFor();
  });
});
