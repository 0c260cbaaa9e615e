import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { TestServer } from './app.js';
import { collectFaults, findChromium, launchBrowser } from './browser.js';

/** How a page is opened; where nothing is said, with scripts on a wide screen in letters of the usual size. */
export interface PageOptions extends Omit<BrowserContextOptions, 'viewport'> {
  /** Of the window, in pixels; 1440 where nothing is said. */
  readonly width?: number;
  /** Of the window, in pixels; 900 where nothing is said. */
  readonly height?: number;
  /** Whether the reader has chosen 大字. */
  readonly large?: boolean;
}

/** A page that has loaded: its scripts have run. */
export interface OpenedPage {
  readonly page: Page;
  /** What its console reports as error, and scripts that failed. */
  readonly faults: readonly string[];
  /** What the server answered with; undefined where nothing was asked. */
  readonly status: number | undefined;
}

/** What tests in a browser work with. */
export interface Desk {
  /** The server, once the tests run. */
  readonly server: () => TestServer;
  /** Open an empty page in a context of its own, which is closed after the test. */
  readonly openBlank: (options?: PageOptions) => Promise<Page>;
  /** Open a page of the server in a context of its own, which is closed after the test. */
  readonly open: (path: string, options?: PageOptions) => Promise<OpenedPage>;
  /** Show a page of the server in the one window that these tests share: quicker, for tests that only look. */
  readonly show: (path: string, options?: Pick<PageOptions, 'width' | 'large'>) => Promise<OpenedPage>;
}

/**
 * Tests of the pages of one server in Chromium; skipped where no Chromium is found.
 * @param serve  starts the server, or takes one that runs already
 */
export function describeInChromium(name: string, serve: () => Promise<TestServer>, tests: (desk: Desk) => void): void {
  const executable = findChromium();
  describe.skipIf(executable === undefined)(`${name} in Chromium (skipped where no Chromium is found)`, () => {
    let started: TestServer | undefined;
    let browser: Browser | undefined;
    let shared: (OpenedPage & { readonly faults: string[] }) | undefined;
    const opened: BrowserContext[] = [];

    const server = (): TestServer => {
      if (!started) throw new Error('the server is started before the first test, not before the tests are listed');
      return started;
    };

    async function newContext({ width = 1440, height = 900, large, ...options }: PageOptions): Promise<BrowserContext> {
      if (!browser) throw new Error('the browser is started before the first test');
      const context = await browser.newContext({ viewport: { width, height }, ...options });
      context.setDefaultTimeout(WAIT_MS);
      if (large !== undefined) await chooseLetters(context, large);
      return context;
    }

    const chooseLetters = (context: BrowserContext, large: boolean): Promise<void> =>
      context.addCookies([{ name: 'large', value: large ? '1' : '0', url: server().url }]);

    async function openBlank(options: PageOptions = {}): Promise<Page> {
      const context = await newContext(options);
      opened.push(context);
      return context.newPage();
    }

    async function open(path: string, options?: PageOptions): Promise<OpenedPage> {
      const page = await openBlank(options);
      const faults = collectFaults(page);
      const answer = await page.goto(`${server().url}${path}`);
      return { page, faults, status: answer?.status() };
    }

    async function show(path: string, { width = 1440, large = false } = {}): Promise<OpenedPage> {
      if (!shared) {
        const page = await (await newContext({})).newPage();
        shared = { page, faults: collectFaults(page), status: undefined };
      }
      const { page, faults } = shared;
      // A fragment alone would not load the page anew.
      await page.goto('about:blank');
      faults.length = 0;
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width, height: 900 });
      await chooseLetters(page.context(), large);
      const answer = await page.goto(`${server().url}${path}`);
      return { page, faults, status: answer?.status() };
    }

    beforeAll(async () => {
      started = await serve();
      browser = await launchBrowser(executable ?? '');
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((context) => context.close()));
    });
    afterAll(async () => {
      await browser?.close();
      await started?.close();
    });

    tests({ server, openBlank, open, show });
  });
}

/** Longest wait for what a page must come to show; a busy machine with two cores may take most of a minute. */
const WAIT_MS = 90_000;

/** Do what leads to another document, and wait until that has loaded. */
export async function follow(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** Whether the element that has the focus is one of these. */
export async function isFocused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);
}

/** Press a key until an element has the focus. @throws Error where it is not reached within 200 times. */
export async function pressUntilFocused(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press(key);
    if (await isFocused(page, selector)) return;
  }
  throw new Error(`${selector} cannot be reached with ${key}`);
}
