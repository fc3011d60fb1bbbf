// @vitest-environment node
/** What the digest opens with. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type FrontPageWish, frontPage } from '../../../utils/pipeline/front-page.ts';
import { judgeOf } from '../../../utils/pipeline/judge.ts';
import { lookedBefore, lookedNow } from '../../../utils/pipeline/looked.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import type { Store } from '../../../utils/store/store.ts';
import { entry, hour, minute, now, source } from '../make.ts';
import { poll } from '../store/stores.ts';

const midnight = now - 12 * hour;
const wish: FrontPageWish = { now, midnight, sources: [], judge: judgeOf([], [], []) };
const titles = (stories: readonly { readonly headline: string }[]) => stories.map(({ headline }) => headline);

let store: Store;
const publish = (...told: readonly (readonly [title: string, hoursAgo: number])[]) =>
  store.commitPoll(
    'one',
    poll(
      told.map(([title, ago]) =>
        entry(title, { title, published: now - ago * hour, seenAt: now - ago * hour }),
      ),
    ),
  );

beforeEach(async () => {
  store = new MemoryStore();
  await store.addSource(source('one'));
});

describe('the first page', () => {
  it('has today’s stories, unread ones first, and says where the older ones begin', async () => {
    await publish(['morning', 6], ['noon', 1], ['yesterday', 20]);
    await store.mark(['noon'], (mark) => ({ ...mark, readAt: now }));
    const page = await frontPage(store, wish);
    expect(titles(page.stories)).toEqual(['morning', 'noon']);
    expect(page).toMatchObject({ today: true, fresh: 0, muted: 0, end: { id: 'morning' } });
    expect(titles(await store.stories({ ...(page.end ? { after: page.end } : {}), limit: 9 }))).toEqual([
      'yesterday',
    ]);
  });

  it('falls back to the newest where today has none', async () => {
    await publish(['yesterday', 20], ['before', 44]);
    const page = await frontPage(store, wish);
    expect(titles(page.stories)).toEqual(['yesterday', 'before']);
    expect(page.today).toBe(false);
  });

  it('has what came since the user last looked above what was there', async () => {
    await publish(['old', 3], ['older', 5], ['new', 0.5]);
    await store.mark(['older'], (mark) => ({ ...mark, readAt: now }));
    const page = await frontPage(store, { ...wish, lookedAt: now - 2 * hour });
    expect(titles(page.stories)).toEqual(['new', 'old', 'older']);
    expect(page.fresh).toBe(1);
  });

  it('marks nothing as new where all of it is', async () => {
    await publish(['old', 3], ['new', 0.5]);
    expect((await frontPage(store, { ...wish, lookedAt: now - 9 * hour })).fresh).toBe(0);
  });

  it('leaves out what is hidden, and what speaks of something muted', async () => {
    await publish(['Renault in Tanger', 1], ['Football tonight', 2], ['Batteries', 3]);
    await store.mark(['Batteries'], (mark) => ({ ...mark, hiddenAt: now }));
    const page = await frontPage(store, {
      ...wish,
      judge: judgeOf(rulesOfWords({ mutedWords: ['football'] }), [], []),
    });
    expect(titles(page.stories)).toEqual(['Renault in Tanger']);
    expect(page.muted).toBe(2);
  });
});

describe('a visit', () => {
  it('goes on where the popup opens again soon: reading a story closes it', () => {
    const first = lookedNow(undefined, now);
    expect(lookedBefore(undefined, now)).toBeUndefined();
    const later = lookedNow(first, now + hour);
    expect(lookedBefore(first, now + hour)).toBe(now);
    expect(lookedBefore(later, now + hour + 5 * minute)).toBe(now);
    expect(lookedBefore(later, now + 2 * hour)).toBe(now + hour);
  });

  it('lasts as long as the digest is on screen, all day in a side panel', () => {
    const first = lookedNow({ at: now - 9 * hour }, now);
    const evening = lookedNow(first, now + 8 * hour, now);
    expect(lookedBefore(evening, now + 8 * hour + 5 * minute)).toBe(now - 9 * hour);
    expect(lookedBefore(evening, now + 10 * hour)).toBe(now + 8 * hour);
  });
});
