import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { readCorpus } from '../support/pipeline.js';
import { startServer, type TestServer } from '../support/app.js';
import { findChromium, launchBrowser } from '../support/browser.js';
import { describeFit } from '../support/fit-pages.js';
import { testSegmenter } from '../support/segmenter.js';

const BASE = encodeURIComponent(readCorpus().documents[0]?.id ?? '');
const PAGES = [
  ['targets', '/targets'],
  ['targets against a base', `/targets?base=${BASE}`],
  ['targets by verdict', `/targets?base=${BASE}&sort=verdict&indicator=${encodeURIComponent('率')}`],
  ['no targets', '/targets?indicator=nix'],
  ['departments', '/departments'],
  ['departments against a base', `/departments?base=${BASE}`],
] as const;

const executable = findChromium();

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
