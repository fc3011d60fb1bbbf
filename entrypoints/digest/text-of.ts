/** Days of stories as text for the page, the clipboard and a file: all three say the same. */
import type { Words } from '../../components/words.ts';
import type { DigestSource, DigestStory, DigestText } from '../../utils/export/digest-text.ts';
import { chips } from '../../utils/facts/rank.ts';
import { formatClock, formatDay } from '../../utils/i18n/format.ts';
import { directionOf } from '../../utils/i18n/index.ts';
import { formatLongDay } from '../../utils/i18n/long-day.ts';
import { cleanAddress } from '../../utils/identify/index.ts';
import type { Member, Source, Story } from '../../utils/model.ts';
import { tellerFirst } from '../../utils/store/teller.ts';
import { newFacts } from '../../utils/text/new-facts.ts';
import { siteName } from '../../utils/text/site-name.ts';
import type { Day, Span } from './choose.ts';

const mostAdded = 3;

interface Digest {
  readonly days: readonly Day[];
  readonly sources: readonly Source[];
  readonly span: Span;
  readonly now: number;
}

export function digestTextOf({ days, sources, span, now }: Digest, words: Words): DigestText {
  const { t, locale } = words;
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const nameOf = ({ sourceId, url }: Member) => titles.get(sourceId) || siteName(url);
  const stories = days.flatMap((day) => day.stories);
  const told = new Set(stories.flatMap(({ members }) => members.map(({ sourceId }) => sourceId)));
  return {
    title:
      span === 'day'
        ? formatLongDay(now, now, locale)
        : t('day.title-week', { day: formatDay(now, now, locale) }),
    count: t('day.count', { stories: stories.length, sources: told.size }),
    language: locale,
    direction: directionOf(locale),
    parts: days.map((day) => ({
      ...(span === 'week' ? { title: formatLongDay(day.at, now, locale) } : {}),
      stories: day.stories.flatMap((story) => storyText(story, nameOf, now, words)),
    })),
  };
}

function storyText(
  story: Story,
  nameOf: (member: Member) => string,
  now: number,
  { t, locale }: Words,
): DigestStory[] {
  const members = tellerFirst(story);
  const [teller] = members;
  if (!teller) return [];
  // Counted from the teller on: its words are those that were read before the others'.
  const added = newFacts({ members });
  return [
    {
      id: story.id,
      entryId: teller.entryId,
      headline: story.headline,
      url: cleanAddress(teller.url),
      ...(story.language ? { language: story.language } : {}),
      sources: sourcesOf(members, nameOf),
      published: story.latest,
      when: formatClock(story.latest, now, locale),
      sentences: story.summary?.sentences.map(({ text }) => text) ?? [],
      ...(story.summary ? { maker: t(`copy.made-by.${story.summary.maker}`) } : {}),
      figures: chips(teller.facts ?? []).filter(({ kind }) => kind !== 'name'),
      added: members.flatMap((member) => {
        const facts = (added.get(member.entryId) ?? []).slice(0, mostAdded).map(({ text }) => apart(text));
        return facts.length > 0 ? [t('day.adds', { source: nameOf(member), facts: facts.join(' · ') })] : [];
      }),
    },
  ];
}

/** Whatever runs round it: in its own direction, and in one piece. */
const apart = (text: string) => `\u2068${text.replaceAll(' ', '\u00a0')}\u2069`;

/** Each once: a source that came back to its story is linked where it told it best, or first. */
function sourcesOf(members: readonly Member[], nameOf: (member: Member) => string): DigestSource[] {
  const bySource = new Map<string, DigestSource>();
  for (const member of members) {
    if (!bySource.has(member.sourceId)) {
      bySource.set(member.sourceId, { title: nameOf(member), url: cleanAddress(member.url) });
    }
  }
  return [...bySource.values()];
}
