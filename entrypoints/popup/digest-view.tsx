/** Stories as a list: today's or the newest, then what is older; or those that the user keeps. */

import type { RefObject } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CardMember, CardStory, MarkChange, Place } from '../../components/card-story.ts';
import { type Parted, StoryList, type StoryListHandle } from '../../components/story-list.tsx';
import { useWords } from '../../components/words.ts';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { formatLongDay } from '../../utils/i18n/long-day.ts';
import type { Source } from '../../utils/model.ts';
import { type CardSource, cardsOf } from './cards.ts';
import { type ChipsOf, hasAll } from './chips.ts';
import type { Digest } from './digest.ts';
import { LessHere } from './less-here.tsx';
import { sectionHeads } from './sections.ts';
import { WhyHere } from './why-here.tsx';

export interface DigestViewProps {
  readonly digest: Digest;
  /** Absent while the store opens: then the cards' own are known. */
  readonly sources: readonly Source[] | undefined;
  readonly cardSources: readonly CardSource[];
  readonly settings: Settings;
  readonly now: number;
  readonly list: RefObject<StoryListHandle | null>;
  /** Only stories that have all of these. */
  readonly topics: readonly string[];
  readonly chips: ChipsOf;
  readonly onMark: (entryIds: readonly string[], change: MarkChange) => void;
  readonly onEnd?: (() => void) | undefined;
  readonly parted?: Parted | undefined;
  readonly onSplit?: ((story: CardStory, member: CardMember) => void) | undefined;
}

/** Few look at pictures in the digest: what loads them is loaded with the first one. */
const loadImage = async (url: string) =>
  (await import('../../utils/browser/page/pictures.ts')).loadPicture(url);

export function DigestView({ digest, sources, cardSources, settings, now, ...rest }: DigestViewProps) {
  const { t, locale } = useWords();
  const { onMark, topics, chips } = rest;
  const { stories, marks } = digest;
  const { watchWords } = settings;
  const card = useMemo(
    () => cardsOf(stories, marks, cardSources, watchWords),
    [stories, marks, cardSources, watchWords],
  );
  const shown = useMemo(
    () => (topics.length === 0 ? stories : stories.filter(({ id }) => hasAll(chips.get(id), topics))),
    [stories, topics, chips],
  );
  const heads = useMemo(
    () => sectionHeads(digest, shown, t, (then) => formatLongDay(then, now, locale)),
    [digest, shown, t, now, locale],
  );

  const open = useCallback(
    (entryId: string, place?: Place) => {
      const story = stories.find(({ members }) => members.some((member) => member.entryId === entryId));
      if (story)
        onMark(
          story.members.map((member) => member.entryId),
          { read: true },
        );
      browser.tabs
        .create({ url: new URL(readerHref(entryId, place), location.href).href })
        .then(() => window.close())
        .catch(report);
    },
    [stories, onMark],
  );

  const storyOf = ({ id }: CardStory) => stories.find((one) => one.id === id);
  const why = (card: CardStory) => {
    const story = storyOf(card);
    if (!story || !sources) return null;
    const asked = { story, sources, watchWords, digest };
    return <WhyHere {...asked} readerHref={readerHref} onOpen={open} now={now} />;
  };
  const less = (card: CardStory) => {
    const story = storyOf(card);
    return story && sources && <LessHere story={story} sources={sources} muted={settings.mutedWords} />;
  };

  if (shown.length === 0) return <p class="blank">{t('digest.none-here')}</p>;
  return (
    <StoryList
      ids={shown.map(({ id }) => id)}
      card={card}
      heads={heads}
      now={now}
      handle={rest.list}
      onEnd={rest.onEnd}
      readerHref={readerHref}
      onOpen={open}
      parted={rest.parted}
      onSplit={rest.onSplit}
      why={why}
      less={less}
      onMark={({ members }, change) =>
        onMark(
          members.map(({ entryId }) => entryId),
          change,
        )
      }
      loadImage={loadImage}
    />
  );
}
