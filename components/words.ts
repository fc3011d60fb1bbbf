/** The user's language, handed down once: `t` translates, `locale` writes times and numbers. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale, Translate } from '../utils/i18n/index.ts';

export interface Words {
  readonly t: Translate;
  readonly locale: Locale;
}

const WordsContext = createContext<Words | undefined>(undefined);

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('a component was drawn outside WordsProvider');
  return words;
}
