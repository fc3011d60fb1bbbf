/** What the reader's keys do, in a dialog: loaded when somebody asks. */
import '../../components/keys.css';
import { KeyHelp, type KeyLine } from '../../components/key-help.tsx';
import { useWords, WordsProvider } from '../../components/words.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import { withMore } from '../../utils/i18n/index.ts';

const lines: readonly KeyLine[] = [
  { keys: ['j', 'n'], does: 'keys.next' },
  { keys: ['k', 'p'], does: 'keys.previous' },
  { keys: ['l'], does: 'aloud.key' },
  { keys: ['s'], does: 'keys.save' },
  { keys: ['m'], does: 'keys.read' },
  { keys: ['v'], does: 'keys.original' },
  { keys: ['c'], does: 'copy.key-link' },
  { keys: ['e'], does: 'copy.open' },
  { keys: ['b'], does: 'keys.back' },
  { keys: ['u'], does: 'reader.home' },
  { keys: ['o'], does: 'keys.outline' },
  { keys: ['+'], does: 'keys.larger' },
  { keys: ['−'], does: 'keys.smaller' },
  { keys: ['t'], does: 'keys.theme' },
  { keys: ['?'], does: 'keys.help' },
];

/** Spoken nowhere else. */
const words = {
  en: () => import('../../locales/en.json?only=keys'),
  fr: () => import('../../locales/fr.json?only=keys'),
  ar: () => import('../../locales/ar.json?only=keys'),
};

export function ReaderKeys({ onClose }: { readonly onClose: () => void }) {
  const { t, locale } = useWords();
  const more = useLater(words[locale]);
  if (!more) return null;
  return (
    <WordsProvider value={{ locale, t: withMore(t, locale, more.default) }}>
      <KeyHelp lines={lines} onClose={onClose} />
    </WordsProvider>
  );
}
