// @vitest-environment node
/** Notifications as the background shows them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showNotices, testNotice } from '../../../entrypoints/background/notices.ts';
import { defaultSettings, type Settings } from '../../../utils/browser/settings.ts';
import type { Entry } from '../../../utils/model.ts';
import { ledgerKey, ledgerOf } from '../../../utils/notify/ledger.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { entry, source, story } from '../make.ts';
import { poll } from '../store/stores.ts';

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly picture?: string;
}

/** The browser, as far as telling goes. */
const fake = vi.hoisted(() => ({
  store: undefined as unknown,
  settings: {} as unknown,
  allowed: true,
  letThrough: undefined as boolean | undefined,
  looking: false,
  now: 0,
  wakeIn: undefined as number | undefined,
  /** Every notice that was ever made, and those on show now. */
  made: [] as Shown[],
  onShow: new Set<string>(),
  /** Dies at this call, before or after what it does. */
  dies: undefined as { readonly at: number; readonly when: 'before' | 'after' } | undefined,
  calls: 0,
  dead: false,
  /** Titles that the system does not take. */
  refuses: '',
}));
const mortal = vi.hoisted(() => async <T>(work: () => T | Promise<T>): Promise<T> => {
  const at = fake.calls++;
  fake.dead ||= fake.dies?.at === at && fake.dies.when === 'before';
  // The dead do nothing any more.
  if (fake.dead) throw new Error('killed');
  const done = await work();
  fake.dead ||= fake.dies?.at === at;
  if (fake.dead) throw new Error('killed');
  return done;
});
vi.mock('../../../utils/browser/errors.ts', () => ({ keepError: async () => undefined }));
vi.mock('../../../utils/browser/database/writing.ts', () => ({ openWritableStore: async () => fake.store }));
vi.mock('../../../utils/browser/few-words.ts', () => ({
  fewWords:
    () =>
    (key: string, values: object = {}) =>
      [key, ...Object.values(values)].join(' '),
}));
vi.mock('../../../utils/browser/permissions.ts', () => ({
  hasNotifications: async () => fake.allowed,
  mayFetch: async () => false,
}));
vi.mock('../../../utils/browser/looking.ts', () => ({ isLookedAt: async () => fake.looking }));
vi.mock('../../../utils/browser/clock.ts', () => ({ clock: async () => fake.now }));
vi.mock('../../../utils/browser/tell-change.ts', () => ({ tellChange: () => undefined }));
vi.mock('../../../utils/browser/alarms.ts', () => ({
  setNoticeAlarm: async (inMs: number | undefined) => {
    fake.wakeIn = inMs;
  },
}));
vi.mock('../../../utils/browser/notices.ts', () => ({
  areNoticesLetThrough: async () => fake.letThrough,
  noticesOnShow: async () => fake.onShow,
  createNotice: ({ id, title, message }: Shown, _: object, picture?: string) =>
    mortal(() => {
      if (fake.refuses !== '' && message.includes(fake.refuses)) throw new Error('refused');
      fake.made.push({ id, title, message, ...(picture ? { picture } : {}) });
      fake.onShow.add(id);
    }),
}));
vi.mock('../../../entrypoints/background/notice-picture.ts', () => ({
  noticePicture: async (url: string) => `data:${url}`,
}));
vi.mock('../../../utils/browser/settings.ts', async (original) => ({
  ...(await original<object>()),
  readSettings: async () => fake.settings,
}));
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('../../../entrypoints/background/first-look.ts', () => ({
  labelIn: () => (rule: { words: string }) => rule.words,
}));

/** A store whose writes may be the last of a worker. */
class MortalStore extends MemoryStore {
  override markAndNote(...args: Parameters<MemoryStore['markAndNote']>) {
    return mortal(() => super.markAndNote(...args));
  }

  override changeFact(...args: Parameters<MemoryStore['changeFact']>) {
    return mortal(() => super.changeFact(...args));
  }
}

const settings = (change: Partial<Settings> = {}): Settings => ({
  ...defaultSettings,
  notifications: true,
  rules: rulesOfWords({ watchWords: ['Tanger'], mutedWords: ['football'] }),
  ...change,
});

let store: MortalStore;
const start = Date.now();
beforeEach(async () => {
  store = new MortalStore();
  Object.assign(fake, { store, settings: settings(), allowed: true, letThrough: undefined, looking: false });
  Object.assign(fake, { now: start, made: [], onShow: new Set(), dies: undefined, calls: 0 });
  Object.assign(fake, { dead: false, refuses: '' });
  await store.addSource(source('one', { title: 'Eco Detroit' }));
});

const titled = (title: string, i: number): Entry =>
  entry(`e${i}`, { title, published: start - 1000 * (i + 1) });
async function come(...titles: string[]): Promise<void> {
  await store.commitPoll(
    'one',
    poll(titles.map(titled), {
      group: (fresh) => fresh.map((one) => story([one], { seenAt: start, backlog: false })),
    }),
  );
  for (const one of titles.map(titled)) await finish(one.id);
}
/** Its article was read, or cannot be. */
const finish = (entryId: string) => store.commitArticle(entryId, undefined, (one) => one);
const messages = () => fake.made.map(({ message }) => message);

describe('a notice', () => {
  it('is shown for what a rule watches, with its source first, and for nothing that is muted or hidden', async () => {
    await come('A quay for Tanger', 'Football in Tanger', 'Tanger again');
    await store.mark(['e2'], (mark) => ({ ...mark, hiddenAt: start }));
    await showNotices();
    expect(fake.made).toMatchObject([{ title: 'Eco Detroit', message: 'A quay for Tanger' }]);
    await showNotices();
    expect(fake.made).toHaveLength(1);
  });

  it('is shown four times an hour; what is more comes in one list an hour later', async () => {
    await come(...Array.from({ length: 10 }, (_, i) => `Tanger ${i}`));
    await showNotices();
    expect(messages()).toHaveLength(4);
    expect(fake.wakeIn).toBe(3_600_000);
    fake.now += 3_600_000;
    await showNotices();
    expect(fake.made.map(({ title }) => title).slice(4)).toEqual(['notice.list 6']);
  });

  it('waits while somebody looks at Lede, and comes once they do not', async () => {
    await come('A quay for Tanger');
    fake.looking = true;
    await showNotices();
    expect(messages()).toEqual([]);
    expect(fake.wakeIn).toBe(60_000);
    fake.looking = false;
    fake.now += 60_000;
    await showNotices();
    expect(messages()).toEqual(['A quay for Tanger']);
  });

  it('of the digest says how many stories there were, and opens what came since the last one', async () => {
    const at = new Date(start).getHours() * 60 + new Date(start).getMinutes();
    const digest = { every: 'day', day: 1, at, since: start - 48 * 3_600_000 } as const;
    fake.settings = settings({ rules: [], notify: { ...defaultSettings.notify, digest } });
    await come('One', 'Two');
    await showNotices();
    expect(fake.made).toMatchObject([{ title: 'notice.digest-title', message: 'notice.digest 2' }]);
    const since = Number(fake.made[0]?.id.split('|')[2]);
    expect(start - since).toBeGreaterThanOrEqual(23 * 3_600_000);
    expect(start - since).toBeLessThanOrEqual(26 * 3_600_000);
    await showNotices();
    expect(fake.made).toHaveLength(1);
    expect(ledgerOf(await store.fact(ledgerKey)).log).toMatchObject([
      { headline: 'notice.digest-title', what: 'told' },
    ]);
  });

  it('of the digest after three days asleep opens what came in all three', async () => {
    const at = new Date(start).getHours() * 60 + new Date(start).getMinutes();
    const digest = { every: 'day', day: 1, at, since: 0 } as const;
    fake.settings = settings({ rules: [], notify: { ...defaultSettings.notify, digest } });
    const digestAt = start - 72 * 3_600_000;
    await store.changeFact(ledgerKey, () => ({ state: { shownAt: [], held: {}, digestAt } }));
    await come('One');
    await showNotices();
    expect(fake.made[0]?.id.split('|')[2]).toBe(String(digestAt));
  });

  it('waits for an article on the queue, in which something muted may stand', async () => {
    await come('A quay for Tanger');
    await store.putPending([{ entryId: 'e0', sourceId: 'one', published: start, tries: 0 }]);
    await showNotices();
    expect([messages(), fake.wakeIn]).toEqual([[], 90_000]);
    fake.now += 90_000;
    await showNotices();
    expect(messages()).toEqual(['A quay for Tanger']);
  });

  it('is not shown, and none is waited for, where the permission was taken away', async () => {
    await come('A quay for Tanger');
    fake.allowed = false;
    await showNotices();
    expect(messages()).toEqual([]);
    expect(fake.wakeIn).toBeUndefined();
  });

  it('that was written down and never shown is too old after three days', async () => {
    await come('A quay for Tanger');
    fake.dies = { at: 1, when: 'before' };
    await expect(showNotices()).rejects.toThrow('killed');
    Object.assign(fake, { dead: false, dies: undefined });
    fake.now += 73 * 3_600_000;
    await showNotices();
    expect(messages()).toEqual([]);
    expect(ledgerOf(await store.fact(ledgerKey)).outbox).toEqual([]);
  });
});

describe('a notice that the system does not take', () => {
  it('holds up no other, and is tried again, three times in all', async () => {
    await come('Tanger one', 'Tanger two');
    fake.refuses = 'one';
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await showNotices();
    expect(messages()).toEqual(['Tanger two']);
    await showNotices();
    fake.refuses = '';
    await showNotices();
    expect(messages()).toEqual(['Tanger two', 'Tanger one']);
    expect(console.error).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });

  it('is given up after the third time', async () => {
    await come('Tanger one');
    fake.refuses = 'one';
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (let turn = 0; turn < 5; turn++) await showNotices();
    expect(console.error).toHaveBeenCalledTimes(3);
    const { outbox, log } = ledgerOf(await store.fact(ledgerKey));
    expect(outbox).toEqual([]);
    expect(log).toMatchObject([{ headline: 'Tanger one', what: 'not-told', why: 'refused' }]);
    vi.restoreAllMocks();
  });
});

describe('a picture', () => {
  async function tellWith(images: boolean) {
    await store.updateSource('one', (one) => ({ ...one, images }));
    const image = 'https://one.example.org/a.png';
    const group = (fresh: readonly Entry[]) =>
      fresh.map((one) => story([one], { seenAt: start, backlog: false, image }));
    await store.commitPoll('one', poll([titled('Tanger', 0)], { group }));
    await finish('e0');
    await showNotices();
  }

  it('comes with the notice, once, where the user wants the pictures of its source', async () => {
    await tellWith(true);
    expect(fake.made.map(({ picture }) => picture)).toEqual(['data:https://one.example.org/a.png']);
  });

  it('does not come where they do not', async () => {
    await tellWith(false);
    expect(fake.made.map(({ picture }) => picture)).toEqual([undefined]);
  });
});

describe('what a worker that died had written down', () => {
  async function die() {
    fake.dies = { at: 0, when: 'after' };
    await expect(showNotices()).rejects.toThrow('killed');
    Object.assign(fake, { dead: false, dies: undefined });
  }

  it('is shown, also where the clock was set back since notifications were switched on', async () => {
    fake.settings = settings({ notify: { ...defaultSettings.notify, since: start + 24 * 3_600_000 } });
    await come('A quay for Tanger');
    await showNotices();
    expect(messages()).toEqual(['A quay for Tanger']);
  });

  it.each(['readAt', 'hiddenAt'])('is not shown any more once it has its mark (%s)', async (what) => {
    await come('A quay for Tanger', 'Tanger again');
    await die();
    await store.mark(['e0'], (mark) => ({ ...mark, [what]: start }));
    await showNotices();
    expect(messages()).toEqual(['Tanger again']);
  });

  it('is not shown in quiet hours, nor after notifications were off and on again', async () => {
    await come('A quay for Tanger');
    fake.dies = { at: 0, when: 'after' };
    await expect(showNotices()).rejects.toThrow('killed');
    Object.assign(fake, { dead: false, dies: undefined, looking: true });
    await showNotices();
    expect(messages()).toEqual([]);
    Object.assign(fake, { looking: false });
    fake.settings = settings({ notify: { ...defaultSettings.notify, since: start + 1 } });
    await showNotices();
    expect(messages()).toEqual([]);
  });
});

describe('a digest', () => {
  it('of nothing but what is muted is not told of', async () => {
    const at = new Date(start).getHours() * 60 + new Date(start).getMinutes();
    const digest = { every: 'day', day: 1, at, since: start - 48 * 3_600_000 } as const;
    fake.settings = settings({ notify: { ...defaultSettings.notify, digest } });
    await come('Football in Tanger');
    await showNotices();
    expect(fake.made).toEqual([]);
  });
});

describe('a worker that is killed', () => {
  // The decision, then each notice and its line in the book.
  const moments = Array.from({ length: 9 }, (_, at) => at).flatMap((at) =>
    (['before', 'after'] as const).map((when) => [at, when] as const),
  );
  it.each(moments)('at step %i, %s it, tells each story once all the same', async (at, when) => {
    await come('Tanger one', 'Tanger two', 'Tanger three', 'Tanger four');
    fake.dies = { at, when };
    await expect(showNotices()).rejects.toThrow('killed');
    Object.assign(fake, { dead: false, dies: undefined });
    await showNotices();
    expect(messages().toSorted()).toEqual(['Tanger four', 'Tanger one', 'Tanger three', 'Tanger two']);
    expect(ledgerOf(await store.fact(ledgerKey)).log).toHaveLength(4);
  });
});

describe('a test', () => {
  it('shows a notice, or says why there is none', async () => {
    expect(await testNotice()).toBe('shown');
    expect(messages()).toEqual(['notice.test']);
    fake.letThrough = false;
    expect(await testNotice()).toBe('blocked');
    fake.allowed = false;
    expect(await testNotice()).toBe('not-allowed');
    expect(fake.made).toHaveLength(1);
  });
});
