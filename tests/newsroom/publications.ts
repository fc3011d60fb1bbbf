import { readFileSync } from 'node:fs';
import type { Article, Block, PublicationInfo, Story } from './types.ts';

const suffix = 'newsroom.test';

/** The six made-up publications. */
export const publications: readonly PublicationInfo[] = [
  {
    id: 'eco-detroit',
    name: 'L’Éco du Détroit',
    motto: 'L’économie entre deux mers',
    language: 'fr',
    host: `eco-detroit.${suffix}`,
    feed: 'rss-short',
    accent: '#0b5c7a',
  },
  {
    id: 'gulf-motor',
    name: 'Gulf Motor Weekly',
    motto: 'Cars & carriers from Muscat to Kuwait',
    language: 'en',
    host: `gulf-motor.${suffix}`,
    feed: 'atom',
    accent: '#8a4b08',
  },
  {
    id: 'industrie-routes',
    name: 'Industrie & Routes',
    motto: 'Le quotidien de ceux qui fabriquent et qui roulent',
    language: 'fr',
    host: `industrie-routes.${suffix}`,
    feed: 'rss-full',
    accent: '#9c1f2e',
  },
  {
    id: 'al-muharrik',
    name: 'المحرّك',
    motto: 'أخبار الصناعة والطاقة',
    language: 'ar',
    host: `al-muharrik.${suffix}`,
    feed: 'json',
    accent: '#14613d',
  },
  {
    id: 'kenitra-wire',
    name: 'Kenitra Wire',
    motto: 'News from the river, by the minute',
    language: 'en',
    host: `kenitra-wire.${suffix}`,
    feed: 'rss-wire',
    accent: '#4a3c8c',
  },
  {
    id: 'harbour-ledger',
    name: 'The Harbour Ledger',
    motto: 'Ships, sheds and sums since 1871',
    language: 'en',
    host: `harbour-ledger.${suffix}`,
    feed: 'failing',
    accent: '#33475b',
  },
];

/** What a publication has out and what it still holds back. */
export class Desk {
  /** Newest first. */
  readonly stories: Story[];
  /** When the feed last changed, to the second: the value of Last-Modified. */
  changed: number;
  private readonly waiting: readonly Article[];
  private published = 0;

  constructor(id: string, now: number) {
    const articles = readContent(id);
    this.waiting = articles.filter(({ minutesAgo }) => minutesAgo === 0);
    this.stories = articles
      .filter(({ minutesAgo }) => minutesAgo > 0)
      .sort((one, other) => other.minutesAgo - one.minutesAgo)
      .map((article, index) => ({
        ...article,
        index,
        published: new Date(now - article.minutesAgo * 60_000),
      }))
      .reverse();
    this.changed = wholeSeconds(this.stories[0]?.published.getTime() ?? now);
  }

  /** Publishes the next waiting story; after the last one they start again with other figures. */
  publish(now: number): Story | undefined {
    const article = this.waiting[this.published % this.waiting.length];
    if (!article) return undefined;
    const round = Math.floor(this.published / this.waiting.length);
    this.published += 1;
    const story = { ...inRound(article, round), index: this.stories.length, published: new Date(now) };
    this.stories.unshift(story);
    // Two stories within one second must still differ for If-Modified-Since.
    this.changed = Math.max(wholeSeconds(now), this.changed + 1000);
    return story;
  }
}

function readContent(id: string): Article[] {
  const text = readFileSync(new URL(`./content/${id}.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { articles: Article[] }).articles;
}

function wholeSeconds(time: number): number {
  return Math.floor(time / 1000) * 1000;
}

/** A waiting article with its figures worked out: `{240+15}` is 240 at first and 15 more in each later round. */
function inRound(article: Article, round: number): Article {
  const fill = (text: string): string =>
    text.replace(/\{([\d,]+)\+([\d,]+)\}/g, (_, first: string, step: string) =>
      (toNumber(first) + round * toNumber(step)).toLocaleString('en'),
    );
  const fillBlock = (block: Block): Block => ('p' in block ? { p: fill(block.p) } : block);
  return {
    ...article,
    slug: round === 0 ? article.slug : `${article.slug}-${round + 1}`,
    title: fill(article.title),
    body: article.body.map(fillBlock),
  };
}

function toNumber(figure: string): number {
  return Number(figure.replace(/,/g, ''));
}
