/** What notices say, in the user's language. */
import { fewWords } from '../../utils/browser/few-words.ts';
import { packNamesakes } from '../../utils/browser/pack-names.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { startOfDay } from '../../utils/i18n/format.ts';
import type { Source, Story } from '../../utils/model.ts';
import type { Decision, Telling } from '../../utils/notify/decision.ts';
import { type DigestTime, lastDigest } from '../../utils/notify/digest-time.ts';
import { noticeId, type Outgoing } from '../../utils/notify/ledger.ts';
import { digestNotice, listNotice, type NoticeWords, storyNotice } from '../../utils/notify/text.ts';
import { countForDigest } from '../../utils/pipeline/telling.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { tellerOf } from '../../utils/store/teller.ts';
import { labelIn } from './first-look.ts';

const dayMs = 24 * 3_600_000;
/** More are not counted for a digest's notice. */
const mostCounted = 1000;

/** What is to be known to name the rules by which is told. */
export async function ruleNames(store: ReadableStore, settings: Settings) {
  const sources = await store.sources();
  return { sources, namesakes: packNamesakes, label: labelIn(settings, sources) };
}

/**
 * The notices of a decision.
 * @param digestBefore when a digest was told of before this one
 */
export async function outgoingOf(
  store: ReadableStore,
  settings: Settings,
  { single, list, digest }: Pick<Decision, 'single' | 'list' | 'digest'>,
  now: number,
  digestBefore: number | undefined,
): Promise<Outgoing[]> {
  if (single.length + list.length === 0 && !digest) return [];
  const decided = { at: now, since: settings.notify.since };
  const words = wordsIn(settings);
  const sources = new Map((await store.sources()).map((source) => [source.id, source]));
  const titleOf = ({ story }: Telling) => sources.get(tellerOf(story)?.sourceId ?? '')?.title || 'Lede';
  const outgoing = single.map((one): Outgoing => {
    const image = wantsImage(one.story, sources) ? one.story.image : undefined;
    return {
      id: noticeId('story', tellerOf(one.story)?.entryId ?? '', now),
      kind: 'story',
      ...decided,
      of: [one.story.id],
      ...storyNotice(one, titleOf(one), words),
      ...(image ? { image } : {}),
    };
  });
  if (list.length > 0) {
    outgoing.push({
      id: noticeId('list', '', now),
      kind: 'list',
      ...decided,
      of: list.map(({ story }) => story.id),
      ...listNotice(list, titleOf, words),
    });
  }
  const time = settings.notify.digest;
  if (digest && time) {
    const since = digestSince(time, now, digestBefore);
    const known = { rules: settings.rules, namesakes: packNamesakes, sources: [...sources.values()] };
    const count = await countForDigest(store, known, since ?? weekBefore(now), mostCounted);
    // An empty one is not worth a word.
    if (count === 0) return outgoing;
    outgoing.push({
      id: noticeId('digest', String(since ?? ''), now),
      kind: 'digest',
      ...decided,
      of: [],
      ...digestNotice(count, words),
    });
  }
  return outgoing;
}

/** Of a week the digest page knows by itself; of a day it is what came since the one before, asleep or not. */
function digestSince(time: DigestTime, now: number, before: number | undefined): number | undefined {
  if (time.every === 'week') return undefined;
  if (before !== undefined && before < now) return Math.max(before, weekBefore(now));
  const due = lastDigest({ ...time, since: 0 }, now) ?? now;
  return lastDigest({ ...time, since: 0 }, due - 1) ?? now - dayMs;
}

const weekBefore = (now: number) => startOfDay(now) - 6 * dayMs;

function wordsIn({ language }: Settings): NoticeWords {
  const t = fewWords(language);
  return {
    list: (count) => t('notice.list', { count }),
    because: (words) => t('notice.context', { words }),
    news: (news, headline) => t('notice.news', { news, headline }),
    digestTitle: t('notice.digest-title'),
    digest: (count) => t('notice.digest', { count }),
  };
}

/** A story's picture may be any member's: it is shown only where the user wants those of all its sources. */
const wantsImage = ({ members }: Story, sources: ReadonlyMap<string, Source>): boolean =>
  members.every(({ sourceId }) => sources.get(sourceId)?.images === true);
