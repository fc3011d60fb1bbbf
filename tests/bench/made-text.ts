/** Texts that nobody wrote, with words as frequent as a language's are. */
import { everydayWords } from '../../utils/group/everyday-words.ts';
import { functionWords } from '../../utils/text/function-words.ts';

/** Always the same numbers from 0 to 1. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Writes in a language: a text of so many characters at least. */
export function writer(language: string, next: () => number): (characters: number) => string {
  const common = [...(functionWords[language] ?? [])];
  const everyday = (everydayWords[language] ?? '').split(' ');
  const word = () => {
    const rank = Math.floor(30_000 ** next());
    if (rank < 100) return common[rank % common.length] ?? '';
    if (rank < 1000) return everyday[rank % everyday.length] ?? '';
    return `${rank % 5 === 0 ? 'N' : 'w'}${rank.toString(36)}${'aeiou'[rank % 5]}l`;
  };
  return (characters) => {
    let made = word();
    while (made.length < characters) made += ` ${word()}`;
    return made;
  };
}
