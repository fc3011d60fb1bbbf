/** The keys and what they do: loaded, with their words, at the first "?". */
import { useWords, WordsProvider } from '../../components/words.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import { type Catalogue, type Locale, withMore } from '../../utils/i18n/index.ts';
import { keyLines } from './use-popup-keys.ts';

const load = () => import('../../components/key-help.tsx');

/** The same functions each time, as `useLater` wants them. */
const words = {
  en: () => import('../../locales/en.json?only=keys'),
  fr: () => import('../../locales/fr.json?only=keys'),
  ar: () => import('../../locales/ar.json?only=keys'),
} satisfies Record<Locale, () => Promise<{ default: Partial<Catalogue> }>>;

export function KeysHere({ onClose }: { readonly onClose: () => void }) {
  const { t, locale } = useWords();
  const loaded = useLater(load);
  const more = useLater(words[locale]);
  if (!loaded || !more) return null;
  return (
    <WordsProvider value={{ locale, t: withMore(t, locale, more.default) }}>
      <loaded.KeyHelp lines={keyLines} onClose={onClose} />
    </WordsProvider>
  );
}
