import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserServer, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findChromium } from './find-chromium.js';

export { findChromium };

const started = new Map<string, Promise<BrowserServer>>();

/** A browser without window: started once for all test files of a process, ended with it. Closing leaves it to the others. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  const server = started.get(executablePath) ?? chromium.launchServer({ executablePath, args: BROWSER_ARGUMENTS });
  started.set(executablePath, server);
  return chromium.connect((await server).wsEndpoint());
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the page's console reported as error, and scripts that failed. Attach before opening the page. */
export function collectFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

/** Breaches of accessibility rules in an open page, each as `rule: element`. */
export async function findAxeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate<string[]>(
    `axe.run({ resultTypes: ['violations'], elementRef: false }).then((result) => result.violations.flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html.slice(0, 160))))`,
  );
}

/** By how many pixels the page is wider than the window. */
export async function findOverflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
}
