import { isIP } from 'node:net';
import { ConfigError } from '../domain/errors.js';
import { valueOf, type Environment } from './read-setting.js';

/** The proxies whose word on the reader's address and scheme is taken: how many stand before the server, or their addresses. */
export type TrustedProxies = number | readonly string[];

const SETTING = 'DUIZHAO_TRUST_PROXY';
/** Sets of addresses that have a name. */
const NAMED = new Set(['loopback', 'linklocal', 'uniquelocal']);
const MOST_PROXIES = 9;

/**
 * `DUIZHAO_TRUST_PROXY`: 0 (nobody, the default), a number of proxies, or addresses, subnets and names parted by commas.
 * @throws ConfigError in Chinese for anything else: a mistyped address must not end in trusting everybody.
 */
export function readTrustedProxies(env: Environment): TrustedProxies {
  const given = valueOf(env, SETTING) ?? '0';
  if (/^\d$/u.test(given)) return Number(given);
  const trusted = given.split(',').map((one) => one.trim());
  const faulty = trusted.find((one) => !NAMED.has(one) && !isSubnet(one));
  if (faulty !== undefined)
    throw new ConfigError(
      `设置有误：${SETTING} 须是 0 到 ${MOST_PROXIES}（前面有几层代理），或用逗号隔开的代理地址、网段、loopback、linklocal、uniquelocal，收到“${faulty}”`,
    );
  return trusted;
}

/** An address, or one with the length of its prefix: 「10.0.0.0/8」. */
function isSubnet(given: string): boolean {
  const [address = '', prefix, ...rest] = given.split('/');
  const kind = isIP(address);
  if (kind === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/u.test(prefix) && Number(prefix) <= (kind === 4 ? 32 : 128));
}
