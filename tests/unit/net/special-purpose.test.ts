// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivateHost } from '../../../utils/net/address.ts';

/**
 * What the registries of special-purpose addresses (RFC 6890 and its successors) hold that is not reachable
 * from everywhere, with what is deprecated, documented with, or carries an IPv4 address; and multicast. Some
 * narrower blocks in `192.0.0.0/24` and `2001::/23` are reachable: they are no hosts that publish.
 */
const version4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '255.255.255.255/32'],
];
const version6 = [
  ...['::/96', '::/128', '::1/128', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64'],
  ...['100:0:0:1::/64', '2001::/23', '2001::/32', '2001:2::/48', '2001:10::/28', '2001:20::/28'],
  ...['2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10'],
  'ff00::/8',
];

/** The block's first address as the URL class has it, and how many bits of it are free. */
function blockOf(text: string, bits: 32 | 128) {
  const [start = '', length] = text.split('/');
  return { start, free: BigInt(bits - Number(length)) };
}

const host4 = (value: bigint): string => new URL(`https://${value}/`).hostname;

const value4 = (start: string): bigint =>
  start.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);

function host6(value: bigint): string {
  const groups = value.toString(16).padStart(32, '0').match(/.{4}/g) ?? [];
  return new URL(`https://[${groups.join(':')}]/`).hostname;
}

function value6(start: string): bigint {
  const [head = '', tail = ''] = start.split('::').map((half) => half.split(':').filter(Boolean));
  const given = [...head, ...tail].length;
  const groups = [...head, ...Array<string>(8 - given).fill('0'), ...tail];
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

/** First, last and any address of a block. */
function expectRefused(first: bigint, free: bigint, host: (value: bigint) => string) {
  const last = first + (1n << free) - 1n;
  fc.assert(
    fc.property(fc.bigInt(first, last), (value) => {
      expect([host(value), isPrivateHost(host(value))]).toEqual([host(value), true]);
    }),
    { examples: [[first], [last]] },
  );
}

describe('an address that is not reachable from everywhere is never asked', () => {
  it.each(version4)('none of %s', (block) => {
    const { start, free } = blockOf(block, 32);
    expectRefused(value4(start), free, host4);
  });

  it.each(version6)('none of %s', (block) => {
    const { start, free } = blockOf(block, 128);
    expectRefused(value6(start), free, host6);
  });

  it.each([
    ...['1.0.0.0', '9.255.255.255', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'],
    ...['192.0.1.0', '192.0.3.0', '192.88.98.255', '192.88.100.0', '192.89.99.1', '192.31.196.1'],
    ...['192.52.193.1', '192.175.48.1', '198.17.255.255', '198.51.99.1', '203.0.112.1', '223.255.255.255'],
    ...['[2001:200::]', '[2001:db7:ffff::1]', '[2001:db9::1]', '[2001:1000::1]', '[2001:4860:4860::8888]'],
    ...['[2003::1]', '[2620:4f:8000::1]', '[3ffe:ffff::1]', '[3fff:1000::]', '[2a00:1450::3fff:1]'],
  ])('but %s beside them is', (host) => {
    const { hostname } = new URL(`https://${host}/`);
    expect([hostname, isPrivateHost(hostname)]).toEqual([host, false]);
  });
});
