/** Which pages of a site open as the reader by themselves: its articles, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../../utils/extract/looks-like-article.ts';
import { parseHtml } from '../../pages/parse.ts';

const sentence =
  'The port council met on Tuesday and put off the vote on the new quay until the engineers have answered. ';
const paragraphs = (count: number, wrap = (html: string) => html) =>
  Array.from({ length: count }, (_, i) => wrap(`<p>${i + 1}. ${sentence.repeat(3)}</p>`)).join('\n');
const ogArticle = '<meta property="og:type" content="article">';
const jsonLd = (...data: readonly object[]) =>
  data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('');
const site = 'https://www.harbour.example';

const looks = (path: string, body: string, head = '') =>
  looksLikeArticle(parseHtml(`<html><head>${head}</head><body>${body}</body></html>`), site + path);

const teaser = (i: number) =>
  `<article><h2><a href="/2026/quay-${i}">The quay, part ${i}</a></h2><p>${sentence.repeat(2)}</p></article>`;
const teasers = Array.from({ length: 14 }, (_, i) => teaser(i)).join('');
const post = (i: number) =>
  `<div class="post"><h4><a href="/u/${i}">sailor${i}</a></h4><p>${sentence.repeat(2)}</p><p>${sentence}</p></div>`;

describe('an article', () => {
  it('is one that says so, in Open Graph or in its data', () => {
    expect(looks('/2026/quay-vote', `<main><h1>Quay</h1>${paragraphs(6)}</main>`, ogArticle)).toBe(true);
    const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Quay' };
    expect(looks('/quay', `<main><h1>Quay</h1>${paragraphs(6)}</main>`, jsonLd(data))).toBe(true);
    const graph = {
      '@graph': [{ '@type': 'BreadcrumbList' }, { '@type': ['Article', 'SocialMediaPosting'] }],
    };
    expect(looks('/quay', `<main>${paragraphs(6)}</main>`, jsonLd(graph))).toBe(true);
  });

  it('is one by its address and its text, where it says nothing', () => {
    expect(looks('/news/port-puts-off-quay-vote', `<div><h1>Quay</h1>${paragraphs(6)}</div>`)).toBe(true);
  });

  it('is one though each of its paragraphs stands in a box, and links to others follow', () => {
    const boxed = `<main><div class="text">${paragraphs(8, (p) => `<div class="block">${p}</div>`)}</div></main>`;
    const more = `<section>${Array.from({ length: 6 }, (_, i) => `<h3><a href="/r${i}">More</a></h3>`).join('')}</section>`;
    expect(looks('/2026/quay-vote', boxed + more, ogArticle)).toBe(true);
  });

  it('is one though readers have said more about it than it says', () => {
    const comments = `<section class="comments">${Array.from({ length: 30 }, (_, i) => post(i)).join('')}</section>`;
    expect(looks('/2026/quay-vote', `<main>${paragraphs(6)}</main>${comments}`, ogArticle)).toBe(true);
  });
});

describe('no article', () => {
  it('is the home page, also of a language, whatever it says of itself', () => {
    for (const path of ['/', '', '/index.html', '/fr/', '/en-gb', '/?utm_source=mail', '/#top'])
      expect(looks(path, `<main>${paragraphs(8)}</main>`, ogArticle), path).toBe(false);
  });

  it('is a section: many teasers, also where its system calls every page an article', () => {
    expect(looks('/economy-and-the-sea', `<main><div class="list">${teasers}</div></main>`)).toBe(false);
    expect(looks('/economy-and-the-sea', `<main><div class="list">${teasers}</div></main>`, ogArticle)).toBe(
      false,
    );
    const linked = teasers
      .replaceAll('<h2><a', '<a')
      .replaceAll('</a></h2>', '</a>')
      .replaceAll('<article><a href', '<article><a class="t" href');
    expect(looks('/economy', `<main><div class="list">${linked}</div></main>`)).toBe(false);
  });

  it('is a section that names its articles in its data', () => {
    const items = Array.from({ length: 10 }, (_, i) => ({ '@type': 'NewsArticle', headline: `Quay ${i}` }));
    expect(looks('/economy-2026', `<main>${paragraphs(6)}</main>`, jsonLd({ '@graph': items }))).toBe(false);
    const page = { '@type': 'CollectionPage', mainEntity: { '@type': 'NewsArticle' } };
    expect(looks('/economy-2026', `<main>${paragraphs(6)}</main>`, jsonLd(page))).toBe(false);
  });

  it('is a search, a login, an author or a tag, though the page has text', () => {
    for (const path of [
      '/search?q=quay',
      '/recherche/quai-du-port',
      '/port-news-2026?q=quay',
      '/login',
      '/mon-compte/abonnement-2026',
      '/author/ada-lund-2026',
      '/tag/quay-of-the-port',
      '/news/page/3',
    ])
      expect(looks(path, `<main>${paragraphs(8)}</main>`, ogArticle), path).toBe(false);
  });

  it('is a form with a few words above it', () => {
    const form = `<main><h1>Sign in</h1><p>${sentence}</p><form><input type="password"><p>${sentence.repeat(9)}</p></form></main>`;
    expect(looks('/my-harbour-account-2026', form)).toBe(false);
    expect(looks('/my-harbour-account-2026', form, ogArticle)).toBe(false);
  });

  it('is a forum’s thread', () => {
    const thread = `<main>${Array.from({ length: 12 }, (_, i) => post(i)).join('')}</main>`;
    expect(looks('/t/who-has-seen-the-quay/1234', thread)).toBe(false);
    expect(looks('/t/who-has-seen-the-quay/1234', thread, ogArticle)).toBe(false);
    const data = { '@type': 'DiscussionForumPosting' };
    expect(looks('/t/who-has-seen-the-quay/1234', `<main>${paragraphs(8)}</main>`, jsonLd(data))).toBe(false);
  });

  it('is an article behind a wall, of which two lines are shown', () => {
    expect(looks('/2026/quay-vote', `<main><p>${sentence}</p><p>${sentence}</p></main>`, ogArticle)).toBe(
      false,
    );
  });

  it('is a list of links', () => {
    const links = Array.from({ length: 20 }, (_, i) => `<p><a href="/${i}">${sentence}</a></p>`).join('');
    expect(looks('/links-of-the-week-2026', `<main>${links}</main>`)).toBe(false);
  });
});

it('answers whatever the page and the address are', () => {
  const html = fc.array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<a href=x>',
      sentence,
      '<form>',
      '<script type="application/ld+json">{"@type":',
      '</script>',
      '<h2>',
      '<meta property="og:type">',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(html, fc.oneof(fc.webUrl(), fc.string()), (parts, url) => {
      expect(typeof looksLikeArticle(parseHtml(`<body>${parts.join('')}</body>`), url)).toBe('boolean');
    }),
    { numRuns: 60 },
  );
});
