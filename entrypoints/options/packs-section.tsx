/** Industries, in the options: more of their sites, beside those that are followed. */
import { useState } from 'preact/hooks';
import { Choices } from '../../components/choices.tsx';
import { PackPicker } from '../../components/pack-picker.tsx';
import { useWords } from '../../components/words.ts';
import { type Industry, industries, isIndustry } from '../../utils/browser/page/packs.ts';
import { sourceActions } from '../../utils/browser/page/source-actions.ts';
import { usePacks } from '../../utils/browser/page/use-packs.ts';
import { inWords, useSources } from '../../utils/browser/page/use-sources.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { siteName } from '../../utils/text/site-name.ts';

const noneYet: readonly Industry[] = [];

export function PacksSection({ store }: { readonly store: ReadableStore }) {
  const { t, locale } = useWords();
  const following = useSources(store);
  const [chosen, setChosen] = useState(noneYet);
  const loaded = usePacks(chosen, locale);
  const { sources = [], said, busy } = following;
  const followed = new Set(sources.flatMap(({ siteUrl, feedUrl }) => [siteName(siteUrl), siteName(feedUrl)]));
  return (
    <>
      <Choices
        legend={t('first.industries')}
        values={chosen}
        options={Object.keys(industries)
          .filter(isIndustry)
          .map((value) => ({ value, label: industries[value][locale] }))}
        onChange={setChosen}
      />
      {loaded && loaded.packs.length > 0 && (
        <PackPicker
          {...loaded}
          followed={followed}
          busy={busy}
          onFollow={sourceActions(following).followSites}
        />
      )}
      <p class="said" role="status" data-failed={said?.failed}>
        {inWords(said, t)}
      </p>
      {sources.length === 0 && (
        <p>
          <a href="popup.html" target="_blank" rel="noopener">
            {t('options.first-run')}
          </a>
        </p>
      )}
    </>
  );
}
