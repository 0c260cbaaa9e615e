import { describe, expect, it } from 'vitest';
import { addressKind } from './address-kind.js';

describe('addressKind()', () => {
  it.each([
    ['a public site', '8.8.8.8', 'public'],
    ['a public site by IPv6', '2408:8756::1', 'public'],
    ['next to a private range', '172.32.0.1', 'public'],
    ['the machine', '127.0.0.1', 'private'],
    ['the machine, anywhere in its range', '127.255.255.254', 'private'],
    ['the machine by IPv6', '::1', 'private'],
    ['an office', '10.1.2.3', 'private'],
    ['an office', '172.31.255.255', 'private'],
    ['an office', '192.168.1.1', 'private'],
    ['a carrier', '100.64.0.1', 'private'],
    ['a proxy on the machine', '198.18.0.5', 'private'],
    ['unique local IPv6', 'fd00::1', 'private'],
    ['no host', '0.0.0.0', 'special'],
    ['no host by IPv6', '::', 'special'],
    ['the metadata of a cloud machine', '169.254.169.254', 'special'],
    ['link-local IPv6', 'fe80::1', 'special'],
    ['link-local IPv6 with its zone', 'fe80::1%eth0', 'special'],
    ['multicast', '224.0.0.1', 'special'],
    ['multicast by IPv6', 'ff02::1', 'special'],
    ['reserved', '250.0.0.1', 'special'],
    ['broadcast', '255.255.255.255', 'special'],
    ['an example', '203.0.113.9', 'special'],
    ['the machine hidden in IPv6', '::ffff:127.0.0.1', 'special'],
    ['the machine hidden in IPv6, in hexadecimal', '::ffff:7f00:1', 'special'],
    ['a public site hidden in IPv6', '::ffff:8.8.8.8', 'special'],
    ['an office behind NAT64', '64:ff9b::10.0.0.1', 'special'],
    ['an office behind 6to4', '2002:0a00:0001::', 'special'],
    ['Teredo', '2001:0:1::1', 'special'],
    ['what is no address', 'localhost', 'special'],
  ])('%s: %s is %s', (_what, address, kind) => {
    expect(addressKind(address)).toBe(kind);
  });
});
