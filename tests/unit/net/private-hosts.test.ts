// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress, isPrivateHost } from '../../../utils/net/address.ts';

const code = (address: string) => {
  const checked = checkAddress(address, () => false);
  return checked.ok ? checked.value.href : checked.problem.code;
};

describe('an address inside someone’s own network is never asked', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://127.0.0.1./',
    'https://127.0.0.1../',
    'https://１２７.０.０.１/',
    'https://0/',
    'https://0.0.0.0/',
    'https://10.0.0.1/',
    'https://10.255.255.255/',
    'https://172.16.0.1/',
    'https://172.31.255.254/',
    'https://192.168.0.1/',
    'https://192.168.257/',
    'https://169.254.169.254/',
    'https://100.64.0.1/',
    'https://100.127.255.254/',
    'https://198.18.0.1/',
    'https://198.19.255.255/',
    'https://192.0.0.1/',
    'https://192.0.2.1/',
    'https://224.0.0.1/',
    'https://240.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[::127.0.0.1]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[fc00::1]/',
    'https://[fd12:3456::1]/',
    'https://[ff02::1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b:1::1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:db8::1]/',
    'https://localhost/',
    'https://LOCALHOST/',
    'https://localhost./',
    'https://localhost../',
    'https://a.localhost/',
    'https://printer.local/',
    'https://nas.lan/',
    'https://router.home/',
    'https://x.home.arpa/',
    'https://wiki.corp/',
    'https://db.internal/',
    'https://vault.private/',
    'https://localhost.localdomain/',
    'https://localhost6.localdomain6/',
    'https://intranet/',
    'https://router/',
  ])('%s', (address) => {
    expect(code(address)).toBe('address-private');
  });

  it.each([
    'https://172.15.0.1/',
    'https://172.32.0.1/',
    'https://192.169.0.1/',
    'https://100.63.0.1/',
    'https://100.128.0.1/',
    'https://11.0.0.1/',
    'https://169.253.0.1/',
    'https://198.20.0.1/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://[2a00:1450::1]/',
    'https://example.org/',
    'https://local.example.org/',
    'https://localhost.example.org/',
    'https://homes.example/',
    'https://127.example.org/',
    'https://lan.fr/',
    'https://private.example.org/',
    'https://localdomain.example.org/',
  ])('but %s is', (address) => {
    expect(code(address)).toBe(address);
  });

  it('an address with numbers in any base is judged by where it leads', () => {
    const isLoopback = fc.nat({ max: 0xffffff }).map((low) => 0x7f000000 + low);
    const spelling = fc.constantFrom(
      (n: number) => `${n}`,
      (n: number) => `0x${n.toString(16)}`,
      (n: number) => `0${n.toString(8)}`,
    );
    fc.assert(
      fc.property(isLoopback, spelling, fc.constantFrom('', '.'), (address, spell, dot) => {
        expect(code(`https://${spell(address)}${dot}/`)).toBe('address-private');
      }),
    );
  });

  it('any host gets an answer', () => {
    fc.assert(fc.property(fc.string(), (host) => typeof isPrivateHost(host) === 'boolean'));
  });
});
