import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What is switched off: the lists of the address line, which every new window would load though nobody sees it, and what playwright switches off. */
const DISABLED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
];

/** How it is started: without what reaches out to the network by itself, or works for nobody. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  // A name as of an office network, which leads to the servers of the tests.
  '--host-resolver-rules=MAP duizhao.example 127.0.0.1',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
];

/**
 * Path of a Chromium: CHROMIUM_PATH, else the usual places.
 * @returns undefined when there is none, so that a desk without a browser can skip these tests.
 * @throws Error under CI=true: there the browser tests must not be skipped in silence.
 */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  const found = [...(given === undefined ? [] : [given]), ...PLACES].find((path) => existsSync(path));
  if (found === undefined && process.env['CI'] === 'true') {
    throw new Error('browser tests: no Chromium found; install it or set CHROMIUM_PATH');
  }
  return found;
}
