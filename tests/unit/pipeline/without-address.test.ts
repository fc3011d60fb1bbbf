// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toEntries } from '../../../utils/pipeline/entries.ts';
import { entryOfPage } from '../../../utils/pipeline/entry-of-page.ts';
import { enrich, follow, loadArticle, makeDue, pollDue } from '../../../utils/pipeline.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { hour, now, source } from '../make.ts';
import { type Answer, feed, type Item, page, sites, type World, world } from './ports.ts';

const url = 'https://a.example/feed';
const front = 'https://a.example/';
const teaser =
  'The harbour of Kenitra closes its northern quay for a week, and ships of more than eighty metres wait outside, the captaincy says in a note.';
const note = (change: Partial<Item> = {}): Item => ({
  title: 'Northern quay closed',
  link: '',
  guid: 'note-1',
  time: now - hour,
  text: teaser,
  ...change,
});

async function followed(...answers: readonly (readonly Item[])[]): Promise<World> {
  let turn = 0;
  const notes: Answer = (init) => feed('a', answers[Math.min(turn++, answers.length - 1)] ?? [])(init);
  const lede = world(sites({ [url]: notes, [front]: page('Front page') }));
  const result = await follow(url, undefined, lede);
  if (!result.ok) throw new Error(result.problem.detail);
  return lede;
}
async function again(lede: World) {
  lede.time += hour;
  await makeDue('all', lede);
  return pollDue(lede);
}
const asked = (lede: World) => lede.asked.map(({ url }) => url);
const entries = async (lede: World) => {
  const members = (await lede.store.stories({ limit: 999 })).flatMap((story) => story.members);
  return Promise.all(members.map(({ entryId }) => lede.store.entry(entryId)));
};

describe('an item without an address', () => {
  it('is there with its title and its own few words, and leads to the site', async () => {
    const [entry, ...rest] = await entries(await followed([note()]));
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ title: 'Northern quay closed', text: teaser, url: front });
  });

  it('leads to the feed where nothing is known of the site', () => {
    const item = { guid: '1', link: '', title: 'Northern quay closed', contentHtml: '', summaryHtml: teaser };
    const from = source('a', { feedUrl: url, siteUrl: '' });
    const [entry] = toEntries({ title: '', link: '', entries: [item] }, from, now, false);
    expect(entry?.url).toBe(url);
  });

  it('has the beginning of its words for a title where it has none', async () => {
    const [entry] = await entries(await followed([note({ title: '' })]));
    expect(entry?.title).toMatch(/^The harbour of Kenitra/);
  });

  it('is read from what the feed gave, and never from the site’s front page', async () => {
    const lede = await followed([note()]);
    const [entry] = await entries(lede);
    await enrich(lede);
    expect(await lede.store.pending()).toEqual([]);
    const article = await loadArticle(entry?.id ?? '', lede);
    expect(article.ok && treeText(article.value.blocks)).toBe(teaser);
    expect(asked(lede)).not.toContain(front);
  });

  it('nor where all of its source’s stories are to be read from their pages', async () => {
    const lede = await followed([note()]);
    const [source] = await lede.store.sources();
    await lede.store.updateSource(source?.id ?? '', (known) => ({ ...known, fullText: true }));
    const [entry] = await entries(lede);
    await enrich(lede);
    expect((await loadArticle(entry?.id ?? '', lede)).ok).toBe(true);
    expect(asked(lede)).not.toContain(front);
  });

  it('of a few words is an article of a few words: there is no page that could tell more', async () => {
    const lede = await followed([note({ text: 'Quay closed.' })]);
    const [entry] = await entries(lede);
    const article = await loadArticle(entry?.id ?? '', lede);
    expect(article.ok && treeText(article.value.blocks)).toBe('Quay closed.');
    expect(asked(lede)).not.toContain(front);
  });

  it('is one entry at every poll, also where the feed makes up a new guid each time', async () => {
    const lede = await followed([note()], [note({ guid: 'note-2' })]);
    expect(await again(lede)).toMatchObject({ added: 0 });
    expect(await entries(lede)).toHaveLength(1);
  });

  it('is not taken for another one that has the same title', async () => {
    const other = note({ guid: 'note-2', time: now, text: `Open again. ${teaser}` });
    const lede = await followed([note()], [other, note()]);
    await again(lede);
    expect((await entries(lede)).map((entry) => entry?.text).sort()).toEqual([other.text, teaser].sort());
  });

  it('is not what somebody reads who has the site’s front page open', async () => {
    const lede = await followed([note()]);
    expect(await entryOfPage(front, lede.store)).toBeUndefined();
  });
});
