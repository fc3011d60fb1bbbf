/** Faults of the text itself: in which letters it is written, and how it is built. */
import { type Fault, fineFeed, give, item, items, rss, type Visit } from './fault.ts';

const accent = 'Fenêtre à Kénitra, 100 €';
const accented = ({ origin }: Visit, declared: string): string =>
  rss(origin, [{ ...item(origin, 1), title: accent }], '', declared);
/** Bytes of windows-1252. */
const western = (text: string): Buffer => Buffer.from(text.replace('€', '\x80'), 'latin1');
const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;
const type = (value: string) => ({ 'content-type': value });

/** A feed with something between its two items. */
const between = ({ origin }: Visit, what: string): string => {
  const [first, second] = items(origin, 2).map((one) => rss(origin, [one]));
  return `${first?.replace('</channel></rss>', '')}${what}${second?.replace(/^.*(?=<item>)/s, '')}`;
};

export const accentedTitle = accent;

export const documentFaults: readonly Fault[] = [
  {
    name: 'UTF-8 that the header calls UTF-16',
    ends: ['fine', 1],
    serve: (visit) => give(visit, accented(visit, declared('utf-8')), type('text/xml; charset=utf-16')),
  },
  {
    name: 'UTF-8 that its own first line calls UTF-16',
    ends: ['fine', 1],
    serve: (visit) => give(visit, accented(visit, declared('utf-16')), type('text/xml')),
  },
  {
    name: 'windows-1252 that header and first line call UTF-8',
    ends: ['fine', 1],
    serve: (visit) => give(visit, western(accented(visit, declared('utf-8')))),
  },
  {
    name: 'UTF-16 with its mark that header and first line call UTF-8',
    ends: ['fine', 1],
    serve: (visit) => give(visit, wide(accented(visit, declared('utf-8')))),
  },
  {
    name: 'a charset that is none',
    ends: ['fine', 1],
    serve: (visit) => give(visit, accented(visit, declared('klingon')), type('text/xml; charset=martian')),
  },
  {
    name: 'a feed that is called a picture',
    ends: ['fine', 5],
    serve: (visit) =>
      give(visit, fineFeed(visit), {
        ...type('image/png'),
        'content-disposition': 'attachment; filename="x.exe"',
      }),
  },
  {
    name: 'XML that stops in the fourth item',
    ends: ['fine', 4],
    serve(visit) {
      const body = fineFeed(visit);
      give(visit, body.slice(0, [...body.matchAll(/<guid/g)][3]?.index));
    },
  },
  {
    name: 'elements a hundred thousand deep',
    ends: ['fine', 2],
    serve: (visit) => give(visit, between(visit, `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)),
  },
  {
    name: 'half a million attributes',
    ends: ['fine', 2],
    serve: (visit) =>
      give(visit, between(visit, `<x ${Array.from({ length: 500_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`)),
  },
  {
    name: 'entities in entities in entities',
    ends: ['fine', 5],
    serve({ origin, ...visit }) {
      const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
      const doctype = `<!DOCTYPE r [<!ENTITY l0 "lol">${laughs.join('')}]>`;
      give(
        { origin, ...visit },
        rss(origin, items(origin, 5), '<description>&l9;</description>', `<?xml version="1.0"?>${doctype}`),
      );
    },
  },
  {
    name: 'entities that are files elsewhere',
    ends: ['fine', 5],
    serve(visit) {
      const { origin } = visit;
      if (visit.path !== '/feed') return give(visit, '<!ENTITY stolen "yes">');
      const doctype = `<!DOCTYPE r SYSTEM "${origin}/canary.dtd" [<!ENTITY % d SYSTEM "${origin}/canary">%d;<!ENTITY f SYSTEM "file:///etc/hosts">]>`;
      give(visit, rss(origin, items(origin, 5), '<description>&f;</description>', doctype));
    },
  },
  {
    name: 'a NUL after each letter of the titles',
    ends: ['fine', 2],
    serve(visit) {
      const { origin } = visit;
      const salted = items(origin, 2).map((one) => ({ ...one, title: [...one.title].join('\0') }));
      give(visit, rss(origin, salted));
    },
  },
  { name: 'a megabyte of noise', ends: ['not-a-feed', 0], serve: (visit) => give(visit, noise()) },
  {
    name: 'JSON of the wrong types',
    ends: ['feed-empty', 0],
    serve: (visit) =>
      give(
        visit,
        '{"version":"https://jsonfeed.org/version/1.1","title":[],"items":[7,null,[],{"id":{},"title":["x"],"url":9,"authors":"a","date_published":{},"content_html":1}]}',
        type('application/feed+json'),
      ),
  },
  {
    name: 'JSON whose items are no list',
    ends: ['feed-broken', 0],
    serve: (visit) => give(visit, '{"version":"https://jsonfeed.org/version/1.1","items":{"length":9}}'),
  },
  {
    name: 'JSON that stops in the third item',
    ends: ['fine', 2],
    serve(visit) {
      const all = items(visit.origin, 3).map(({ guid, title, link }) => ({ id: guid, title, url: link }));
      give(visit, JSON.stringify({ title: 'J', items: all }).slice(0, -30), type('application/json'));
    },
  },
];

function noise(): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length: 1_000_000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
}
