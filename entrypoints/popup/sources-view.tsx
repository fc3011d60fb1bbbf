/** The popup's list of sources, and the field to add one: loaded when they are first looked at. */
import { useWords } from '../../components/words.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import { inWords, type Sources } from '../../utils/browser/page/use-sources.ts';
import type { Source, Story } from '../../utils/model.ts';

const load = () =>
  Promise.all([
    import('../../components/follow-form.tsx'),
    import('../../components/source-list.tsx'),
    import('../../utils/browser/page/source-actions.ts'),
  ]);

interface SourcesViewProps {
  readonly following: Sources;
  readonly sources: readonly Source[];
  readonly stories: readonly Story[];
  readonly now: number;
}

export function SourcesView({ following, sources, stories, now }: SourcesViewProps) {
  const { t } = useWords();
  const { said } = following;
  const loaded = useLater(load);
  if (!loaded) return null;
  const [{ FollowForm }, { SourceList }, { sourceActions }] = loaded;
  const actions = sourceActions(following);
  return (
    <section class="sources-view" aria-label={t('source.list')}>
      <h2 class="unseen">{t('source.list')}</h2>
      <FollowForm
        busy={following.busy}
        message={inWords(said, t)}
        failed={said?.failed}
        onFollow={actions.followTyped}
      />
      <SourceList
        sources={sources}
        now={now}
        onImages={(source, images) => actions.setImages(source, images, stories)}
        onRemove={actions.remove}
        onTryAgain={actions.tryAgain}
        onAllow={actions.allow}
      />
    </section>
  );
}
