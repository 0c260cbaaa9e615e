/**
 * Take a picture of one page of every kind over the shipped corpus, at 1440 and 390 pixels: `npm run screenshots [NAME …]`. The day and the
 * host that pages print are fixed, so that pictures change only with what they show. Needs Chromium (CHROMIUM_PATH, or the usual places).
 */
import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { loadConfig, loadServices } from '../src/app/index.js';
import { createApp } from '../src/web/create-app.js';
import { BROWSER_ARGUMENTS, findChromium } from '../test/support/find-chromium.js';
import { listPageTypes } from '../test/support/page-types.js';

const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const HOST = 'duizhao.example';
const DAY = '2026-11-29';
const SIZES = [
  { width: 1440, height: 1000 },
  { width: 390, height: 1200 },
];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('screenshots: no Chromium found; install it or set CHROMIUM_PATH');
const services = await loadServices(loadConfig({}));
const server = await new Promise<Server>((resolve) => {
  const started = createApp({ current: () => services }, { today: () => DAY }).listen(0, '127.0.0.1', () => {
    resolve(started);
  });
});
const { port } = server.address() as AddressInfo;
const browser = await chromium.launch({
  executablePath,
  args: [...BROWSER_ARGUMENTS, `--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port}`],
});
await mkdir(FOLDER, { recursive: true });
const wanted = process.argv.slice(2);
for (const { name, path } of listPageTypes(services)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const viewport of SIZES) {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce', locale: 'zh-CN' });
    await page.goto(`http://${HOST}${path}`);
    await page.screenshot({ path: join(FOLDER, `${name}-${viewport.width}.png`), caret: 'hide' });
    await page.close();
  }
}
await browser.close();
server.closeAllConnections();
server.close();
