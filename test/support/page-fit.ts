import type { Page } from 'playwright-core';

/** How far the parts of a page have moved since it was opened without the reader doing anything (CLS); 0 is still. */
export async function measureShift(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 30)));
  })`);
}

/** What a page lacks of its frame: the landmarks, one heading of the first level, a way past the navigation as the first stop. */
export async function findFrameFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const count = (selector) => document.querySelectorAll(selector).length;
    const faults = ['body > header', 'header nav', 'main', 'body > footer', 'h1']
      .filter((selector) => count(selector) !== 1)
      .map((selector) => selector + ': ' + count(selector));
    const first = document.querySelector('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]');
    if (!first?.matches('a.skip[href="#main"]')) faults.push('first stop: ' + first?.outerHTML.slice(0, 80));
    if (document.documentElement.lang !== 'zh-CN') faults.push('language: ' + document.documentElement.lang);
    return faults;
  })()`);
}

/** Show the page as it is printed, on paper of A4 held as the page asks for it, without margins. */
export async function showPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const wide = await page.evaluate<boolean>(
    `[...document.querySelectorAll('body, main')].some((one) => getComputedStyle(one).page === 'wide')`,
  );
  await page.setViewportSize(wide ? { width: 1123, height: 794 } : { width: 794, height: 1123 });
}
