/** Lists of feeds that mean harm, or that something went wrong with: what importing each would follow. */
import type { AddressProblem } from '../../utils/net/address.ts';

export interface HostileList {
  readonly name: string;
  readonly body: () => string;
  /** Titles of what would be followed, in order, or that it is no list. */
  readonly follows: readonly string[] | 'not-opml';
  /** Where there are too many to name. */
  readonly count?: number;
  /** Why the others are not, in order. */
  readonly refuses?: readonly AddressProblem[];
  /** Feeds that stand there more than once. */
  readonly merged?: number;
  /** Must stand nowhere in what is read. */
  readonly never?: string;
}

const opml = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<opml version="2.0"><head><title>x</title></head><body>${body}</body></opml>`;
const at = (url: string, text = 'x', rest = '') =>
  `<outline type="rss" text="${text}" xmlUrl="${url}" ${rest}/>`;
const feed = (name: string, rest = '') => at(`https://${name}.example.org/feed`, name, rest);
const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const ends = [feed('before'), feed('after')] as const;
/** A good feed, what means harm, a good feed. */
const between = (inner: string, before = '') => opml(ends[0] + inner + ends[1], before);
const both = ['before', 'after'];
const around = (title: string) => ['before', title, 'after'];

const schemes = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' java&#10;script:alert(1)',
  'data:text/xml,<rss/>',
  'file:///etc/hosts',
  'chrome-extension://abcdefghijklmnop/popup.html',
  'moz-extension://a/popup.html',
  'about:config',
  'blob:https://a.example.org/x',
  'ftp://a.example.org/feed',
];
const privates = [
  'http://127.0.0.1/feed',
  'https://127.1/feed',
  'https://2130706433/feed',
  'https://0x7f000001/feed',
  'https://0177.0.0.1/feed',
  'https://[::1]/feed',
  'https://[::ffff:127.0.0.1]/feed',
  'https://10.0.0.1/feed',
  'https://172.16.0.1/feed',
  'https://192.168.1.1/feed',
  'https://169.254.169.254/latest',
  'https://router.local/feed',
  'https://sub.localhost/feed',
];
const privately = (urls: readonly string[]) => urls.map((url) => at(url)).join('');
const lol = many(9, (i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);

export const hostileLists: readonly HostileList[] = [
  {
    name: 'a billion laughs',
    body: () =>
      between(
        feed('x', 'title="y"').replace('text="x"', 'text="&l9;"'),
        `<!DOCTYPE o [<!ENTITY l0 "lol">${lol}]>`,
      ),
    follows: around('&l9;'),
  },
  {
    name: 'a file as an entity',
    body: () =>
      between(
        at('https://x.example.org/feed', '&f;'),
        '<!DOCTYPE o [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      ),
    follows: around('&f;'),
    never: 'root:',
  },
  {
    name: 'a doctype that never ends',
    body: () => `<!DOCTYPE o [${'<!ENTITY a "b" '.repeat(100_000)}`,
    follows: 'not-opml',
  },
  { name: '50,000 feeds', body: () => opml(many(50_000, (i) => feed(`f${i}`))), follows: [], count: 2000 },
  {
    name: 'folders 10,000 deep, closed',
    body: () =>
      between(`${'<outline text="f">'.repeat(10_000)}${feed('deep')}${'</outline>'.repeat(10_000)}`),
    follows: ['before'],
  },
  {
    name: 'folders 400 deep, closed',
    body: () => between(`${'<outline text="f">'.repeat(400)}${feed('deep')}${'</outline>'.repeat(400)}`),
    follows: around('deep'),
  },
  {
    name: 'elements 100,000 deep that are no outlines',
    body: () => between('<a>'.repeat(100_000)),
    follows: ['before'],
  },
  {
    name: 'a million closing tags of nothing',
    body: () => between('</outline>'.repeat(1_000_000)),
    follows: both,
  },
  {
    name: 'half a million attributes before the address',
    body: () =>
      between(`<outline ${many(500_000, (i) => `a${i}="1" `)} xmlUrl="https://x.example.org/feed"/>`),
    follows: both,
  },
  {
    name: 'half a million attributes behind the address',
    body: () =>
      between(
        `<outline text="x" xmlUrl="https://x.example.org/feed" ${many(500_000, (i) => `a${i}="1" `)}/>`,
      ),
    follows: around('x'),
  },
  {
    name: 'one address a hundred thousand times in one outline',
    body: () => between(`<outline text="x" ${'xmlUrl="https://x.example.org/feed" '.repeat(100_000)}/>`),
    follows: around('x'),
  },
  {
    name: 'a title of 8 MB',
    body: () => between(at('https://x.example.org/feed', 't'.repeat(8_000_000))),
    follows: around('t'.repeat(200)),
  },
  {
    name: 'an address of 5 MB',
    body: () => between(at(`https://x.example.org/${'u'.repeat(5_000_000)}`, 'long')),
    follows: around('long'),
  },
  {
    name: 'an attribute that never ends',
    body: () =>
      `${opml(feed('before')).replace('</body></opml>', '')}<outline text="${'x'.repeat(1_000_000)}`,
    follows: ['before'],
  },
  {
    name: 'a comment that never ends',
    body: () =>
      `${opml(feed('before')).replace('</body></opml>', '')}<!-- ${'- '.repeat(500_000)}${feed('after')}`,
    follows: ['before'],
  },
  {
    name: 'a section that never ends',
    body: () =>
      `${opml(feed('before')).replace('</body></opml>', '')}<![CDATA[${']] > '.repeat(500_000)}${feed('after')}`,
    follows: ['before'],
  },
  {
    name: 'a million quotes',
    body: () => between(`<outline text=${'"'.repeat(1_000_000)}/>`),
    follows: both,
  },
  {
    name: 'addresses that are scripts, data, files and pages of the browser',
    body: () => between(schemes.map((url) => at(url.replaceAll('<', '&lt;'))).join('')),
    follows: both,
    refuses: schemes.map(() => 'address-invalid'),
    never: '"href":"javascript',
  },
  {
    name: 'private addresses in thirteen spellings',
    body: () => between(privately(privates)),
    follows: both,
    refuses: privates.map(() => 'address-private'),
  },
  {
    name: 'a name and a password in the address',
    body: () => between(at('https://user:secret@x.example.org/feed') + at('https://user@x.example.org/feed')),
    follows: both,
    refuses: ['address-invalid', 'address-invalid'],
  },
  {
    name: 'a private address as the site of a feed',
    body: () => between(feed('x', 'htmlUrl="http://192.168.1.1/"')),
    follows: around('x'),
  },
  {
    name: 'a host that would be every site',
    body: () => between(at('https://*/feed') + at('https://*.org/feed') + at('https://feed')),
    follows: both,
    refuses: ['address-invalid', 'address-invalid', 'address-invalid'],
  },
  {
    name: 'what is no address at all',
    body: () => between(at('/feed') + at('::') + at('https://') + at('not an address')),
    follows: both,
    refuses: ['address-invalid', 'address-invalid', 'address-invalid', 'address-invalid'],
  },
  {
    name: 'one feed in seven spellings',
    body: () =>
      opml(
        [
          'https://x.example.org/feed',
          'HTTPS://X.Example.org/feed',
          'http://x.example.org/feed',
          'https://www.x.example.org/feed/',
          'https://x.example.org:443/feed',
          'https://x.example.org/feed#top',
          'https://x.example.org/feed?utm_source=list',
        ]
          .map((url) => at(url))
          .join(''),
      ),
    follows: ['x'],
    merged: 6,
  },
  {
    name: 'a script in a title, as markup and escaped once to three times',
    body: () =>
      opml(
        ['&lt;', '&amp;lt;', '&amp;amp;lt;']
          .map((open, i) => at(`https://s${i}.example.org/feed`, `${open}script>alert(1)`))
          .join(''),
      ),
    follows: ['<script>alert(1)', '&lt;script>alert(1)', '&amp;lt;script>alert(1)'],
  },
  {
    name: 'a title that turns itself round, of signs nobody sees',
    body: () => between(at('https://x.example.org/feed', '&#x202e;gnp.exe&#x200b;&#0;&#7;&#xfeff;')),
    follows: around('gnp.exe'),
  },
  {
    name: 'names that every object has, as folders, attributes and elements',
    body: () =>
      opml(
        `<outline text="__proto__" __proto__="x" constructor="y"><constructor/>${feed('p')}</outline><outline text="constructor">${feed('q')}</outline>`,
      ),
    follows: ['p', 'q'],
  },
  {
    name: 'settings that are none',
    body: () =>
      between(
        `${feed('x', 'lede:minutes="1e309" lede:weight="most" lede:page="all" lede:fullText="maybe" language="&lt;b&gt;"')}${feed('y', 'lede:minutes="-1" lede:paused="1"')}`,
      ),
    follows: ['before', 'x', 'y', 'after'],
  },
  {
    name: 'a shape of 5 MB',
    body: () => between(feed('x', `lede:page="links" lede:shape="${'a>'.repeat(2_500_000)}"`)),
    follows: around('x'),
    never: 'a>a>a>',
  },
  {
    name: 'a category of a hundred thousand folders',
    body: () => between(feed('x', `category="${'/f'.repeat(100_000)},${'/g'.repeat(100_000)}"`)),
    follows: around('x'),
  },
  {
    name: 'lists in lists',
    body: () =>
      between('<outline type="include" text="i" url="https://x.example.org/other.opml"/>'.repeat(1000)),
    follows: both,
  },
  {
    name: 'a million NULs between the letters',
    body: () => between('\0'.repeat(1_000_000)),
    follows: both,
  },
  {
    name: 'a page',
    body: () => `<html><body>${'<p>x</p>'.repeat(100_000)}</body></html>`,
    follows: 'not-opml',
  },
  { name: 'JSON', body: () => `{"opml":${'['.repeat(100_000)}`, follows: 'not-opml' },
  { name: 'nothing but spaces', body: () => ' '.repeat(5_000_000), follows: 'not-opml' },
];
