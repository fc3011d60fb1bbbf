/** Why something did not come to pass. */
import { useWords } from '../../components/words.ts';
import { inWords, type Said } from '../../utils/browser/page/use-sources.ts';

export const Problem = ({ said }: { readonly said: Said }) => inWords(said, useWords().t) ?? null;
