/** What the stories on show are about: topics of the packs that are followed, and the regions of their sources. */
import { loadPacks } from '../../utils/browser/page/packs.ts';
import type { Locale } from '../../utils/i18n/index.ts';
import type { Pack, Source, Story } from '../../utils/model.ts';
import { storyTopics } from '../../utils/pipeline/story-topics.ts';
import { siteName } from '../../utils/text/site-name.ts';
import type { Chip, ChipsOf, Topic } from './chips.ts';

/** Stories looked at without a pause: to tell a story's topics takes up to half a millisecond. */
const atOnce = 25;
/** As many as are looked over at a glance. */
const mostTopics = 8;
const mostRegions = 4;

/**
 * @param known those of stories that were looked at before: what a story is about does not change
 */
export async function chipsOf(
  stories: readonly Story[],
  sources: readonly Source[],
  locale: Locale,
  known: ChipsOf,
): Promise<ChipsOf> {
  const packs = await loadPacks();
  const regions = regionsOf(packs, sources, locale);
  const found = new Map(known);
  for (const [at, story] of stories.filter(({ id }) => !known.has(id)).entries()) {
    if (at > 0 && at % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
    const topics = storyTopics(story, packs, sources).map(({ id, name }) => ({ id, name: name[locale] }));
    const tellers = story.members.flatMap(({ sourceId }) => regions.get(sourceId) ?? []);
    const each = new Map([...topics, ...tellers].map((chip) => [chip.id, chip]));
    found.set(story.id, [...each.values()]);
  }
  return found;
}

/** The part of its pack that a source stands in: "Morocco". */
function regionsOf(
  packs: readonly Pack[],
  sources: readonly Source[],
  locale: Locale,
): ReadonlyMap<string, Chip> {
  const bySite = new Map<string, Chip>();
  for (const { groups } of packs) {
    for (const { id, name, sites } of groups) {
      for (const { url } of sites) bySite.set(siteName(url), { id: `region:${id}`, name: name[locale] });
    }
  }
  return new Map(
    sources.flatMap(({ id, siteUrl }) => {
      const region = bySite.get(siteName(siteUrl));
      return region ? [[id, region] as const] : [];
    }),
  );
}

/** Those that tell something apart, the most frequent first: topics, then regions. */
export function counted(stories: readonly Story[], chips: ChipsOf): readonly Topic[] {
  const found = new Map<string, { readonly chip: Chip; count: number }>();
  for (const { id } of stories) {
    for (const chip of chips.get(id) ?? []) {
      const one = found.get(chip.id) ?? { chip, count: 0 };
      one.count++;
      found.set(chip.id, one);
    }
  }
  const all = [...found.values()]
    .filter(({ count }) => count < stories.length)
    .sort((a, b) => b.count - a.count)
    .map(({ chip, count }) => ({ ...chip, count }));
  const isRegion = ({ id }: Topic) => id.startsWith('region:');
  return [
    ...all.filter((one) => !isRegion(one)).slice(0, mostTopics),
    ...all.filter(isRegion).slice(0, mostRegions),
  ];
}
