// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { baseOf, readMetadata } from '../../../utils/extract/index.ts';
import { parseHtml } from '../../pages/parse.ts';
import { base } from './page.ts';

const read = (head: string, body = '', html = '') =>
  readMetadata(parseHtml(`<html ${html}><head>${head}</head><body>${body}</body></html>`), base);
const ld = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
const og = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`;

describe('what a page says about itself in JSON-LD', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'The headline',
    datePublished: '2026-11-23T10:00:00Z',
    author: { name: 'Ida Holm' },
    publisher: { name: 'The Quay' },
  };
  const expected = {
    title: 'The headline',
    byline: 'Ida Holm',
    siteName: 'The Quay',
    published: Date.UTC(2026, 10, 23, 10),
  };

  it.each<[string, unknown]>([
    ['as one object', article],
    ['in a list', [{ '@type': 'WebSite' }, article]],
    ['in a graph', { '@graph': [{ '@type': 'Organization' }, article] }],
    ['as the main entity of a page', { '@type': 'WebPage', mainEntity: article }],
    ['with several types', { ...article, '@type': ['Thing', 'ReportageNewsArticle'].concat('NewsArticle') }],
    ['as a blog posting', { ...article, '@type': 'BlogPosting' }],
    ['with a list of authors', { ...article, author: [{ name: 'Ida Holm' }] }],
    ['with an author in plain words', { ...article, author: 'Ida Holm' }],
    [
      'with an author that is also an address',
      { ...article, author: [{ name: 'https://fb.example/ida' }, 'Ida Holm'] },
    ],
  ])('%s', (_, json) => {
    expect(read(ld(json))).toMatchObject(expected);
  });

  it.each<[string, string]>([
    ['is broken', ld('{"@type": "NewsArticle", "headline": "x"')],
    ['is about something else', ld({ '@type': 'BreadcrumbList', headline: 'x' })],
    [
      'has wrong types in it',
      ld({ ...article, headline: 7, datePublished: {}, author: [null, 3, { name: {} }], publisher: [] }),
    ],
    ['is nested without end', ld(`${'['.repeat(2000)}${']'.repeat(2000)}`)],
    ['has the names of every object', ld({ '@type': 'constructor', __proto__: 'x' })],
    ['is no JSON at all', ld('window.x = 1')],
  ])('where it %s, the other metadata serves', (_, script) => {
    expect(read(`${script}${og('title', 'From OpenGraph')}`)).toEqual({ title: 'From OpenGraph' });
  });

  it('the second script is read where the first is broken', () => {
    expect(read(ld('{oops') + ld(article)).byline).toBe('Ida Holm');
  });
});

describe('the title', () => {
  it.each<[string, string, string, string]>([
    ['from OpenGraph', og('title', 'A &amp;amp; B'), '', 'A & B'],
    ['from the title element', '<title>Plain title</title>', '', 'Plain title'],
    [
      'without the site’s name',
      `<title>Ferry sails again | The Quay</title>${og('site_name', 'The Quay')}`,
      '',
      'Ferry sails again',
    ],
    [
      'without the site’s name in other case, after a dash',
      `<title>Ferry sails - again – THE QUAY</title>${og('site_name', 'The Quay')}`,
      '',
      'Ferry sails - again',
    ],
    [
      'with its own dash, where the site’s name is another',
      `<title>Ferry - sails</title>${og('site_name', 'The Quay')}`,
      '',
      'Ferry - sails',
    ],
    [
      'as the page’s heading says it, where the title holds it',
      '<title>Ferry sails again : The Quay Daily</title>',
      '<h1>Site</h1><h1> Ferry sails\n again </h1>',
      'Ferry sails again',
    ],
    ['from the heading where nothing is declared', '', '<h1>Ferry</h1>', 'Ferry'],
    ['without what could reorder it', '<title>safe\u202egnp.exe</title>', '', 'safegnp.exe'],
    ['empty where there is none', '', '', ''],
  ])('%s', (_, head, body, title) => {
    expect(read(head, body).title).toBe(title);
  });
});

describe('the rest', () => {
  it('comes from meta elements', () => {
    const head = `${og('site_name', 'The Quay')}${og('image', '/a.png')}${og('description', ' What &lt;b&gt; lands ')}${og('locale', 'fr_MA')}
      <meta name="author" content="Ida\u202e Holm"><meta property="article:published_time" content="2026-11-23">`;
    expect(read(head)).toEqual({
      title: '',
      siteName: 'The Quay',
      image: 'https://site.example.org/a.png',
      description: 'What <b> lands',
      language: 'fr-MA',
      byline: 'Ida Holm',
      published: Date.UTC(2026, 10, 23),
    });
  });

  it.each<[string, string, string | undefined]>([
    ['a rel author', '<a rel="author" href="/x"> Ida  Holm </a>', 'Ida Holm'],
    ['a byline', '<p class="byline">By Ida Holm</p>', 'By Ida Holm'],
    ['a whole biography, which is none', `<div class="byline">${'word '.repeat(40)}</div>`, undefined],
  ])('the byline stands on the page as %s', (_, body, byline) => {
    expect(read('', body).byline).toBe(byline);
  });

  it('the page’s language wins over its locale, and must be one', () => {
    expect(read(og('locale', 'en_US'), '', 'lang="fr"').language).toBe('fr');
    expect(read('', '', 'lang="constructor"').language).toBeUndefined();
  });

  it('an author who is only an address, an image that is a script, and a date nobody can read are left out', () => {
    expect(
      read(
        `<meta name="author" content="https://x.example/">${og('image', 'javascript:x()')}<meta name="date" content="soon">`,
      ),
    ).toEqual({ title: '' });
  });

  it('a date may stand only in a time element', () => {
    expect(read('', '<time>soon</time><time datetime="2026-11-23">x</time>').published).toBe(
      Date.UTC(2026, 10, 23),
    );
  });
});

describe('what relative addresses stand on', () => {
  it.each([
    ['', base],
    ['<base href="/a/">', 'https://site.example.org/a/'],
    ['<base href="https://[">', base],
    ['<base target="_blank">', base],
  ])('%j: %s', (head, expected) => {
    expect(baseOf(parseHtml(`<head>${head}</head>`), base)).toBe(expected);
  });
});
