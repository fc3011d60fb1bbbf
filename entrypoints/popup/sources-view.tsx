/** The popup's list of sources, and the field to add one: loaded when they are first looked at. */
import { useWords } from '../../components/words.ts';
import { imageOriginsOf } from '../../utils/browser/page/origins.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import type { useSources } from '../../utils/browser/page/use-sources.ts';
import type { Source, Story } from '../../utils/model.ts';

const load = () =>
  Promise.all([import('../../components/follow-form.tsx'), import('../../components/source-list.tsx')]);

interface SourcesViewProps {
  readonly following: ReturnType<typeof useSources>;
  readonly sources: readonly Source[];
  readonly stories: readonly Story[];
  readonly now: number;
}

export function SourcesView({ following, sources, stories, now }: SourcesViewProps) {
  const { t } = useWords();
  const { said } = following;
  const loaded = useLater(load);
  if (!loaded) return null;
  const [{ FollowForm }, { SourceList }] = loaded;
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
