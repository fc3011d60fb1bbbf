/** The popup's list of sources, and the field to add one: loaded, with their words, when they are first looked at. */
import { browser } from 'wxt/browser';
import { useWords, WordsProvider } from '../../components/words.ts';
import { leave } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import { inWords, type Sources } from '../../utils/browser/page/use-sources.ts';
import { type Catalogue, type Locale, withMore } from '../../utils/i18n/index.ts';
import type { Source } from '../../utils/model.ts';
import { FindLink } from './find-link.tsx';

const components = () =>
  Promise.all([
    import('../../components/follow-form.tsx'),
    import('../../components/source-list.tsx'),
    import('../../utils/browser/page/source-actions.ts'),
  ]);

/** The same functions each time, as `useLater` wants them. */
const words = {
  en: () => import('../../locales/en.json?only=source'),
  fr: () => import('../../locales/fr.json?only=source'),
  ar: () => import('../../locales/ar.json?only=source'),
} satisfies Record<Locale, () => Promise<{ default: Partial<Catalogue> }>>;

interface SourcesViewProps {
  readonly following: Sources;
  readonly sources: readonly Source[];
  readonly now: number;
}

export function SourcesView({ following, sources, now }: SourcesViewProps) {
  const { t, locale } = useWords();
  const { said } = following;
  const loaded = useLater(components);
  const more = useLater(words[locale]);
  if (!loaded || !more) return null;
  const [{ FollowForm }, { SourceList }, { sourceActions }] = loaded;
  const actions = sourceActions(following);
  return (
    <section class="sources-view" aria-label={t('view.sources')}>
      <h2 class="unseen">{t('view.sources')}</h2>
      <FollowForm
        busy={following.busy}
        message={inWords(said, t)}
        failed={said?.failed}
        onFollow={actions.followTyped}
      />
      <FindLink said={said} />
      <WordsProvider value={{ locale, t: withMore(t, locale, more.default) }}>
        <SourceList
          sources={sources}
          now={now}
          onRemove={actions.remove}
          onRestore={actions.restore}
          onPause={actions.pause}
          onTryNow={actions.tryNow}
          onAllow={actions.allow}
        />
      </WordsProvider>
      <p class="sources-more soft">
        <button
          type="button"
          class="link"
          onClick={() => {
            browser.runtime.openOptionsPage().then(leave).catch(report);
          }}
        >
          {t('view.sources-more')}
        </button>
      </p>
    </section>
  );
}
