/** What a story is searched by: its words in the form in which a query's are. */
import type { SearchText, Story } from '../model.ts';
import { fold } from './normalise.ts';
import { lightStem, wordsOf } from './words.ts';

/** Folded; Arabic words without their article. Plurals stay: who types "class" does not mean "clan". */
export const searchWords = (text: string): string[] =>
  wordsOf(fold(text)).map((word) => (word > '\u0600' ? lightStem(word) : word));

export function searchText({ id, latest, headline, members, summary }: Story): SearchText {
  const titles = members.map(({ title }) => title).filter((title) => title !== headline);
  const names = members.flatMap(({ facts = [] }) => facts.filter(({ kind }) => kind === 'name'));
  const lines = [
    [headline],
    titles,
    [...new Set(names.map(({ text }) => text))],
    (summary?.sentences ?? []).map(({ text }) => text),
  ];
  return {
    id,
    latest,
    entryIds: members.map(({ entryId }) => entryId),
    sources: members.map(({ sourceId }) => sourceId),
    text: lines.map((texts) => ` ${searchWords(texts.join(' ')).join(' ')} `).join('\n'),
  };
}
