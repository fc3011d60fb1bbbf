// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkAddress,
  isPrivateHost,
  originsFor,
  secureAddress,
  typedAddress,
} from '../../../utils/net/address.ts';
import { webAddress } from '../../../utils/net/web-address.ts';
import { anyText } from '../any-text.ts';

const never = () => false;
const newsroom = (host: string) => host.endsWith('.newsroom.test');
const code = (address: string) => {
  const checked = checkAddress(address, never);
  return checked.ok ? checked.value.href : checked.problem.code;
};

describe('an address is fetched only over https and without a name in it', () => {
  it.each([
    ['http://example.org/', 'address-insecure'],
    ['ftp://example.org/', 'address-invalid'],
    ['javascript:alert(1)', 'address-invalid'],
    ['data:text/html,x', 'address-invalid'],
    ['file:///etc/passwd', 'address-invalid'],
    ['chrome-extension://abc/x', 'address-invalid'],
    ['moz-extension://abc/x', 'address-invalid'],
    ['about:config', 'address-invalid'],
    ['blob:https://example.org/x', 'address-invalid'],
    ['https://user@example.org/', 'address-invalid'],
    ['https://user:pass@example.org/', 'address-invalid'],
    ['https://', 'address-invalid'],
    ['', 'address-invalid'],
    ['/feed', 'address-invalid'],
    ['https://exa mple.org/', 'address-invalid'],
    ['https://*.com/x', 'address-invalid'],
    ['https://%2A.com/x', 'address-invalid'],
    ['https://a*b.example/', 'address-invalid'],
    ["https://a'b.example/", 'address-invalid'],
    ['https://a_b.example/', 'https://a_b.example/'],
    ['https://[2606:4700::1]/', 'https://[2606:4700::1]/'],
    [' https://example.org/a ', 'https://example.org/a'],
    ['HTTPS://EXAMPLE.org:443/a#b', 'https://example.org/a#b'],
  ])('%j: %s', (address, expected) => {
    expect(code(address)).toBe(expected);
  });

  it('plain http is allowed where the caller says so, and nowhere else', () => {
    expect(checkAddress('http://a.newsroom.test:81/', newsroom).ok).toBe(true);
    expect(checkAddress('http://example.org/', newsroom).ok).toBe(false);
    expect(checkAddress('http://127.0.0.1/', () => true).ok).toBe(false);
  });

  it('whatever passes is https, public and without credentials', () => {
    const host = fc.constantFrom(
      'a.example',
      '10.0.0.1',
      '[fd00::1]',
      'x@a.example',
      'localhost',
      '0x7f.1',
      'a.example:8443',
    );
    const text = fc.oneof(
      fc.string(),
      fc.tuple(host, fc.string()).map(([name, rest]) => `https://${name}${rest}`),
    );
    fc.assert(
      fc.property(text, (address) => {
        const checked = checkAddress(address, never);
        if (!checked.ok) return;
        expect([
          checked.value.protocol,
          checked.value.username,
          isPrivateHost(checked.value.hostname),
        ]).toEqual(['https:', '', false]);
      }),
    );
  });
});

describe('what a user types', () => {
  it.each([
    ['example.org', 'https://example.org/'],
    ['  www.example.org/rss ', 'https://www.example.org/rss'],
    ['http://example.org/feed', 'https://example.org/feed'],
    ['feed:https://example.org/f', 'https://example.org/f'],
    ['feed://example.org/f', 'https://example.org/f'],
    ['feed:http://example.org/f', 'https://example.org/f'],
    ['example.org:8443/x', 'https://example.org:8443/x'],
    ['//example.org/x', 'https://example.org/x'],
    ['أخبار.المغرب/x', new URL('https://أخبار.المغرب/x').href],
    ['élan.example', 'https://xn--lan-9la.example/'],
  ])('%j is taken for %s', (text, address) => {
    expect(typedAddress(text, never)).toMatchObject({ ok: true, value: { href: address } });
  });

  it.each([
    ['', 'address-invalid'],
    ['renault', 'address-invalid'],
    ['renault maroc', 'address-invalid'],
    ['Renault ouvre une usine.', 'address-invalid'],
    ['mailto:me@example.org', 'address-invalid'],
    ['javascript:alert(1)', 'address-invalid'],
    ['about:blank', 'address-invalid'],
    ['ftp://example.org', 'address-invalid'],
    ['192.168.1.10/rss', 'address-private'],
    ['nas.local:8080', 'address-private'],
    ['[::1]', 'address-private'],
    ['me:secret@example.org', 'address-invalid'],
    ['*.com', 'address-invalid'],
    ['a*b.example/feed', 'address-invalid'],
  ])('%j is refused as %s', (text, problem) => {
    expect(typedAddress(text, never)).toMatchObject({ ok: false, problem: { code: problem } });
  });

  it('stays http only where that is allowed', () => {
    expect(typedAddress('http://a.newsroom.test:99/', newsroom)).toMatchObject({
      value: { href: 'http://a.newsroom.test:99/' },
    });
  });

  it('never breaks anything', () => {
    fc.assert(fc.property(anyText(), (text) => typeof typedAddress(text, never).ok === 'boolean'));
  });

  it('a feed’s http link is tried over https; one that is none stays as it is', () => {
    expect(secureAddress('http://example.org/a', never)).toBe('https://example.org/a');
    expect(secureAddress('nonsense', never)).toBe('nonsense');
  });
});

describe('the permission an address needs', () => {
  it.each([
    ['https://example.org/x', 'https://*.example.org/*'],
    ['https://www.example.org/', 'https://*.example.org/*'],
    ['https://rss.example.org/', 'https://*.example.org/*'],
    ['https://feeds.bbci.co.uk/news', 'https://*.bbci.co.uk/*'],
    ['https://www.bbc.co.uk/', 'https://*.bbc.co.uk/*'],
    ['https://news.com.au/', 'https://*.news.com.au/*'],
    ['https://www.news.com.au/', 'https://*.news.com.au/*'],
    ['https://rss.com/', 'https://*.rss.com/*'],
    ['https://m.me/', 'https://*.m.me/*'],
    ['https://auto.example.org:8443/', 'https://*.auto.example.org/*'],
    ['https://8.8.8.8/', 'https://8.8.8.8/*'],
    ['https://[2606:4700::1]/', 'https://[2606:4700::1]/*'],
    ['https://blog.github.com/', 'https://*.blog.github.com/*'],
    ['https://feeds.feedburner.com/x', 'https://*.feedburner.com/*'],
    ['https://harbour.substack.com/feed', 'https://*.harbour.substack.com/*'],
    ['https://www.cars.wordpress.com/', 'https://*.cars.wordpress.com/*'],
    ['https://www.notsubstack.com/', 'https://*.notsubstack.com/*'],
  ])('%s: %s', (address, origin) => {
    expect(originsFor(new URL(address))).toEqual([origin]);
  });

  it.each([
    'co.uk',
    'gov.uk',
    'com.au',
    'co.uk.',
    'news.com.au.',
    'github.io',
    'www.github.io',
    'feeds.blogspot.com',
    'www.blogspot.co.uk',
    'm.wordpress.com',
    'news.substack.com',
    'medium.com',
    'www.tumblr.com',
  ])('is never for what all who publish at %s share', (host) => {
    expect(originsFor(new URL(`https://${host}/feed`))).toEqual([`https://${host}/*`]);
  });
});

describe('an address out of a feed or a page', () => {
  it.each([
    ['/a', 'https://b.example/x/', 'https://b.example/a'],
    ['a b', 'https://b.example/', 'https://b.example/a%20b'],
    ['http://a.example', '', 'http://a.example/'],
    ['https://u:p@a.example/', '', 'https://a.example/'],
    ['java\nscript:alert(1)', 'https://b.example/', ''],
    [' JAVASCRIPT:alert(1)', '', ''],
    ['a', '', ''],
    ['', 'https://b.example/', ''],
    ['https://[', 'https://b.example/', ''],
    ['data:image/png;base64,x', 'https://b.example/', ''],
  ])('%j on %j: %j', (raw, base, address) => {
    expect(webAddress(raw, base)).toBe(address);
  });

  it('leads to the web or nowhere', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.string().map((rest) => `https://a${rest}`),
        ),
        fc.constantFrom('', 'https://b.example/'),
        (raw, base) => {
          const address = webAddress(raw, base);
          if (address !== '')
            expect(new URL(address)).toMatchObject({
              protocol: expect.stringMatching(/^https?:$/),
              username: '',
              password: '',
            });
        },
      ),
    );
  });
});
