/** Today's stories, or the newest where today has none yet. */
import { useCallback, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CardMember, CardStory, Place } from '../../components/card-story.ts';
import { Naming } from '../../components/naming.tsx';
import { type Parted, StoryList } from '../../components/story-list.tsx';
import { useWords } from '../../components/words.ts';
import { leave } from '../../utils/browser/page/panel.ts';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Source } from '../../utils/model.ts';
import { interestOf } from '../../utils/pipeline/interest.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { cardsOf } from './cards.ts';
import type { Digest } from './digest.ts';
import { nearTo, whyOf } from './why.ts';
import { WhyHere } from './why-here.tsx';

interface DigestViewProps {
  readonly digest: Digest;
  readonly sources: readonly Source[];
  readonly settings: Settings;
  /** Stories that came since and are not on show. */
  readonly waiting: number;
  readonly now: number;
  readonly onApply: () => Promise<void>;
  readonly onMark: (
    entryIds: readonly string[],
    change: { readonly read?: boolean; readonly saved?: boolean },
  ) => void;
  readonly parted?: Parted | undefined;
  readonly onSplit?: ((story: CardStory, member: CardMember) => void) | undefined;
  readonly onSources: () => void;
}

/** Few look at pictures in the digest: what loads them is loaded with the first one. */
const loadImage = async (url: string) =>
  (await import('../../utils/browser/page/pictures.ts')).loadPicture(url);

export function DigestView({ digest, sources, settings, waiting, now, ...events }: DigestViewProps) {
  const { t } = useWords();
  const { onMark, onApply } = events;
  const cards = useMemo(
    () => cardsOf(digest, sources, settings.watchWords),
    [digest, sources, settings.watchWords],
  );

  const entryIds = (story: CardStory) => story.members.map((member) => member.entryId);
  const open = useCallback(
    (entryId: string, place?: Place) => {
      const story = cards.find((card) => card.members.some((member) => member.entryId === entryId));
      if (story) onMark(entryIds(story), { read: true });
      browser.tabs
        .create({ url: new URL(readerHref(entryId, place), location.href).href })
        .then(leave)
        .catch(report);
    },
    [cards, onMark],
  );

  const why = ({ id }: CardStory) => {
    const story = digest.stories.find((one) => one.id === id);
    const interest = interestOf(sources, settings.watchWords, digest.marks);
    const titleOf = (sourceId: string) => sources.find((source) => source.id === sourceId)?.title ?? '';
    return (
      story && (
        <WhyHere
          story={story}
          sources={sources}
          reasons={whyOf(story, interest, titleOf)}
          near={nearTo(story, digest.stories)}
          readerHref={readerHref}
          onOpen={open}
          now={now}
        />
      )
    );
  };

  const never = sources.every((source) => source.health.lastPollAt === undefined);
  if (cards.length === 0) return <p class="blank">{t(never ? 'digest.waiting' : 'digest.empty')}</p>;
  const troubled = sources.filter((source) => source.health.problem);
  return (
    <>
      {waiting > 0 && (
        <p class="line">
          {t('digest.new', { count: waiting })}{' '}
          <button type="button" class="link" onClick={() => void onApply().catch(report)}>
            {t('digest.show')}
          </button>
        </p>
      )}
      {!digest.today && <p class="line soft">{t('digest.not-today')}</p>}
      <StoryList
        stories={cards}
        now={now}
        readerHref={readerHref}
        onOpen={open}
        parted={events.parted}
        onSplit={events.onSplit}
        why={why}
        onMark={(story, change) => onMark(entryIds(story), change)}
        loadImage={loadImage}
      />
      {troubled.length > 0 && (
        <p class="line soft">
          <Naming
            say={(names) =>
              t('digest.troubled', { trouble: t('view.trouble', { count: troubled.length }), names })
            }
            names={troubled.map((source) => source.title || siteName(source.siteUrl))}
          />{' '}
          <button type="button" class="link" onClick={events.onSources}>
            {t('digest.trouble')}
          </button>
        </p>
      )}
    </>
  );
}
