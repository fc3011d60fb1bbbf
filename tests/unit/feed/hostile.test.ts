// @vitest-environment node
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../utils/feed/index.ts';
import { anyText } from '../any-text.ts';
import { effort } from '../effort.ts';
import { type Hostile, hostileFeeds } from './hostile-feeds.ts';
import { hostileFields } from './hostile-fields.ts';

const url = 'https://site.example.org/feed';
const parse = (text: string) => parseFeed(new TextEncoder().encode(text), '', url);
const rss = (inner: string) => `<rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`;

/** Generous: the worst of them costs half of this, an ordinary feed a hundredth. */
const mostEffort = 60;

/** Reads it, and looks whether what is good in it came out, and nothing else. */
function check({ titles, count, never, links }: Hostile, parsed: ReturnType<typeof parseFeed>): void {
  const read = parsed.ok ? parsed.value.entries.map(({ title }) => title) : parsed.problem.code;
  if (count === undefined) expect(read).toEqual(titles);
  else expect(read).toHaveLength(count);
  if (never) expect(JSON.stringify(parsed)).not.toContain(never);
  if (links) expect(parsed.ok && parsed.value.entries.map(({ link }) => link)).toEqual(links);
}

describe('a hostile feed costs no more than an ordinary one, and what is good in it is read', () => {
  it.each(hostileFeeds.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const made = one.body();
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    let parsed: ReturnType<typeof parseFeed> | undefined;
    expect(effort(() => (parsed = parseFeed(bytes, '', url)))).toBeLessThan(mostEffort);
    check(one, parsed as ReturnType<typeof parseFeed>);
  });

  it.each(hostileFields.map((one) => [one.name, one] as const))('%s', (_, one) => {
    check(one, parse(String(one.body())));
  });

  it('all of them are read in 256 MB of memory', async () => {
    const worker = new Worker(new URL('read-hostile.ts', pathToFileURL(`${import.meta.dirname}/`)), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const read = await new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    expect(read).toBe(hostileFeeds.length);
  }, 120_000);
});

describe('the caps of a feed', () => {
  it('reads on after a part that is nested deeper than the tree keeps', () => {
    const deep = `<item><title>Deep</title><description>${'<i>'.repeat(300)}core${'</i>'.repeat(300)}</description></item>`;
    const parsed = parse(rss(`${deep}<item><title>After</title></item>`));
    expect(parsed.ok && parsed.value.entries.map((entry) => entry.title)).toEqual(['Deep', 'After']);
  });

  it('takes 500 entries of a feed with ten thousand', () => {
    const items = Array.from({ length: 10_000 }, (_, i) => `<item><title>${i}</title></item>`).join('');
    const parsed = parse(rss(items));
    expect(parsed.ok && parsed.value.entries).toHaveLength(500);
    expect(parsed.ok && parsed.value.entries[499]?.title).toBe('499');
    const json = parse(JSON.stringify({ items: Array.from({ length: 600 }, (_, i) => ({ title: `${i}` })) }));
    expect(json.ok && json.value.entries).toHaveLength(500);
  });

  it('cuts a guid at a thousand characters, a title at a thousand, a text at two million', () => {
    const long = (size: number) => 'x'.repeat(size);
    const parsed = parse(
      rss(
        `<item><title>${long(3000)}</title><guid>${long(3000)}</guid><description>${long(2_100_000)}</description></item>`,
      ),
    );
    const [entry] = parsed.ok ? parsed.value.entries : [];
    expect([entry?.title.length, entry?.guid.length, entry?.summaryHtml.length]).toEqual([
      1000, 1000, 2_000_000,
    ]);
  });

  it('expands no entity that the document declares, and reads no file', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${rss('<item><title>x&b;y&f;z</title></item>')}`;
    const parsed = parse(bomb);
    expect(parsed.ok && parsed.value.entries[0]?.title).toBe('x&b;y&f;z');
  });

  it('is not led astray by names that every object has', () => {
    const parsed = parse(
      rss(
        '<constructor/><item constructor="x" __proto__="y"><title>Plain</title><pubDate>1 Jan 2026 10:00 constructor</pubDate><__proto__>1</__proto__></item>',
      ),
    );
    expect(parsed.ok && parsed.value.entries).toMatchObject([
      { title: 'Plain', published: Date.UTC(2026, 0, 1, 10) },
    ]);
  });
});

const piece = fc.constantFrom(
  '<rss version="2.0">',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<channel>',
  '</channel>',
  '<item>',
  '</item>',
  '<entry>',
  '</entry>',
  '<title>',
  '</title>',
  '<link>',
  '</link>',
  '<link href="javascript:alert(1)"/>',
  '<link href="//x.example/a"/>',
  '<guid>',
  '</guid>',
  '<content type="xhtml">',
  '</content>',
  '<description>',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#x202e;',
  '&lt;script&gt;',
  '<pubDate>',
  '2026-13-45',
  'https://u:p@h.example/',
  'data:text/html,x',
  '\u0000',
  '\u202e',
  '<!--',
  '-->',
  '<?xml encoding="x"?>',
  '<!DOCTYPE x [',
  '<enclosure url="data:x" type="image/png"/>',
);
const soup = fc.array(fc.oneof(piece, anyText(8)), { maxLength: 60 }).map((parts) => parts.join(''));

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through
const unseemly = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;

describe('whatever stands in a feed', () => {
  const checkText = (text: string) => {
    const parsed = parse(text);
    if (!parsed.ok) return;
    for (const line of [
      parsed.value.title,
      ...parsed.value.entries.flatMap((one) => [one.title, one.author ?? '']),
    ]) {
      expect(line).not.toMatch(unseemly);
    }
    for (const link of [
      parsed.value.link,
      ...parsed.value.entries.flatMap((one) => [one.link, one.image ?? '']),
    ]) {
      if (link === '') continue;
      const { protocol, username, password } = new URL(link);
      expect([protocol, username, password]).toEqual([expect.stringMatching(/^https?:$/), '', '']);
    }
    for (const { published, updated } of parsed.value.entries) {
      for (const time of [published, updated]) expect(time === undefined || Number.isFinite(time)).toBe(true);
    }
  };

  it('titles and bylines are one clean line, links lead to the web, dates are dates', () => {
    fc.assert(
      fc.property(soup, (text) => checkText(`<rss><channel>${text}`)),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(soup, (text) => checkText(`<feed><entry>${text}`)),
      { numRuns: 200 },
    );
    fc.assert(fc.property(soup, checkText), { numRuns: 200 });
  });

  it('the same holds for any JSON', () => {
    const item = fc.dictionary(
      fc.constantFrom(
        'id',
        'url',
        'external_url',
        'title',
        'content_html',
        'content_text',
        'summary',
        'date_published',
        'authors',
        'author',
        'image',
        'attachments',
        '__proto__',
      ),
      fc.oneof(
        fc.jsonValue(),
        fc.constantFrom(
          'javascript:alert(1)',
          'https://a.example/',
          [{ name: 'x\u202ey' }],
          [{ url: 'data:x', mime_type: 'image/png' }],
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(item, fc.jsonValue())), fc.jsonValue(), (items, title) =>
        checkText(JSON.stringify({ title, items })),
      ),
      { numRuns: 300 },
    );
  });

  it('any bytes are answered, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) => typeof parseFeed(bytes, '', url).ok === 'boolean',
      ),
    );
  });
});
