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

/** What the page's console reports as error, and scripts that fail. Attach before opening the page. */
export function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

/** The rules that accessibility is held to: all, or the contrast of colours alone. */
export type AxeRules = 'all' | 'contrast';

/** Breaches of accessibility rules in an open page, each as `rule: element`. */
export async function findAxeViolations(page: Page, rules: AxeRules = 'all'): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('typeof axe === "object"'))) await page.evaluate(axeSource);
  return page.evaluate<string[]>(
    `axe.run({ ${AXE_OPTIONS}${rules === 'contrast' ? `, runOnly: ['color-contrast']` : ''} }).then((result) => result.violations.flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html.slice(0, 160))))`,
  );
}

/** Only what is broken is told, by its HTML; style sheets are not fetched again. */
const AXE_OPTIONS = `resultTypes: ['violations'], elementRef: false, selectors: false, preload: { assets: ['media'] }`;

/** By how many pixels the page is wider than the window. */
export async function findOverflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
}
