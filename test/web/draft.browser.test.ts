import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { startServer, type TestServer } from '../support/app.js';
import { findAxeViolations, findChromium, findOverflow, launchBrowser } from '../support/browser.js';
import { DRAFT } from '../support/draft.js';
import { describeFit } from '../support/fit-pages.js';
import { readCorpus } from '../support/pipeline.js';
import { testSegmenter } from '../support/segmenter.js';

const executable = findChromium();

describe.skipIf(executable === undefined)('drafts in Chromium (skipped where no Chromium is found)', () => {
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

  describeFit([['form', '/draft']], () => ({ browser, server }));

  async function check(page: Page): Promise<void> {
    await page.goto(`${server.url}/draft`);
    await page.getByLabel('草稿正文').fill(DRAFT);
    await page.getByRole('button', { name: '检查草稿' }).click();
    await page.getByRole('heading', { name: '事项和要点' }).waitFor();
  }

  it('shows what is missing without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await check(page);
    expect(await page.locator('.draft-item.draft-none').count()).toBeGreaterThan(5);
    expect(await page.locator('.draft-file').isVisible()).toBe(false);
    await context.close();
  });

  it.each([1440, 390])('shows findings that are accessible and fit at %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    await check(page);
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.close();
  });

  it('reads a file in GB18030 into the form', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/draft`);
    const buffer = Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xd2, 0xaa, 0xc7, 0xf3]);
    await page.locator('#draft-file').setInputFiles({ name: '草稿.txt', mimeType: 'text/plain', buffer });
    await page.getByText('已读入 草稿.txt').waitFor();
    expect(await page.getByLabel('草稿正文').inputValue()).toBe('一、总体要求');
    await page.close();
  });
});
