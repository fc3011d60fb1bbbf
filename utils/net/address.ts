/** Which addresses Lede may ask, and which permission an address needs. */

import { fail, ok, type Problem, type Result } from '../result.ts';
import { hostPattern } from './host-pattern.ts';

/** Whether plain http is allowed for a host: never in production, the made-up newsroom in test builds. */
export type AllowHttp = (host: string) => boolean;

export type AddressProblem = 'address-invalid' | 'address-insecure' | 'address-private';

/** What a user typed, as an address: a scheme is added where there is none, http becomes https. */
export function typedAddress(text: string, allowHttp: AllowHttp): Result<URL, AddressProblem> {
  const trimmed = text
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  const withScheme =
    /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[\w.-]+:\d+(?:\/|$)/.test(trimmed)
      ? trimmed
      : `https://${trimmed}`;
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    return fail('address-invalid', `not an address: ${trimmed.slice(0, 200)}`);
  }
  if (!/[.:]/.test(url.hostname)) return fail('address-invalid', `no such host: ${url.hostname}`);
  if (url.protocol === 'http:' && !allowHttp(url.hostname)) url.protocol = 'https:';
  return checkAddress(url.href, allowHttp);
}

/** The address with https instead of http, where plain http is not allowed: most sites answer both. */
export function secureAddress(address: string, allowHttp: AllowHttp): string {
  const url = typedAddress(address, allowHttp);
  return url.ok ? url.value.href : address;
}

/** Whether an address may be fetched at all: https to a public host, without credentials. */
export function checkAddress(address: string, allowHttp: AllowHttp): Result<URL, AddressProblem> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return fail('address-invalid', `not an address: ${address.slice(0, 200)}`);
  }
  if (url.username !== '' || url.password !== '')
    return fail('address-invalid', 'credentials in the address');
  const plain = url.protocol === 'http:';
  if (!plain && url.protocol !== 'https:') return fail('address-invalid', `scheme ${url.protocol}`);
  // "*.com" is a host to the URL class, and would be every site in a permission's pattern.
  if (!/^[\w.[\]:-]+$/.test(url.hostname))
    return fail('address-invalid', `no such host: ${url.hostname.slice(0, 200)}`);
  if (isPrivateHost(url.hostname)) return fail('address-private', url.hostname);
  if (plain && !allowHttp(url.hostname)) return fail('address-insecure', url.href);
  return ok(url);
}

/** The problem of an address that the user has not granted, with the pattern of its host to ask for. */
export function notGranted(address: string): { readonly ok: false; readonly problem: Problem } {
  const { origin } = new URL(address);
  return {
    ok: false,
    problem: { code: 'permission-missing', detail: origin, origins: [hostPattern(address)] },
  };
}

/** Loopback, private, link-local and other addresses that no public news site has. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  // The URL class has turned every spelling (decimal, hex, octal, short) into four decimal parts.
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host);
  if (parts) return isPrivateIpv4(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return innerName.test(host) || !host.includes('.');
}

/** Ends of names that only somebody's own network knows. */
const innerName =
  /(?:^|\.)(?:localhost|localdomain6?|local|internal|intranet|private|lan|home|corp|home\.arpa)$/;

function isPrivateIpv4(a: number, b: number, c: number): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b <= 127) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && (c === 0 || c === 2)) ||
    (a === 192 && b === 88 && c === 99) ||
    (a === 198 && (b === 18 || b === 19)) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113)
  );
}

function isPrivateIpv6(host: string): boolean {
  // Only global unicast (2000::/3) is public; 64:ff9b:: and ::ffff: carry IPv4 and are refused whole.
  if (!/^[23][0-9a-f]{3}:/.test(host)) return true;
  // In it 2001::/23 is for protocols, 2001:db8::/32 and 3fff::/20 for examples, and 2002::/16 carries IPv4.
  return /^(?:2001:(?:1?[0-9a-f]{0,2}|db8)|2002|3fff:[0-9a-f]{0,3}):/.test(host);
}

/** What stands before a country where its sites are told apart by the name before that. */
const secondLevel = '(?:com?|org|net|gov|gob|gouv|edu|ac|press|ne|or|go)\\.[a-z]{2}';

/**
 * Host names that say which part of a site answers, not whose it is; before "com.au" and its like they are
 * the site's own name.
 */
const servicePrefix = new RegExp(
  `^(?:www\\d?|m|mobile|amp|feeds?|rss|news)\\.(?=[^.]+\\.[^.]+)(?!${secondLevel}$)`,
);

const suffix = new RegExp(`^${secondLevel}$`);
/** Hosts under which everybody can have a site of their own. */
const sharedHost =
  /^(?:(?:github|gitlab|ghost)\.io|blogspot\.(?:[a-z]{2,3}|com?\.[a-z]{2})|(?:wordpress|substack|medium|tumblr|herokuapp|wixsite|weebly|over-blog|hautetfort|canalblog|livejournal|beehiiv)\.com|(?:netlify|vercel|web)\.app|pages\.dev)$/;

/**
 * The match patterns that must be granted before this address, its site and its articles may be fetched:
 * the domain with all under it, since the final host is not known before the first permitted fetch. The host
 * alone where what lies under the domain belongs to others.
 */
export function originsFor(url: URL): string[] {
  if (/^[\d.]+$|^\[/.test(url.hostname)) return [hostPattern(url.href)];
  const domain = url.hostname.replace(servicePrefix, '');
  const name = domain.replace(/\.+$/, '');
  if (suffix.test(name) || sharedHost.test(name)) return [hostPattern(url.href)];
  return [`${url.protocol}//*.${domain}/*`];
}
