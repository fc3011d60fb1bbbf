/** Scripts, addresses and dates that mean harm, in each field of each format: what is read of them. */
import type { Hostile } from './hostile-feeds.ts';

const script = '<script>alert(1)</script>';
/** As it stands in XML after so many rounds of escaping. */
const escaped = (text: string, rounds: number): string =>
  rounds === 0 ? text : escaped(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), rounds - 1);

interface Fields {
  readonly title?: string;
  readonly link?: string;
  readonly author?: string;
  readonly date?: string;
  readonly text?: string;
  readonly image?: string;
}

/** One item of each format, its fields as they are given. */
const formats = {
  RSS: ({ title = 'T', link = 'https://a.example/1', author, date, text, image }: Fields) =>
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>${link}</link><item><title>${title}</title><link>${link}</link><dc:creator>${author ?? ''}</dc:creator><pubDate>${date ?? ''}</pubDate><description>${text ?? ''}</description><enclosure url="${image ?? ''}" type="image/png"/></item></channel></rss>`,
  Atom: ({ title = 'T', link = 'https://a.example/1', author, date, text, image }: Fields) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>${title}</title><link href="${link}"/><entry><title type="html">${title}</title><link href="${link}"/><author><name>${author ?? ''}</name></author><published>${date ?? ''}</published><summary type="html">${text ?? ''}</summary><media:thumbnail url="${image ?? ''}"/></entry></feed>`,
} as const;
type Format = keyof typeof formats;
const both = Object.keys(formats) as Format[];

/** JSON escapes by itself: each field is text. */
const json = ({ title = 'T', link = 'https://a.example/1', author, date, text, image }: Fields) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: link,
    items: [
      {
        id: '1',
        title,
        url: link,
        authors: [{ name: author ?? '' }],
        date_published: date ?? '',
        summary: text ?? '',
        image: image ?? '',
      },
    ],
  });

/** A title shows what stands there as letters: escaped once it is read, escaped twice it is markup, thrice it is letters again. */
const shownAfter = ['', script, script, escaped(script, 1)];

const inTitles: readonly Hostile[] = [1, 2, 3].flatMap((rounds) =>
  both.map((format) => ({
    name: `${format}: a script in title and author, escaped ${rounds} times`,
    body: () => formats[format]({ title: escaped(script, rounds), author: escaped(script, rounds) }),
    titles: [shownAfter[rounds] ?? ''],
  })),
);

const addresses = [
  'javascript:alert(1)',
  'JAVASCRIPT&#58;alert(1)',
  ' java&#10;script:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/hosts',
  'chrome-extension://abcdefghijklmnop/popup.html',
  'moz-extension://a/popup.html',
  'view-source:https://a.example/',
  'blob:https://a.example/x',
  'about:config',
  'filesystem:https://a.example/x',
];

const inAddresses: readonly Hostile[] = addresses.flatMap((address) => [
  ...both.map((format) => ({
    name: `${format}: links and pictures at ${address}`,
    body: () => formats[format]({ link: address, image: address }),
    titles: ['T'],
    never: ':alert',
    links: [''],
  })),
  {
    name: `JSON: links and pictures at ${address}`,
    body: () => {
      const written = address.replace('&#58;', ':').replace('&#10;', '\n');
      return json({ link: written, image: written });
    },
    titles: ['T'],
    never: ':alert',
    links: [''],
  },
]);

const dates = [
  '0000-00-00T00:00:00Z',
  '9999999999999999',
  '-1',
  '1e999',
  'NaN',
  '99 Foo 9999 99:99:99 +9999',
  '275760-09-13T00:00:01Z',
  'constructor',
];

const inDates: readonly Hostile[] = dates.map((date) => ({
  name: `a date that is none: ${date}`,
  body: () => formats.RSS({ date }),
  titles: ['T'],
  never: 'null',
}));

export const hostileFields: readonly Hostile[] = [
  ...inTitles,
  {
    name: 'JSON: a script in title and author, which are letters',
    body: () => json({ title: script, author: script }),
    titles: [script],
  },
  ...inAddresses,
  ...both.map((format) => ({
    name: `${format}: a name and a password in links and pictures`,
    body: () =>
      formats[format]({
        link: 'https://user:secret@a.example/1',
        image: 'https://user:secret@a.example/2.png',
      }),
    titles: ['T'],
    never: 'secret',
    links: ['https://a.example/1'],
  })),
  ...inDates,
];
