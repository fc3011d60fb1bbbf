/** What a story is about: the topics whose words stand in its headline, or several of them beside it. */
import type { Member, Story, Topic } from '../model.ts';
import { languageOf } from '../text/language.ts';
import { stemsOf } from '../text/words.ts';

/** A headline says what its story is about; beside it two different phrases have to agree. */
const weights = { headline: 2, beside: 1, enough: 2 };
const mostTopics = 2;
/** A phrase's languages as bits: the same word often serves two, and names serve all. */
const spoken: ReadonlyMap<string, number> = new Map([
  ['en', 1],
  ['fr', 2],
  ['ar', 4],
]);
const everywhere = 7;

interface Phrase {
  readonly topic: Topic;
  readonly stems: readonly string[];
  languages: number;
}

/** Topics made ready for reading: their phrases by the first stem, longest first. */
export type CompiledTopics = ReadonlyMap<string, readonly Phrase[]>;

/** The words of a story by which its topics are told. */
export type Topical = Pick<Story, 'headline' | 'language' | 'summary'> & {
  readonly members: readonly Pick<Member, 'title'>[];
};

/** To be done once for all stories. */
export function compileTopics(topics: readonly Topic[]): CompiledTopics {
  const compiled = new Map<string, Phrase[]>();
  for (const topic of topics) {
    const phrases = new Map<string, Phrase>();
    const add = (words: readonly string[], languages: number) => {
      for (const word of words) {
        const stems = stemsOf(word);
        const key = stems.join(' ');
        const phrase = phrases.get(key) ?? { topic, stems, languages: 0 };
        phrase.languages |= languages;
        if (key !== '') phrases.set(key, phrase);
      }
    };
    for (const [language, words] of Object.entries(topic.words)) add(words, spoken.get(language) ?? 0);
    add(topic.names ?? [], everywhere);
    for (const phrase of phrases.values()) {
      const [first = ''] = phrase.stems;
      const same = compiled.get(first);
      if (same) same.push(phrase);
      else compiled.set(first, [phrase]);
    }
  }
  for (const phrases of compiled.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return compiled;
}

/**
 * The topics that the story earns, at most two where nothing else is said, the strongest first; of equals, the one that is told first. One
 * pass over the stems of each text.
 */
export function topicsOf(story: Topical, compiled: CompiledTopics, most = mostTopics): Topic[] {
  if (compiled.size === 0) return [];
  const beside = (story.summary?.sentences ?? []).map(({ text }) => text);
  const language = languageOf([story.headline, ...beside].join('\n'), story.language);
  const languages = spoken.get(language?.toLowerCase().split('-')[0] ?? '') ?? everywhere;
  const hits = new Map<Phrase, number>();
  const read = (text: string, bits: number, weight: number) => {
    for (const phrase of phrasesIn(text, compiled, bits)) if (!hits.has(phrase)) hits.set(phrase, weight);
  };
  read(story.headline, languages, weights.headline);
  for (const text of beside) read(text, languages, weights.beside);
  // Members come from anywhere: nobody says in which language.
  for (const { title } of story.members)
    if (title !== story.headline) read(title, everywhere, weights.beside);
  const scores = new Map<Topic, number>();
  for (const [{ topic }, weight] of hits) scores.set(topic, (scores.get(topic) ?? 0) + weight);
  return [...scores]
    .filter(([, score]) => score >= weights.enough)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([topic]) => topic);
}

/** The phrases that stand in the text; within one topic none inside another: "solar" in "solar farm" is one. */
function phrasesIn(text: string, compiled: CompiledTopics, languages: number): Phrase[] {
  const stems = stemsOf(text);
  const found: Phrase[] = [];
  const ends = new Map<Topic, number>();
  stems.forEach((stem, at) => {
    for (const phrase of compiled.get(stem) ?? compiled.get(withoutPrefix(stem)) ?? []) {
      if (!(phrase.languages & languages) || at < (ends.get(phrase.topic) ?? 0)) continue;
      if (!phrase.stems.every((one, i) => i === 0 || stems[at + i] === one)) continue;
      ends.set(phrase.topic, at + phrase.stems.length);
      found.push(phrase);
    }
  });
  return found;
}

/** Without Arabic's one-letter words (and, with, for, so, as), which are written on to the next one. */
const withoutPrefix = (stem: string): string => stem.replace(/^[وبلفك](?=[\u0600-\u06ff]{4})/, '');
