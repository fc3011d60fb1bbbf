// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseSitemap, sitemapsOf } from '../../../utils/feed/sitemap.ts';
import { effort } from '../effort.ts';

const url = 'https://a.example/map.xml';
const news = (items: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${items}</urlset>`;
const item = (title: string, loc = 'https://a.example/1') =>
  `<url><loc>${loc}</loc><news:news><news:publication><news:name>The A</news:name><news:language>fr</news:language></news:publication><news:publication_date>2026-11-22T10:00:00+01:00</news:publication_date>${title}</news:news></url>`;

describe('a news sitemap', () => {
  it('is read as a feed of titles', () => {
    expect(parseSitemap(news(item('<news:title>Un &amp;amp; deux</news:title>')), url)?.feed).toEqual({
      title: 'The A',
      link: 'https://a.example/',
      language: 'fr',
      entries: [
        {
          guid: '',
          link: 'https://a.example/1',
          title: 'Un & deux',
          contentHtml: '',
          summaryHtml: '',
          published: Date.UTC(2026, 10, 22, 9),
        },
      ],
    });
  });

  it('tells nothing of what has no title, nor of what is no address of the web', () => {
    const text = news(item('') + item('<news:title>X</news:title>', 'javascript:alert(1)'));
    expect(parseSitemap(text, url)?.feed.entries).toEqual([]);
  });

  it('may be an index, the sitemaps of news first and compressed ones not at all', () => {
    const maps = ['/pages.xml', '/google-news.xml', '/news.xml.gz'];
    const text = `<sitemapindex>${maps.map((map) => `<sitemap><loc>${map}</loc></sitemap>`).join('')}</sitemapindex>`;
    expect(parseSitemap(text, url)?.maps).toEqual([
      'https://a.example/google-news.xml',
      'https://a.example/pages.xml',
    ]);
  });

  it.each(['', 'text', '<html><body>No</body></html>', '<rss><channel/></rss>', '{"a":1}'])(
    'is not %j',
    (text) => {
      expect(parseSitemap(text, url)).toBeUndefined();
    },
  );

  it('is named in robots.txt, whatever else stands there', () => {
    const robots =
      'User-agent: *\r\n Sitemap: https://a.example/all.xml\nSITEMAP:/news.xml # daily\nsitemap: ftp://x/';
    expect(sitemapsOf(robots, 'https://a.example/robots.txt')).toEqual([
      'https://a.example/news.xml',
      'https://a.example/all.xml',
    ]);
  });

  it('is read at once, however deep and wide somebody made it', () => {
    const deep = news('<url>'.repeat(100_000));
    const wide = news(item(`<news:title a="${'x'.repeat(1_000_000)}">T</news:title>`).repeat(3));
    expect(effort(() => parseSitemap(deep, url))).toBeLessThan(100);
    expect(effort(() => parseSitemap(wide, url))).toBeLessThan(100);
  });
});
