/** Every hostile payload through the makers of trees and titles, on a document that runs nothing. */
import { describe, expect, it } from 'vitest';
import { articleFromFeed, articleFromPage, wholePage } from '../../../utils/article.ts';
import { checkPage } from '../../../utils/extract/check.ts';
import { parseFeed } from '../../../utils/feed/index.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { bodyOf, feedOf, pageOf, titleItem, titleStart } from '../../hostile/pages.ts';
import { articlesOf, payloads, sampleOf } from '../../hostile/payloads.ts';
import { strangersInTree } from '../../hostile/tree.ts';
import { parseHtml } from '../../pages/parse.ts';
import { now } from '../make.ts';

const all = payloads('http://canary.newsroom.test:8080');
const kinds = new Set(all.map(({ kind }) => kind));
const facts = { url: 'https://news.example/quay', title: 'Ferry' };
/** An element called "parentNode" sends happy-dom round in a circle; browsers are asked it as well. */
const forHappyDom = all.filter(({ html }) => !html.includes('id="parentNode"'));
const articles = articlesOf(forHappyDom, 12).map(
  (some) => [some.map(({ id }) => id).join(' '), some] as const,
);
/** All of them stand among ordinary sentences. */
const isRead = (text: string) => text.includes('by rail and by road');

describe('the payloads', () => {
  it('are more than four hundred of more than twenty kinds, each with an id of its own', () => {
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(kinds.size).toBeGreaterThan(20);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ html }) => html)).size).toBe(all.length);
  });

  it('are the same in each run, and a sample has every kind', () => {
    expect(payloads('http://canary.newsroom.test:8080')).toEqual(all);
    const sample = sampleOf(all, 60);
    expect(sample).toHaveLength(60);
    expect(new Set(sample.map(({ kind }) => kind))).toEqual(kinds);
    expect(new Set(articlesOf(all, 12).flat())).toEqual(new Set(all));
  });
});

it('out of a feed’s text no node comes that is not in the vocabulary', () => {
  for (const [ids, some] of articles) {
    const article = articleFromFeed(() => parseHtml(bodyOf(some)), facts);
    const blocks = article.ok ? article.value.blocks : [];
    expect(strangersInTree(blocks), ids).toEqual([]);
    expect(isRead(treeText(blocks)), ids).toBe(true);
  }
});

it('nor out of a page, and the check of what pages say changes nothing in it', () => {
  for (const [ids, some] of articles) {
    const article = articleFromPage(() => parseHtml(pageOf(some)), facts.url);
    if (!article.ok) throw new Error(ids);
    const { blocks, title, byline = '' } = article.value;
    expect(strangersInTree([...blocks, { t: 'p', c: [title, byline] }]), ids).toEqual([]);
    expect(checkPage(JSON.parse(JSON.stringify(article.value)))?.blocks, ids).toEqual(blocks);
    expect(isRead(treeText(blocks)), ids).toBe(true);
  }
});

it('nor out of a page that is shown whole', () => {
  for (const [ids, some] of articles) {
    const { blocks } = wholePage(() => parseHtml(pageOf(some)), facts.url);
    expect(strangersInTree(blocks), ids).toEqual([]);
  }
});

it('a title is one line of text, whatever it was wrapped in', () => {
  const bytes = new TextEncoder().encode(
    feedOf(
      'titles',
      all.slice(0, 500).map((payload, at) => titleItem(payload, at, now)),
    ),
  );
  const feed = parseFeed(bytes, 'application/rss+xml', 'https://news.example/feed');
  if (!feed.ok) throw new Error(feed.problem.detail);
  expect(feed.value.entries).toHaveLength(500);
  feed.value.entries.forEach(({ title }, at) => {
    expect(title.startsWith(titleStart(all[at]?.id ?? '')), title).toBe(true);
    expect(strangersInTree([{ t: 'p', c: [title] }])).toEqual([]);
    expect(title).not.toMatch(/[\n\r\t\u2028\u2029]/);
    expect(title.length).toBeLessThanOrEqual(1000);
  });
});
