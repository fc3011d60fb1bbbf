/** The words that a user watches or mutes, as a list that is typed into and changed. */

/** Letters that a word may have. */
export const wordLength = 60;

const same = (word: string) => word.toLowerCase();

/**
 * The words in what was typed: several where commas stand between, Latin or Arabic.
 * @param known those that are there already, whatever their case: they are left out
 */
export function typedWords(typed: string, known: readonly string[]): string[] {
  const seen = new Set(known.map(same));
  return typed
    .split(/[,،;؛\n]/)
    .map((word) => word.trim().replace(/\s+/g, ' ').slice(0, wordLength).trimEnd())
    .filter((word) => {
      const fresh = word !== '' && !seen.has(same(word));
      seen.add(same(word));
      return fresh;
    });
}

/**
 * The same change to another list: what was added to `seen` to make `next` of it is added to `now`, what was
 * taken away is taken away. Two changes in a row, of which the second was made before the first was heard of, both stay.
 */
export function changedAlike(
  now: readonly string[],
  seen: readonly string[],
  next: readonly string[],
): readonly string[] {
  if (now.join('\n') === seen.join('\n')) return next;
  const left = now.filter((word) => next.includes(word) || !seen.includes(word));
  return [...left, ...next.filter((word) => !seen.includes(word) && !left.includes(word))];
}
