import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { RefusedFile } from '../refused-file.js';
import { addressKind } from './address-kind.js';

/** Gives the IP addresses of a name. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/** Whether an IP address with this port may be connected to. */
export type IsAllowed = (address: string, port: number) => boolean;

export const resolveByDns: Resolve = (name) => lookup(name, { all: true });

/** Public addresses on any port; with `allowPrivate` also those of the machine and the office. */
export function allowAddresses(allowPrivate: boolean): IsAllowed {
  return (address) => {
    const kind = addressKind(address);
    return kind === 'public' || (allowPrivate && kind === 'private');
  };
}

/**
 * Look the host of an address up, once, and check every IP address that it has.
 * @returns the lookup for the connection: it gives the checked addresses and asks nobody again, so that the name cannot lead elsewhere
 *   in between.
 * @throws RefusedFile when one of the addresses is not allowed.
 */
export async function pinHost(url: URL, resolve: Resolve, isAllowed: IsAllowed): Promise<LookupFunction> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const family = isIP(host);
  const found = family > 0 ? [{ address: host, family }] : await resolve(host);
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const first = found[0];
  if (!first) throw new RefusedFile(`找不到网站 ${host}`);
  const refused = found.find(({ address }) => !isAllowed(address, port));
  if (refused) throw new RefusedFile(whyRefused(host, refused.address));
  return (_name, options, callback) => {
    if (options.all === true) callback(null, [...found]);
    else callback(null, first.address, first.family);
  };
}

function whyRefused(host: string, address: string): string {
  const which = host === address ? address : `${host}（${address}）`;
  return addressKind(address) === 'private'
    ? `${which} 是本机或内网地址，默认不取；确需从内网取文件，请加 --allow-private`
    : `${which} 不是可以取文件的公网地址`;
}
