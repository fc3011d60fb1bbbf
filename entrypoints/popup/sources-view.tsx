/** The popup's list of sources, and the field to add one. */
import { browser } from 'wxt/browser';
import { FollowForm } from '../../components/follow-form.tsx';
import { SourceList } from '../../components/source-list.tsx';
import { useWords } from '../../components/words.ts';
import { leave } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';
import { sourceActions } from '../../utils/browser/page/source-actions.ts';
import { inWords, type Sources } from '../../utils/browser/page/use-sources.ts';
import type { Source } from '../../utils/model.ts';
import { FindLink } from './find-link.tsx';

interface SourcesViewProps {
  readonly following: Sources;
  readonly sources: readonly Source[];
  readonly now: number;
}

export function SourcesView({ following, sources, now }: SourcesViewProps) {
  const { t } = useWords();
  const { said } = following;
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
      <SourceList sources={sources} now={now} {...actions.rows} />
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
