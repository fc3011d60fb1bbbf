// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { headlinesAsFeed, patternOfHeadline, readHeadlines } from '../../../utils/feed/feedless/index.ts';
import { cards, page, stories } from '../../sites/site.ts';
import { effort } from '../effort.ts';

const url = 'https://a.example/news';
const told = stories('en', (slug) => `https://a.example/news/${slug}`);
const titles = (html: string, pattern = readHeadlines(html, url)[0]?.pattern) =>
  pattern ? headlinesAsFeed(html, url, pattern).entries.map(({ title }) => title) : [];
const all = told.map(({ title }) => title);

describe('the pattern of a page’s headlines', () => {
  const before = page('en', 'News', '', cards(told));
  const pattern = readHeadlines(before, url)[0]?.pattern;

  it('finds them as entries of a feed', () => {
    expect(pattern).toEqual({ by: 'links', shape: 'article.card>h2>a' });
    expect(pattern && headlinesAsFeed(before, url, pattern)).toMatchObject({
      title: 'News',
      link: url,
      language: 'en',
      entries: told.map(({ url: link, title }) => ({
        guid: '',
        link,
        title,
        contentHtml: '',
        summaryHtml: '',
      })),
    });
  });

  it.each([
    ['other stories', page('en', 'News', '', cards(told.slice(6)))],
    ['one story only', page('en', 'News', '', cards(told.slice(0, 1)))],
    ['one class more on each card', before.replaceAll('class="card"', 'class="card teaser"')],
    ['new hashes', before.replaceAll('class="card"', 'class="card css-8xk2 sc-AxjAm"')],
    [
      'a new wrapper',
      before.replace('<main>', '<main><div class="river">').replace('</main>', '</div></main>'),
    ],
    [
      'another element round it all',
      before.replace('<main>', '<div id="page">').replace('</main>', '</div>'),
    ],
  ])('still finds them on a page with %s', (_, html) => {
    const there = all.filter((title) => html.includes(title));
    expect(titles(html, pattern)).toEqual(there);
  });

  it.each([
    [
      'a page rebuilt from the ground',
      before.replaceAll('article', 'div').replaceAll('h2', 'span').replaceAll('"card"', '"x"'),
    ],
    [
      'an error page',
      page('en', 'Oops', '', '<h1>Something went wrong</h1><a href="/">Back to the front page</a>'),
    ],
    ['nothing', ''],
  ])('finds nothing on %s, rather than something else', (_, html) => {
    expect(titles(html, pattern)).toEqual([]);
  });
});

describe('a headline', () => {
  const first = (inner: string) =>
    titles(
      page(
        'en',
        'News',
        '',
        Array.from({ length: 4 }, (_, i) => `<h2><a href="/n/${i}">${inner}</a></h2>`).join(''),
      ),
      { by: 'links', shape: 'h2>a' },
    )[0];
  it.each([
    ['an entity in a word', 'L&rsquo;usine &amp; l&#39;eau', "L’usine & l'eau"],
    ['markup in a word', 'H<sub>2</sub>O by the <em>litre</em>', 'H2O by the litre'],
    ['words apart', '<span>Harbour</span> <span>opens</span>\n again', 'Harbour opens again'],
    [
      'a section and a teaser beside it',
      '<div>Trade</div><h3>Harbour opens</h3><p>A longer text about the whole of it.</p>',
      'Harbour opens',
    ],
    ['a picture’s text only', '<img alt="Harbour">', undefined],
    ['a bidi override in it', 'Harbour \u202eopens', 'Harbour opens'],
  ])('is read as written: %s', (_, inner, title) => {
    expect(first(inner)).toBe(title);
  });
});

describe('taught by one headline', () => {
  const links = (from: number, to: number, tag: string) =>
    told
      .slice(from, to)
      .map(({ url: href, title }) => `<${tag}><a href="${href}">${title}</a></${tag}>`)
      .join('');
  const html = page(
    'en',
    'News',
    '',
    `<div class="picks">${links(0, 7, 'h3')}</div><div class="wire">${links(7, 14, 'p')}</div>`,
  );

  it.each([
    ['its text', told[9]?.title ?? ''],
    ['its text as somebody types it', (told[9]?.title ?? '').toUpperCase()],
    ['its address', told[9]?.url ?? ''],
  ])('by %s, its list is read and no other', (_, headline) => {
    expect(titles(html, patternOfHeadline(html, url, headline))).toEqual(all.slice(7));
  });

  it('what is on no link of the page teaches nothing', () => {
    expect(patternOfHeadline(html, url, 'Nowhere to be seen')).toBeUndefined();
    expect(patternOfHeadline(html, url, ' ')).toBeUndefined();
  });
});

describe('among links that look alike', () => {
  const items = (item: (one: (typeof told)[number], i: number) => string) => told.map(item).join('');
  it.each([
    [
      'section, title and comments in each item',
      items(
        ({ url: href, title }, i) =>
          `<li><a href="/s/${i % 3}">Trade</a> <a href="${href}">${title}</a> <a href="${href}#c">${i} comments</a></li>`,
      ),
    ],
    [
      'a row of tags under each title',
      items(
        ({ url: href, title }, i) =>
          `<div><a href="${href}">${title}</a><br><a href="/t/ports">ports</a> <a href="/t/${i}">rail ${i}</a></div>`,
      ),
    ],
    [
      'an author under each heading',
      items(
        ({ url: href, title }, i) =>
          `<div><h4><a href="${href}">${title}</a></h4><h5><a href="/by/${i}">Somebody With A Long Name ${i}</a></h5></div>`,
      ),
    ],
    [
      'a menu of long names, without a nav round it',
      `<ul>${['Everything about shipping', 'Opinion and analysis of trade', 'Our newsletters for you'].map((name, i) => `<li><a href="/m${i}">${name}</a></li>`).join('')}</ul>${items(({ url: href, title }) => `<p><b><a href="${href}">${title}</a></b></p>`)}`,
    ],
    [
      'links to elsewhere in the same list',
      items(
        ({ url: href, title }, i) =>
          `<h3><a href="${href}">${title}</a></h3>${i % 4 ? '' : `<h3><a href="https://ads.example/${i}">What your insurer will never tell you, part ${i}</a></h3>`}`,
      ),
    ],
    [
      'the same stories once more in a box of what is read most',
      `${items(({ url: href, title }) => `<h3><a href="${href}">${title}</a></h3>`)}<ol>${items(({ url: href, title }) => `<li><a href="${href}">${title}</a></li>`)}</ol>`,
    ],
  ])('the headlines are told from the rest: %s', (_, body) => {
    expect(titles(page('en', 'News', '', `<div id="x">${body}</div>`))).toEqual(all);
  });

  it('also where a title is four ideographs long', () => {
    const names = ['港口开放第二码头', '电池工厂开始招聘工人', '运费连续九周下降', '议会降低二手货车税'];
    const list = names.map((name, i) => `<li><a href="/n/${i}0001">${name}</a></li>`).join('');
    expect(titles(page('zh', '新闻', '', `<ul>${list}</ul>`))).toEqual(names);
  });
});

describe('a page without a list', () => {
  it.each([
    [
      'an article',
      page('en', 'A', '', '<article><h1>Title</h1><p>Text with <a href="/a">a link in it</a>.</p></article>'),
    ],
    [
      'a menu',
      page(
        'en',
        'A',
        '',
        '<nav><a href="/a">One long name of a section</a><a href="/b">Another long name of one</a><a href="/c">A third long name of one</a></nav>',
      ),
    ],
    [
      'a broken JSON-LD',
      page('en', 'A', '<script type="application/ld+json">{"@type":"ItemList",</script>', ''),
    ],
    [
      'JSON-LD of wrong types',
      page(
        'en',
        'A',
        '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[1,null,{"item":7,"url":{}},[[]]]}</script>',
        '',
      ),
    ],
  ])('has no headlines: %s', (_, html) => {
    expect(readHeadlines(html, url)).toEqual([]);
  });
});

describe('is read at once', () => {
  const row = '<li class="x"><a href="/a-b-c-d">A headline that is long enough to be one</a></li>';
  it.each([
    ['nested without end', '<div class="menu">'.repeat(300_000)],
    ['links nested in links', '<a href="/x">text '.repeat(100_000)],
    [
      'half as deep as is read, with links in it',
      `${'<header class="a b c">'.repeat(400)}${row.repeat(5000)}`,
    ],
    [
      'an attribute of a megabyte',
      `<a class="${'a '.repeat(500_000)}" href="/x">${'t '.repeat(100_000)}</a>`,
    ],
    [
      'twenty thousand headlines',
      Array.from({ length: 20_000 }, (_, i) => row.replace('d"', `${i}"`)).join(''),
    ],
    [
      'a thousand shapes',
      Array.from({ length: 5000 }, (_, i) =>
        row.replace(
          'x',
          `${'abcdefghij'[i % 10]}${'klmnopqrst'[((i / 10) % 10) | 0]}${'uvwxyz'[((i / 100) % 6) | 0]}`,
        ),
      ).join(''),
    ],
    [
      'a definition list without end',
      `<dl>${'<dd><a href="/q-w-e-r">A headline that is long enough</a></dd>'.repeat(20_000)}</dl>`,
    ],
    [
      'JSON-LD nested without end',
      `<script type="application/ld+json">${'['.repeat(200_000)}${']'.repeat(200_000)}</script>`,
    ],
    [
      'JSON-LD without end',
      `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[${'{"@type":"ListItem","url":"/x","name":"n"},'.repeat(10_000)}1]}</script>`,
    ],
  ])('even with %s', (_, html) => {
    expect(effort(() => readHeadlines(html, url))).toBeLessThan(100);
    expect(
      effort(() => headlinesAsFeed(html, url, { by: 'links', shape: `${'a.b>'.repeat(5000)}a` })),
    ).toBeLessThan(100);
  });
});
