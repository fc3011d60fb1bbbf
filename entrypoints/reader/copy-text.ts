/** The article that is read as text that leaves: its head in the user's words, and what is told of it. */
import { startsWithBy } from '../../components/article-head.tsx';
import type { Words } from '../../components/words.ts';
import type { ArticleText } from '../../utils/export/article-text.ts';
import type { DigestSource, DigestStory } from '../../utils/export/digest-text.ts';
import { chips } from '../../utils/facts/rank.ts';
import { directionOf, localeTag } from '../../utils/i18n/index.ts';
import { cleanAddress } from '../../utils/identify/index.ts';
import type { Entry, StoredArticle } from '../../utils/model.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { sourceTitle } from './known.ts';
import type { Known } from './use-article.ts';

export interface Reading {
  readonly article: StoredArticle;
  readonly entry: Entry;
  readonly known: Known;
}

export const publishedOf = ({ article, entry }: Reading): number => article.published ?? entry.published;

const titleOf = ({ article, entry }: Reading): string =>
  article.title || entry.title || siteName(article.url);

const sourceOf = ({ article, entry, known }: Reading): string =>
  sourceTitle(known, entry) || article.siteName || siteName(article.url);

/** Who wrote it; the source where nobody is named. */
export const authorOf = (reading: Reading): string =>
  (reading.article.byline ?? reading.entry.author)?.trim() || sourceOf(reading);

/** With the year, always: it is read at another time. */
const dayOf = (reading: Reading, { locale }: Words): string =>
  new Intl.DateTimeFormat(localeTag(locale), { dateStyle: 'long' }).format(publishedOf(reading));

export function articleTextOf(reading: Reading, words: Words): ArticleText {
  const { article, entry } = reading;
  const { t, locale } = words;
  const author = (article.byline ?? entry.author)?.trim();
  return {
    title: titleOf(reading),
    url: cleanAddress(article.url),
    source: sourceOf(reading),
    ...(author ? { byline: startsWithBy.test(author) ? author : t('reader.by', { name: author }) } : {}),
    when: dayOf(reading, words),
    ...(article.language ? { language: article.language } : {}),
    direction: article.direction,
    blocks: article.blocks,
    around: { language: locale, direction: directionOf(locale) },
    picture: t('copy.picture'),
  };
}

/** What a book tells before the article. */
export function storyTextOf(reading: Reading, words: Words): DigestStory {
  const { article, entry } = reading;
  const { summary, language, facts = [] } = article;
  return {
    id: reading.known.story?.id ?? entry.id,
    entryId: entry.id,
    headline: titleOf(reading),
    url: cleanAddress(article.url),
    ...(language ? { language } : {}),
    sources: sourcesOf(reading),
    published: publishedOf(reading),
    when: dayOf(reading, words),
    sentences: summary.sentences.map(({ text }) => text),
    ...(summary.sentences.length > 0 ? { maker: words.t(`copy.made-by.${summary.maker}`) } : {}),
    figures: chips(facts),
    added: [],
  };
}

/** Its own first, then each of those who tell the same once. */
function sourcesOf(reading: Reading): DigestSource[] {
  const { article, entry, known } = reading;
  const sources = new Map([[entry.sourceId, { title: sourceOf(reading), url: cleanAddress(article.url) }]]);
  for (const { sourceId, url } of known.story?.members ?? []) {
    const title = known.sources.get(sourceId)?.title || siteName(url);
    if (!sources.has(sourceId)) sources.set(sourceId, { title, url: cleanAddress(url) });
  }
  return [...sources.values()];
}
