import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.js';
import { findUnknownSettings, SETTINGS } from './unknown-settings.js';

const corpus = mkdtempSync(join(tmpdir(), 'duizhao-config-'));

describe('loadConfig()', () => {
  it('is complete without any setting', () => {
    expect(loadConfig({}, { corpus })).toEqual({
      port: 3000,
      host: '0.0.0.0',
      corpus,
      cache: join(corpus, '.cache'),
      maxClauses: 1_000_000,
      segmenter: '@node-rs/jieba',
      watch: 'on',
      addToken: undefined,
      log: { level: 'info', queries: false },
      rateLimits: { pages: 6000, work: 1200 },
      trustedProxies: 0,
      connections: { requestMs: 60_000, headersMs: 15_000, keepAliveMs: 65_000 },
      drain: { delayMs: 0, patienceMs: 10_000 },
    });
  });

  it('takes an empty value for none', () => {
    expect(loadConfig({ PORT: '', DUIZHAO_LOG: ' ', DUIZHAO_CORPUS: corpus }).port).toBe(3000);
  });

  it('reads every setting of the server', () => {
    const config = loadConfig(
      {
        DUIZHAO_LOG: 'debug',
        DUIZHAO_LOG_QUERIES: '1',
        DUIZHAO_RATE_LIMIT: '0',
        DUIZHAO_TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::1',
        DUIZHAO_REQUEST_TIMEOUT: '30',
        DUIZHAO_HEADERS_TIMEOUT: '5',
        DUIZHAO_KEEP_ALIVE: '7',
        DUIZHAO_DRAIN_DELAY: '3',
        DUIZHAO_DRAIN_TIMEOUT: '4',
      },
      { corpus },
    );
    expect(config).toMatchObject({
      log: { level: 'debug', queries: true },
      rateLimits: undefined,
      trustedProxies: ['loopback', '10.0.0.0/8', 'fd00::1'],
      connections: { requestMs: 30_000, headersMs: 5000, keepAliveMs: 7000 },
      drain: { delayMs: 3000, patienceMs: 4000 },
    });
    expect(loadConfig({ DUIZHAO_RATE_PAGES: '7', DUIZHAO_RATE_WORK: '3' }, { corpus }).rateLimits).toEqual({
      pages: 7,
      work: 3,
    });
    expect(loadConfig({ DUIZHAO_ADD_TOKEN: ' twelve-chars ' }, { corpus }).addToken).toBe('twelve-chars');
    expect(loadConfig({}, { corpus }).addToken).toBeUndefined();
    expect(loadConfig({ DUIZHAO_MAX_CLAUSES: '5000' }, { corpus }).maxClauses).toBe(5000);
    expect(loadConfig({ DUIZHAO_TRUST_PROXY: '2' }, { corpus }).trustedProxies).toBe(2);
  });

  it.each([
    ['PORT', '80a', '设置有误：PORT 须是 0 到 65535 之间的整数，收到“80a”'],
    ['PORT', '65536', '设置有误：PORT 须是 0 到 65535 之间的整数，收到“65536”'],
    ['DUIZHAO_SEGMENTER', 'jieba', '设置有误：DUIZHAO_SEGMENTER 只能是 nodejieba、@node-rs/jieba，收到“jieba”'],
    ['DUIZHAO_LOG', 'loud', '设置有误：DUIZHAO_LOG 只能是 silent、error、warn、info、debug，收到“loud”'],
    ['DUIZHAO_RATE_LIMIT', 'off', '设置有误：DUIZHAO_RATE_LIMIT 只能是 0、1，收到“off”'],
    ['DUIZHAO_RATE_PAGES', '0', '设置有误：DUIZHAO_RATE_PAGES 须是 1 到 1000000 之间的整数，收到“0”'],
    ['DUIZHAO_RATE_WORK', '-5', '设置有误：DUIZHAO_RATE_WORK 须是'],
    ['DUIZHAO_REQUEST_TIMEOUT', '1e3', '设置有误：DUIZHAO_REQUEST_TIMEOUT 须是 1 到 3600 之间的整数，收到“1e3”'],
    ['DUIZHAO_TRUST_PROXY', 'true', '设置有误：DUIZHAO_TRUST_PROXY 须是 0 到 9'],
    ['DUIZHAO_TRUST_PROXY', '10.0.0.0/33', '收到“10.0.0.0/33”'],
    ['DUIZHAO_TRUST_PROXY', 'loopback,proxy.local', '收到“proxy.local”'],
    ['DUIZHAO_ADD_TOKEN', 'short-one', '设置有误：DUIZHAO_ADD_TOKEN 至少要 12 个字符，收到 9 个'],
    ['DUIZHAO_CORPUS', '/nix/da', '设置有误：文件目录“/nix/da”不存在'],
  ])('refuses %s=%s in Chinese', (name, value, message) => {
    const options = name === 'DUIZHAO_CORPUS' ? {} : { corpus };
    expect(() => loadConfig({ [name]: value }, options)).toThrow(message);
  });
});

describe('findUnknownSettings()', () => {
  it('names what is probably mistyped, with the nearest setting', () => {
    expect(findUnknownSettings({ DUIZHAO_LOGS: 'info', DUIZHAO_CORPSE: '.', PORT: '1', PATH: '/bin' })).toEqual([
      '没有名为 DUIZHAO_CORPSE 的设置，已忽略；是不是 DUIZHAO_CORPUS？',
      '没有名为 DUIZHAO_LOGS 的设置，已忽略；是不是 DUIZHAO_LOG？',
    ]);
  });

  it('knows every setting', () => {
    expect(findUnknownSettings(Object.fromEntries(SETTINGS.map((name) => [name, '1'])))).toEqual([]);
  });
});

describe('docs/operation.md', () => {
  it('lists every setting', () => {
    const text = readFileSync(new URL('../../docs/operation.md', import.meta.url), 'utf8');
    for (const name of [...SETTINGS, 'PORT', 'HOST']) expect(text).toContain(`| \`${name}\``);
  });
});
