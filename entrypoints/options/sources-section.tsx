/** The sources, in the options. */
import { useEffect, useState } from 'preact/hooks';
import { FollowForm } from '../../components/follow-form.tsx';
import { SourceList } from '../../components/source-list.tsx';
import { SourceSettings } from '../../components/source-settings.tsx';
import { OpenWishes } from '../../components/wishes.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { sourceActions } from '../../utils/browser/page/source-actions.ts';
import { useNow } from '../../utils/browser/page/use-now.ts';
import { inWords, useSources } from '../../utils/browser/page/use-sources.ts';
import type { Story } from '../../utils/model.ts';
import { sourceLimits } from '../../utils/poll/settings.ts';
import type { Store } from '../../utils/store/store.ts';

/** So many stories are looked through for the hosts of a source's pictures. */
const storiesForImages = 300;

export function SourcesSection({ store }: { readonly store: Store }) {
  const { t } = useWords();
  const now = useNow();
  const following = useSources(store);
  const actions = sourceActions(following);
  const [stories, setStories] = useState<readonly Story[]>([]);
  useEffect(() => {
    // Known before the click: in it, nothing may be awaited.
    store.stories({ limit: storiesForImages }).then(setStories).catch(report);
  }, [store]);
  const { sources, said } = following;
  if (!sources) return null;
  return (
    <>
      <OpenWishes wishes={following.wishes} onAskAgain={actions.askAgain} onForget={actions.forget} />
      <FollowForm
        busy={following.busy}
        message={inWords(said, t)}
        failed={said?.failed}
        onFollow={actions.followTyped}
      />
      <SourceList
        sources={sources}
        now={now}
        onRemove={actions.remove}
        onRestore={actions.restore}
        onPause={actions.pause}
        onTryNow={actions.tryNow}
        onAllow={actions.allow}
        organising={{
          onMove: (source, folder) => actions.update(source, { folder }),
          onRenameFolder: actions.renameFolder,
          folderNameLength: sourceLimits.folderNameLength,
          settings: (source, folders, keepFocus) => (
            <SourceSettings
              source={source}
              folders={folders}
              limits={sourceLimits}
              keepFocus={keepFocus}
              onRename={(_, title) => actions.update(source, { title })}
              onMove={(_, folder) => actions.update(source, { folder })}
              onInterval={(_, interval) => actions.update(source, { interval })}
              onFullText={(_, fullText) => actions.update(source, { fullText })}
              onImages={(_, images) => actions.setImages(source, images, stories)}
            />
          ),
        }}
      />
    </>
  );
}
