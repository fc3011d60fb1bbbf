import { FirstWords } from '../../components/first-words.tsx';
import { useWords, WordsProvider } from '../../components/words.ts';
import { firstWords } from '../../utils/browser/page/first-words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useIdeas } from '../../utils/browser/page/use-ideas.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import { type Settings, updateSettings } from '../../utils/browser/settings.ts';
import { withMore } from '../../utils/i18n/index.ts';
import type { Store } from '../../utils/store/store.ts';

interface OfferWordsProps {
  readonly store: Store;
  readonly settings: Settings;
}

/** As many as do not push the news off the page. */
const most = 12;

export function OfferWords({ store, settings }: OfferWordsProps) {
  const { t, locale } = useWords();
  const more = useLater(firstWords[locale]);
  const ideas = useIdeas(store, locale).slice(0, most);
  // Where nothing can be offered there is no question.
  if (!more || ideas.length === 0) return null;
  const change = (patch: Partial<Settings>) => void updateSettings(patch).catch(report);
  return (
    <WordsProvider value={{ locale, t: withMore(t, locale, more.default) }}>
      <FirstWords
        ideas={ideas}
        watched={settings.watchWords}
        keys={settings.shortcuts}
        onChange={(watchWords) => change({ watchWords })}
        onDone={() => change({ wordsOffered: true })}
      />
    </WordsProvider>
  );
}
