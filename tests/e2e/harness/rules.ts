/** Rules of plain words, as settings for a test. */
import type { Settings } from '../../../utils/browser/settings.ts';
import { plainWords } from '../../../utils/rules/list.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';

export const watching = (...words: readonly string[]): Pick<Settings, 'rules'> => ({
  rules: rulesOfWords({ watchWords: words }),
});

/** The words that settings watch. */
export const watched = (settings: Partial<Settings> | undefined): string[] =>
  plainWords(settings?.rules ?? [], 'watch');
