/** The sources, in the options. */
import { useEffect, useState } from 'preact/hooks';
import type { Offer } from '../../components/candidates.tsx';
import { FollowForm } from '../../components/follow-form.tsx';
import { SourceList } from '../../components/source-list.tsx';
import { SourceSettings } from '../../components/source-settings.tsx';
import { OpenWishes } from '../../components/wishes.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { sourceActions } from '../../utils/browser/page/source-actions.ts';
import { useGradually } from '../../utils/browser/page/use-gradually.ts';
import { useNow } from '../../utils/browser/page/use-now.ts';
import { inWords, type Said, useSources } from '../../utils/browser/page/use-sources.ts';
import { request } from '../../utils/browser/requests.ts';
import type { Source, Story } from '../../utils/model.ts';
import { sourceLimits } from '../../utils/model.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { FindHere } from './find-here.tsx';
import { Lists } from './lists.tsx';

/** So many stories are looked through for the hosts of a source's pictures. */
const storiesForImages = 300;
/** The popup sends here whoever named a site without a feed: there is room to choose among its headlines. */
const asked = new URLSearchParams(location.search).get('find') ?? '';
/** Rows of the list that are drawn without being asked for. */
const rowsAtFirst = 100;

interface SourcesSectionProps {
  readonly store: ReadableStore;
  /** Whether every source is to be drawn, as for a search through them. */
  readonly all: boolean;
  readonly watchWords: readonly string[];
  readonly onWatch: (words: readonly string[]) => void;
}

export function SourcesSection({ store, all, watchWords, onWatch }: SourcesSectionProps) {
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
  const [most, setMost] = useState(rowsAtFirst);
  const rows = useGradually(sources ?? [], all ? Number.POSITIVE_INFINITY : most);
  // The address that was typed last, and the answer after which all that it offers was asked for.
  const [typed, setTyped] = useState(asked);
  const [shownAfter, setShownAfter] = useState<Said>();
  const feedless = said?.find !== undefined || (said === undefined && typed === asked && asked !== '');
  const offered = feedless || (said !== undefined && said === shownAfter);
  if (!sources) return null;
  return (
    <>
      <OpenWishes wishes={following.wishes} onAskAgain={actions.askAgain} onForget={actions.forget} />
      <FollowForm
        busy={following.busy}
        message={feedless ? undefined : inWords(said, t)}
        failed={said?.failed}
        onFollow={(address) => {
          setTyped(address);
          actions.followTyped(address);
        }}
      />
      {typed !== '' && said && !said.failed && !offered && (
        <p>
          <button type="button" class="link" onClick={() => setShownAfter(said)}>
            {t('find.more')}
          </button>
        </p>
      )}
      {offered && (
        <FindHere
          key={typed}
          action={t('follow.action')}
          ask={(headline) => request('discover', { address: typed, ...(headline ? { headline } : {}) })}
          onChoose={(offer) => actions.followOffer(typed, offer)}
        />
      )}
      {sources.length === 0 && (
        <p>
          <a class="link" href="#privacy">
            {t('data.restore-first')}
          </a>
        </p>
      )}
      {sources
        .filter(({ health }) => health.problem?.code === 'pattern-lost')
        .map((source) => (
          <LearnAgain key={source.id} source={source} onChoose={(offer) => actions.learn(source, offer)} />
        ))}
      <Lists
        store={store}
        sources={sources}
        busy={following.busy}
        watchWords={watchWords}
        onWatch={onWatch}
        onFollowSites={actions.followSites}
      />
      <SourceList
        sources={rows}
        now={now}
        {...actions.rows}
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
              onWeight={(_, weight) => actions.update(source, { weight })}
              onFullText={(_, fullText) => actions.update(source, { fullText })}
              onImages={(_, images) => actions.setImages(source, images, stories)}
            />
          ),
        }}
      />
      {!all && sources.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + rowsAtFirst)}>
          {t('opml.more', { count: sources.length - most })}
        </button>
      )}
    </>
  );
}

function LearnAgain({
  source,
  onChoose,
}: {
  readonly source: Source;
  readonly onChoose: (offer: Offer) => void;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const sourceId = source.id;
  return (
    <div class="line">
      <p>
        {t('find.lost', { title: source.title })}{' '}
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('find.learn')}
        </button>
      </p>
      {open && (
        <FindHere
          action={t('find.these')}
          ask={(headline) => request('relearn', { sourceId, ...(headline ? { headline } : {}) })}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}
