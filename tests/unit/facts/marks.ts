/** Passages with their figures and dates marked, and how many of those are found. */
import { factsOf, keyFacts } from '../../../utils/facts/index.ts';
import type { Block, Fact } from '../../../utils/model.ts';

export interface Passage {
  readonly language: string;
  readonly text: string;
  readonly figures: readonly string[];
  readonly dates: readonly string[];
  /** Right where found, and not missed where not. */
  readonly optional: readonly string[];
}

/** `[figure]`, `{date}`, `<optional>`; a passage a line, its language before a bar. */
export function readPassages(lines: string): Passage[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const marked = (pattern: RegExp) => [...line.matchAll(pattern)].map((match) => match[1] ?? '');
      return {
        language: line.slice(0, 2),
        text: line.slice(3).replace(/[[\]{}<>]/g, ''),
        figures: marked(/\[([^\]]+)\]/g),
        dates: marked(/\{([^}]+)\}/g),
        optional: marked(/<([^>]+)>/g),
      };
    });
}

export interface Score {
  readonly right: number;
  readonly found: number;
  readonly marked: number;
  /** Of those marked. */
  readonly missed: number;
  /** What went wrong: `+` was found and not marked, `-` was marked and not found. */
  readonly wrong: readonly string[];
}

/** Where a range begins with a preposition, either way of marking it is right. */
const bare = (text: string) => text.replace(/^(?:de|from|von|من) /, '');

const score = (right: number, found: number, marked: number, wrong: readonly string[]): Score => ({
  right,
  found,
  marked,
  missed: wrong.filter((one) => one.startsWith('-')).length,
  wrong,
});

export function scoreOf(
  passages: readonly Passage[],
  read: (passage: Passage) => Pick<Fact, 'kind' | 'text'>[] = ({ text, language }) => factsOf(text, language),
): Score {
  let [right, found, marked] = [0, 0, 0];
  const wrong: string[] = [];
  for (const passage of passages) {
    const left = [
      ...passage.figures.map((one) => `figure ${bare(one)}`),
      ...passage.dates.map((one) => `date ${bare(one)}`),
    ];
    marked += left.length;
    for (const { kind, text } of read(passage)) {
      if (kind === 'name') continue;
      const at = left.indexOf(`${kind} ${bare(text)}`);
      if (at < 0 && passage.optional.some((one) => one.includes(text) || text.includes(one))) continue;
      found++;
      if (at < 0) wrong.push(`+ ${kind} ${text}`);
      else {
        right++;
        left.splice(at, 1);
      }
    }
    wrong.push(...left.map((one) => `- ${one}`));
  }
  return score(right, found, marked, wrong);
}

export interface NamedArticle {
  readonly language: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Keys. */
  readonly about: readonly string[];
  readonly right: readonly string[];
}

export function readNamedArticles(texts: string): NamedArticle[] {
  return texts
    .trim()
    .split('\n\n')
    .map((article) => {
      const lines = article.split('\n');
      const [about = [], more = []] = (lines.pop() ?? '')
        .replace(/-/g, ' ')
        .slice(2)
        .split(' | ')
        .map((list) => list.split(', '));
      const [language = '', title = ''] = (lines.shift() ?? '').split('|');
      return { language, title, paragraphs: lines, about, right: [...about, ...more] };
    });
}

/** Of the top five names, how many are right, and how many of those an article is about are among them. */
export function nameScoreOf(articles: readonly NamedArticle[]): Score {
  let [right, found, marked] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { title, paragraphs, language, about, right: keys } of articles) {
    const blocks = paragraphs.map((text): Block => ({ t: 'p', c: [text] }));
    const top = keyFacts({ title, blocks, language })
      .filter(({ kind }) => kind === 'name')
      .slice(0, 5);
    found += top.length;
    marked += about.length;
    right += top.filter(({ key }) => keys.includes(key)).length;
    wrong.push(...top.filter(({ key }) => !keys.includes(key)).map(({ key }) => `+ ${key} (${title})`));
    wrong.push(
      ...about.filter((key) => !top.some((one) => one.key === key)).map((key) => `- ${key} (${title})`),
    );
  }
  return score(right, found, marked, wrong);
}
