/** After the first sites are followed: words to watch, until the user is done with them. */
import { FirstWords } from '../../components/first-words.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useIdeas } from '../../utils/browser/page/use-ideas.ts';
import { request } from '../../utils/browser/requests.ts';
import { type Settings, type SettingsChange, updateSettings } from '../../utils/browser/settings.ts';
import { plainWords, withWordsChanged } from '../../utils/rules/list.ts';
import type { ReadableStore } from '../../utils/store/store.ts';

interface OfferWordsProps {
  readonly store: ReadableStore;
  readonly settings: Settings;
}

/** As many as do not push the news off the page. */
const most = 12;

export function OfferWords({ store, settings }: OfferWordsProps) {
  const { locale } = useWords();
  const ideas = useIdeas(store, locale).slice(0, most);
  // Where nothing can be offered there is no question.
  if (ideas.length === 0) return null;
  const change = (what: SettingsChange) =>
    void updateSettings(what)
      .then(() => request('recount', {}))
      .catch(report);
  const watched = plainWords(settings.rules, 'watch');
  return (
    <FirstWords
      ideas={ideas}
      watched={watched}
      keys={settings.shortcuts}
      onChange={(next) =>
        change(({ rules }) => ({
          rules: withWordsChanged(rules, 'watch', watched, next, Date.now(), () => crypto.randomUUID()),
        }))
      }
      onDone={() => change({ wordsOffered: true })}
    />
  );
}
