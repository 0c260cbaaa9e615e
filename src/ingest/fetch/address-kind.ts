import { BlockList, isIP } from 'node:net';

/** Whom an IP address belongs to: the public network, the machine or the office itself, or nobody that serves documents. */
export type AddressKind = 'public' | 'private' | 'special';

type Range = readonly [net: string, prefix: number];

/** IPv4 of the machine, of offices and of carriers; 198.18.0.0/15 is what proxies on the own machine hand out for names. */
const PRIVATE4 = listOf('ipv4', [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
]);
/** No host at all, link-local (with the metadata of cloud machines), protocols, examples, multicast, reserved, broadcast. */
const SPECIAL4 = listOf('ipv4', [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);
const PRIVATE6 = listOf('ipv6', [
  ['::1', 128],
  ['fc00::', 7],
]);
/** What has been given out of IPv6 so far; outside are link-local, multicast, and forms that hide an IPv4 address (::ffff:, 64:ff9b::). */
const GLOBAL6 = listOf('ipv6', [['2000::', 3]]);
/** Inside of it: protocols with Teredo, examples, and 6to4, which hides an IPv4 address. */
const SPECIAL6 = listOf('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

/** Tell whom an IP address belongs to, after the registries of special addresses of IANA. What is no address is `special`. */
export function addressKind(address: string): AddressKind {
  const plain = address.split('%')[0] ?? '';
  const version = isIP(plain);
  if (version === 4) {
    if (PRIVATE4.check(plain, 'ipv4')) return 'private';
    return SPECIAL4.check(plain, 'ipv4') ? 'special' : 'public';
  }
  if (version !== 6) return 'special';
  if (PRIVATE6.check(plain, 'ipv6')) return 'private';
  return GLOBAL6.check(plain, 'ipv6') && !SPECIAL6.check(plain, 'ipv6') ? 'public' : 'special';
}

/** Lists of one family each: a list of both would match IPv4 addresses with the range of ::ffff:0:0/96. */
function listOf(family: 'ipv4' | 'ipv6', ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
}
