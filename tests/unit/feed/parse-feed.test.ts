// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type ParsedEntry, parseFeed } from '../../../utils/feed/index.ts';

const url = 'https://site.example.org/rss/feed.xml';
const parse = (text: string, contentType = '') => parseFeed(new TextEncoder().encode(text), contentType, url);

function entryOf(text: string): ParsedEntry {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.problem.detail);
  const first = parsed.value.entries[0];
  if (!first) throw new Error('no entry');
  return first;
}

const rssItem = (item: string, attributes = '') =>
  `<rss version="2.0" ${attributes}><channel><title>T</title><item>${item}</item></channel></rss>`;
const atomEntry = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry>${inner}</entry></feed>`;

describe('what is no feed is refused with its reason', () => {
  it.each([
    [
      'an HTML page',
      '<!doctype html><html><head><title>Home</title></head><body><p>Hi</p></body></html>',
      'not-a-feed',
    ],
    [
      'an HTML page that holds a feed’s markup as an example',
      '<html><body><rss><channel><title>x</title></channel></rss></body></html>',
      'not-a-feed',
    ],
    ['plain words', 'Service unavailable', 'not-a-feed'],
    ['nothing', '', 'not-a-feed'],
    ['some JSON', '{"error": "no"}', 'not-a-feed'],
    ['an OPML list', '<opml version="2.0"><body><outline text="x"/></body></opml>', 'not-a-feed'],
    [
      'a sitemap',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>x</loc></url></urlset>',
      'not-a-feed',
    ],
    ['an SVG picture', '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>', 'not-a-feed'],
    [
      'a JSON Feed cut off half-way',
      '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "ti',
      'feed-broken',
    ],
    ['RSS that ends after its first tag', '<rss version="2.0"><channel>', 'feed-broken'],
  ])('%s', (_, text, code) => {
    const parsed = parse(text);
    expect(parsed.ok ? 'read' : parsed.problem.code).toBe(code);
  });

  it('but a feed without entries yet is a feed', () => {
    const parsed = parse('<rss version="2.0"><channel><title>Just begun</title></channel></rss>');
    expect(parsed.ok && parsed.value).toMatchObject({ title: 'Just begun', entries: [], link: url });
  });

  it.each([
    [
      'something that a server printed before it',
      'Notice: {x} in feed.php\n\n<?xml version="1.0"?><rss><channel><title>T</title></channel></rss>',
    ],
    ['an element wrapped round it', '<wrapper><rss><channel><title>T</title></channel></rss></wrapper>'],
    ['no root element', '<channel><title>T</title></channel>'],
    ['a wrong content type', '<feed><title>T</title></feed>'],
  ])('a feed is read in spite of %s', (_, text) => {
    expect(parse(text, 'text/html')).toMatchObject({ ok: true, value: { title: 'T' } });
  });
});

describe('a feed that was cut off', () => {
  const isCutOff = (text: string) => {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(parsed.problem.detail);
    return parsed.value.isCutOff ?? false;
  };
  const item = '<item><title>One</title></item>';

  it.each([
    ['RSS', `<rss><channel><title>T</title>${item}<item><title>Tw`],
    ['RSS between two items', `<rss><channel><title>T</title>${item}`],
    ['RDF behind its channel', `<rdf:RDF><channel><title>T</title></channel>${item}<item><ti`],
    ['Atom', '<feed><title>T</title><entry><title>One</title></entry><entry><ti'],
    ['a JSON Feed', '{"title": "T", "items": [{"id": "1", "title": "One"}, {"id": "2", "ti'],
  ])('says so: %s', (_, text) => {
    expect(isCutOff(text)).toBe(true);
  });

  it.each([
    ['a whole one', `<rss><channel><title>T</title>${item}</channel></rss>`],
    ['one with words behind it', `<rss><channel><title>T</title>${item}</channel></rss>\n<!-- 0.2 s -->`],
    ['one with a field left open', '<rss><channel><title>T</title><item><title>One</item></channel></rss>'],
    ['one within what was left open', `<br><rss><channel><title>T</title>${item}</channel></rss>`],
    ['RDF', `<rdf:RDF><channel><title>T</title></channel>${item}</rdf:RDF>`],
    ['a whole JSON Feed', '{"title": "T", "items": [{"id": "1", "title": "One"}]}'],
  ])('is not %s', (_, text) => {
    expect(isCutOff(text)).toBe(false);
  });
});

describe('an entry of RSS', () => {
  it('has its whole text from content:encoded, and its teaser from the description, whatever their order', () => {
    const made = entryOf(
      rssItem('<description>Teaser</description><content:encoded>Whole</content:encoded>'),
    );
    expect(made).toMatchObject({ contentHtml: 'Whole', summaryHtml: 'Teaser' });
  });

  it.each([
    [
      'its link',
      '<link>https://a.example/1</link><guid>https://a.example/guid</guid>',
      'https://a.example/1',
    ],
    ['the guid where there is no link', '<guid>https://a.example/guid</guid>', 'https://a.example/guid'],
    [
      'nothing where the guid says that it is none',
      '<guid isPermaLink="false">https://a.example/guid</guid>',
      '',
    ],
    ['nothing where the guid is only a number', '<guid>4711</guid>', ''],
    [
      'the link before a redirecting service rewrote it',
      '<link>https://proxy.example/x</link><feedburner:origLink>https://a.example/x</feedburner:origLink>',
      'https://a.example/x',
    ],
    ['an atom:link inside', '<atom:link href="https://a.example/al"/>', 'https://a.example/al'],
    ['a relative link on the feed’s address', '<link>../news/1</link>', 'https://site.example.org/news/1'],
    ['nothing for a script', '<link>javascript:alert(1)</link>', ''],
    ['nothing for a file', '<link>file:///etc/passwd</link>', ''],
    [
      'a link without the name and password in it',
      '<link>https://me:secret@a.example/</link>',
      'https://a.example/',
    ],
  ])('leads to %s', (_, item, link) => {
    expect(entryOf(rssItem(`<title>x</title>${item}`)).link).toBe(link);
  });

  it('takes xml:base for its relative links', () => {
    expect(entryOf(rssItem('<link>one</link>', 'xml:base="https://b.example.org/x/"')).link).toBe(
      'https://b.example.org/x/one',
    );
  });

  it.each([
    ['&lt;b&gt;Bold&lt;/b&gt; title', 'Bold title'],
    ['<![CDATA[Caf&eacute; &amp; bar]]>', 'Café & bar'],
    ['AT&amp;T buys 5 &lt; 6', 'AT&T buys 5 < 6'],
    ['Caf&eacute; &#8211; bar', 'Café – bar'],
    ['It&#146;s', 'It’s'],
    ['  two\n   lines ', 'two lines'],
    ['safe\u202egnp.exe\u202c name\u0007', 'safegnp.exe name'],
    ['&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;', '<script>alert(1)</script>'],
  ])('title %j is shown as %j', (raw, title) => {
    expect(entryOf(rssItem(`<title>${raw}</title>`)).title).toBe(title);
  });

  it('without a title is named by the beginning of its text', () => {
    const made = entryOf(
      rssItem(`<description>&lt;p&gt;${'Several words. '.repeat(30)}&lt;/p&gt;</description>`),
    );
    expect(made.title).toMatch(/^Several words\. .+…$/);
    expect(made.title.length).toBeLessThanOrEqual(120);
  });

  it('keeps markup that the feed forgot to escape', () => {
    expect(entryOf(rssItem('<description><p>One <b>two</b></p></description>')).summaryHtml).toBe(
      '<p>One <b>two</b></p>',
    );
  });

  it('has a byline of one clean line, and none that a stranger could stretch', () => {
    expect(entryOf(rssItem('<author>a@b.example (Jo\u202e Doe)</author>')).author).toBe('Jo Doe');
    expect(entryOf(rssItem(`<author>${'@'.repeat(100_000)}</author>`)).author?.length).toBe(500);
  });

  it('knows a prefix where it is declared and inside, by its innermost meaning, and not behind', () => {
    const content = 'http://purl.org/rss/1.0/modules/content/';
    const inner = (names: string) => entryOf(rssItem(names, `xmlns:x="${content}"`)).contentHtml;
    expect(inner('<x:encoded xmlns:y="u">Whole</x:encoded>')).toBe('Whole');
    expect(inner('<x:encoded xmlns:x="u">Else</x:encoded>')).toBe('');
    expect(inner('<b xmlns:x="u"/><x:encoded>Whole</x:encoded>')).toBe('Whole');
    expect(entryOf(rssItem(`<b xmlns:z="${content}"/><z:encoded>Behind</z:encoded>`, '')).contentHtml).toBe(
      '',
    );
  });

  it('knows namespaces by their address, not by the prefix that was chosen', () => {
    const made = entryOf(
      rssItem('<x:encoded>Whole</x:encoded>', 'xmlns:x="http://purl.org/rss/1.0/modules/content/"'),
    );
    expect(made.contentHtml).toBe('Whole');
  });
});

describe('an entry of Atom', () => {
  it.each([
    ['text', '<summary type="text">5 &lt; 6 &amp;amp; more</summary>', '5 &lt; 6 &amp;amp; more'],
    ['html', '<summary type="html">&lt;p&gt;Hi&lt;/p&gt;</summary>', '<p>Hi</p>'],
    [
      'xhtml',
      '<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi<br/></p></div></summary>',
      '<p>Hi<br></p>',
    ],
    ['html without saying so', '<summary>&lt;p&gt;Hi&lt;/p&gt;</summary>', '<p>Hi</p>'],
  ])('gives its %s construct as markup', (_, inner, markup) => {
    expect(entryOf(atomEntry(inner)).summaryHtml).toBe(markup);
  });

  it.each([
    [
      'the alternate before others',
      '<link rel="edit" href="/e"/><link rel="alternate" href="/a"/>',
      'https://site.example.org/a',
    ],
    [
      'the page before the document',
      '<link rel="alternate" type="application/pdf" href="/p"/><link type="text/html" href="/h"/>',
      'https://site.example.org/h',
    ],
    ['its id where that is an address', '<id>https://a.example/id</id>', 'https://a.example/id'],
    [
      'nothing where only the feed’s own and the comments are named',
      '<link rel="self" href="/s"/><link rel="replies" href="/r"/>',
      '',
    ],
  ])('leads to %s', (_, inner, link) => {
    expect(entryOf(atomEntry(inner)).link).toBe(link);
  });

  it('stands alone, too', () => {
    expect(entryOf('<entry xmlns="http://www.w3.org/2005/Atom"><title>Alone</title></entry>').title).toBe(
      'Alone',
    );
  });
});

describe('the language a feed declares', () => {
  it.each([
    ['fr', 'fr'],
    ['en_GB', 'en-GB'],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['English (United Kingdom)', undefined],
  ])('%s', (declared, language) => {
    const parsed = parse(`<rss><channel><title>T</title><language>${declared}</language></channel></rss>`);
    expect(parsed.ok && parsed.value.language).toBe(language);
  });
});
