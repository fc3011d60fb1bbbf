/** The popup's list of sources, and the field to add one. */
import { FollowForm } from '../../components/follow-form.tsx';
import { SourceList } from '../../components/source-list.tsx';
import { useWords } from '../../components/words.ts';
import { imageOriginsOf } from '../../utils/browser/page/origins.ts';
import type { useSources } from '../../utils/browser/page/use-sources.ts';
import type { Source, Story } from '../../utils/model.ts';

interface SourcesViewProps {
  readonly following: ReturnType<typeof useSources>;
  readonly sources: readonly Source[];
  readonly stories: readonly Story[];
  readonly now: number;
}

export function SourcesView({ following, sources, stories, now }: SourcesViewProps) {
  const { t } = useWords();
  const { said } = following;
  return (
    <section class="sources-view" aria-label={t('source.list')}>
      <h2 class="unseen">{t('source.list')}</h2>
      <FollowForm
        busy={following.busy}
        message={said && t(said.key, said.values)}
        failed={said?.failed}
        onFollow={following.followTyped}
      />
      <SourceList
        sources={sources}
        now={now}
        onImages={(source, images) => following.setImages(source, images, imageOriginsOf(source, stories))}
        onRemove={following.remove}
        onTryAgain={following.tryAgain}
        onAllow={following.allow}
      />
    </section>
  );
}
