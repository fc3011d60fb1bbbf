/** The first time: the industries, the form to choose from them and its words are loaded only here. */
import { useWords, WordsProvider } from '../../components/words.ts';
import { firstWords } from '../../utils/browser/page/first-words.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import type { Sources } from '../../utils/browser/page/use-sources.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { withMore } from '../../utils/i18n/index.ts';

const load = () => import('./start.tsx');

interface FirstRunProps {
  readonly following: Sources;
  readonly language: Settings['language'];
}

export function FirstRun({ following, language }: FirstRunProps) {
  const { t, locale } = useWords();
  const loaded = useLater(load);
  const more = useLater(firstWords[locale]);
  if (!loaded || !more) return null;
  return (
    <WordsProvider value={{ locale, t: withMore(t, locale, more.default) }}>
      <loaded.Start following={following} language={language} />
    </WordsProvider>
  );
}
