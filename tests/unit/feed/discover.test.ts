// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { namedFeeds, ranksOf } from '../../../utils/feed/discover/index.ts';
import { effort } from '../effort.ts';

const page = 'https://site.example.org/news/today';
const rss = 'type="application/rss+xml"';
const found = (html: string) => namedFeeds(html, page).links.map(({ url }) => url);

describe('the feeds that a page names', () => {
  it.each([
    [
      'an absolute address',
      `<link rel="alternate" ${rss} href="https://f.example/rss">`,
      ['https://f.example/rss'],
    ],
    ['a path of the site', `<link rel="alternate" ${rss} href="/feed">`, ['https://site.example.org/feed']],
    [
      'a path beside the page',
      `<link rel=alternate ${rss} href=feed.xml>`,
      ['https://site.example.org/news/feed.xml'],
    ],
    [
      'a path on the page’s base',
      `<base href="/other/"><link rel="alternate" ${rss} href="feed">`,
      ['https://site.example.org/other/feed'],
    ],
    [
      'Atom, with a charset in its type',
      '<link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="/a">',
      ['https://site.example.org/a'],
    ],
    [
      'JSON Feed',
      '<link rel="alternate" type="application/feed+json" href="/j">',
      ['https://site.example.org/j'],
    ],
    [
      'one address named twice',
      `<link rel="alternate" ${rss} href="/f"><link rel="alternate" ${rss} href="/f">`,
      ['https://site.example.org/f'],
    ],
    [
      'one named in the body',
      `<body><link rel="alternate" ${rss} href="/f">`,
      ['https://site.example.org/f'],
    ],
  ])('%s', (_, html, urls) => {
    expect(found(html)).toEqual(urls);
  });

  it.each([
    [
      'an oEmbed answer',
      '<link rel="alternate" type="application/json+oembed" href="/wp-json/oembed/1.0/embed?url=x">',
    ],
    ['oEmbed with a plain JSON type', '<link rel="alternate" type="application/json" href="/oembed?url=x">'],
    [
      'the REST answer of a blog',
      '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
    ],
    ['the page in another language', '<link rel="alternate" hreflang="fr" href="/fr">'],
    ['a style sheet', '<link rel="alternate stylesheet" type="text/css" href="/x.css">'],
    ['a script', `<link rel="alternate" ${rss} href="javascript:alert(1)">`],
    ['a link without an address', `<link rel="alternate" ${rss}>`],
    ['a feed only mentioned in a comment', `<!-- <link rel="alternate" ${rss} href="/f"> -->`],
  ])('are not %s', (_, html) => {
    expect(found(html)).toEqual([]);
  });

  it('come in the page’s order, with the comments last', () => {
    const html = `<link rel="alternate" ${rss} title="Comments feed" href="/c">
      <link rel="alternate" ${rss} title="Tous les&#10; articles" href="/a"><link rel="alternate" ${rss} href="/x/comments/feed">
      <link rel="alternate" ${rss} href="/b">`;
    const { links } = namedFeeds(html, page);
    const ranks = ranksOf(links, page, '');
    const ranked = links
      .map((link, i) => ({ ...link, rank: ranks[i] ?? 0 }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ url, title }) => [url, title]);
    expect(ranked.slice(0, 2).sort()).toEqual([
      ['https://site.example.org/a', 'Tous les articles'],
      ['https://site.example.org/b', ''],
    ]);
    expect(ranked.slice(2).sort()).toEqual([
      ['https://site.example.org/c', 'Comments feed'],
      ['https://site.example.org/x/comments/feed', ''],
    ]);
  });

  it.each([
    ['a link that says RSS', '<a href="/xyz">Flux RSS</a>', ['https://site.example.org/xyz']],
    [
      'a picture that says so',
      '<a href="/xyz"><img alt="RSS" src="i.png"></a>',
      ['https://site.example.org/xyz'],
    ],
    [
      'an address that can be nothing else',
      '<a href="/news.rss">▪</a>',
      ['https://site.example.org/news.rss'],
    ],
    ['an Arabic word for it', '<a href="/kh">خلاصات</a>', ['https://site.example.org/kh']],
  ])('are found in the body, too: %s', (_, html, urls) => {
    expect(found(html)).toEqual(urls);
  });

  it.each([
    ['feedback', '<a href="/feedback">Give us feedback</a>'],
    ['a headline about flows', '<a href="/n/1">Ce que disent les chiffres des flux migratoires de 2026</a>'],
    ['the button of a feed reader', '<a href="https://feedly.com/i/subscription/feed/x">RSS</a>'],
    ['the page itself', `<a href="${page}#rss">RSS</a>`],
    ['a link in a script', '<script>"<a href=/feed>RSS</a>"</script>'],
  ])('are not %s', (_, html) => {
    expect(found(html)).toEqual([]);
  });

  it('are found at once even in a page nested without end', () => {
    const nested = `<link rel="alternate" ${rss} href="/f">${'<div>'.repeat(300_000)}`;
    expect(found(nested)).toHaveLength(1);
    expect(effort(() => found(nested))).toBeLessThan(100);
  });

  it('are found at once even where they stand on a base without end', () => {
    const links = Array.from({ length: 800 }, (_, i) => `<link rel="alternate" ${rss} href="${i}">`).join('');
    const page = `<base href="https://a.example/${'b'.repeat(1_000_000)}/">${links}`;
    expect(effort(() => found(page))).toBeLessThan(100);
    expect(found(page)).toHaveLength(100);
  });

  it('are the first hundred of a head without end, ranked at once', () => {
    const links = Array.from(
      { length: 20_000 },
      (_, i) => `<link rel="alternate" ${rss} href="${i}" title="${i} The Paper">`,
    ).join('');
    const html = `${links}<link rel="canonical" href="/c"><body><a href="/b">RSS</a>`;
    const named = namedFeeds(html, page);
    expect(effort(() => ranksOf(named.links, page, ''))).toBeLessThan(5);
    expect(named.links.map(({ url }) => url).slice(99)).toEqual([
      'https://site.example.org/news/99',
      'https://site.example.org/b',
    ]);
    expect(named.self).toEqual(['https://site.example.org/c']);
  });
});
