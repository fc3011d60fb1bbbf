/**
 * Lede's stages as plain functions, for measurements and for other people's test suites: the source of
 * `.output/measure/lede.mjs`. The names and shapes are stable.
 */
import { keyFacts as readFacts } from '../../utils/facts/index.ts';
import { parseFeed as readFeed } from '../../utils/feed/index.ts';
import { cluster as group } from '../../utils/group/index.ts';
import type { Block, Fact } from '../../utils/model.ts';
import { summarise as choose, splitSentences as split } from '../../utils/summarise/index.ts';
import { htmlToText } from '../../utils/text/html-text.ts';
import { detectLanguage } from '../../utils/text/language.ts';
import { parseDocument } from './happy-document.ts';
import { type Extracted, extractFrom } from './shape.ts';

export { detectLanguage } from '../../utils/text/language.ts';

/** Dates in milliseconds since 1970. Throws an Error with the message and code `not-a-feed`. */
export function parseFeed(bytes: Uint8Array, contentType: string, url: string) {
  const read = readFeed(bytes, contentType, url);
  if (!read.ok) throw Object.assign(new Error('not-a-feed', { cause: read.problem }), { code: 'not-a-feed' });
  const { title, link, language, entries } = read.value;
  return {
    title,
    link,
    language,
    entries: entries.map((entry) => ({
      id: entry.guid || entry.link,
      title: entry.title,
      link: entry.link,
      published: entry.published,
      updated: entry.updated,
      // Made when asked for, as in the extension: reading a feed is no reading of its articles.
      get contentText() {
        return htmlToText(entry.contentHtml || entry.summaryHtml);
      },
      get summary() {
        return htmlToText(entry.summaryHtml);
      },
    })),
  };
}

export function extractText(html: string, url: string): Extracted {
  return extractFrom(() => parseDocument(html), url);
}

interface SummaryWish {
  readonly title: string;
  /** A block a line. */
  readonly text: string;
  readonly language?: string;
  readonly words?: number;
}

/** The chosen sentences, one a line; empty where the text has no whole sentence. */
export function summarise({ title, text, language = detectLanguage(text), words }: SummaryWish): string {
  const blocks = linesOf(text).map((line): Block => ({ t: 'p', c: [line] }));
  const summary = choose({ title, blocks, ...(language ? { language } : {}), ...(words ? { words } : {}) });
  return summary?.sentences.map((sentence) => sentence.text).join('\n') ?? '';
}

/** Verbatim, the best first; `text` has a block a line. */
export function keyFacts(text: string, language = detectLanguage(text)) {
  const blocks = linesOf(text).map((line): Block => ({ t: 'p', c: [line] }));
  const facts = readFacts({ title: '', blocks, ...(language ? { language } : {}) });
  const of = (kind: Fact['kind']) => facts.filter((fact) => fact.kind === kind).map((fact) => fact.text);
  return { figures: of('figure'), dates: of('date'), names: of('name') };
}

/** A sentence never crosses a line end. The rules tell languages apart themselves; `_language` may be left out. */
export function splitSentences(text: string, _language?: string): string[] {
  return split(text);
}

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '');

interface Item {
  readonly title: string;
  readonly source: string;
  /** Milliseconds since 1970, or a date as text. */
  readonly time: number | string;
  readonly summary?: string;
  readonly language?: string;
}

/** A label for each item, in order; equal labels tell one event. */
export function cluster(items: readonly Item[]): number[] {
  // A title alone is too short to tell its language; all of them together are not.
  const common = detectLanguage(items.map((item) => item.title).join('\n'));
  return group(
    items.map(({ title, source, time, summary = '', language = detectLanguage(summary) ?? common }) => ({
      title,
      text: summary,
      sourceId: source,
      time: typeof time === 'number' ? time : Date.parse(time),
      ...(language ? { language } : {}),
    })),
  );
}
