/** What is said to the user; the words for what failed are loaded when something does. */
import { useWords } from '../../components/words.ts';
import { inWords, type Said } from '../../utils/browser/page/use-sources.ts';
import { Problem } from './later.tsx';

export function Sentence({ said }: { readonly said: Said }) {
  const { t } = useWords();
  return /^(?:follow|here|problem)\./.test(said.key) ? <Problem said={said} /> : (inWords(said, t) ?? null);
}
