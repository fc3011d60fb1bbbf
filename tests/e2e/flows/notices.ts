/** Told only what matters: an hour of news, a night, a digest, and a worker that dies in the middle of it. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../utils/browser/settings.ts';
import type { NotifyWish } from '../../../utils/notify/decision.ts';
import { readNoticeId } from '../../../utils/notify/ledger.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import { notices, request, setSettings, setStored } from '../harness/ask.ts';
import { control, press } from '../harness/press.ts';
import { clearAll, putAll, rows } from '../harness/store.ts';
import { storyRow } from '../harness/story-row.ts';
import { until } from '../harness/until.ts';
import { named } from '../harness/words.ts';
import type { World } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;
const kills = 50;

/** @param idsOf the ids of all notices that were shown */
export function noticesFlow(
  world: () => Pick<World, 'lede' | 'options'>,
  idsOf: (options: Page) => Promise<readonly string[]> = notices,
): void {
  let lede: World['lede'];
  let options: Page;
  beforeAll(() => {
    ({ lede, options } = world());
  });

  /** The clock by which is told, so far ahead. */
  const goTo = (ahead: number) => setStored(options, { 'test-clock': ahead });
  /** A round over no sources: whatever is to be told by now is told when it has ended. */
  const tell = () => request(options, 'refresh', {});
  const wanting = (notify: Partial<NotifyWish>, change: Partial<Settings> = {}) =>
    setSettings(options, {
      language: 'en',
      notifications: true,
      rules: rulesOfWords({ watchWords: ['Renault'] }),
      notify: { ...defaultSettings.notify, ...notify },
      ...change,
    });
  /** By the clock on the wall, where the browser believes to be. */
  const minutesThere = () => options.evaluate(() => new Date().getHours() * 60 + new Date().getMinutes());
  let made = 0;
  /** Stories as a round brings them, those of the numbers given with a word that is watched. */
  async function come(count: number, isWatched: (i: number) => boolean): Promise<string[]> {
    const now = Date.now();
    const stories = Array.from({ length: count }, (_, i) => {
      const id = `n${made++}`;
      const title = isWatched(i) ? `Renault opens hall ${id}` : `A quay for Tanger ${id}`;
      return storyRow(id, title, now);
    });
    await putAll(options, 'stories', stories);
    return stories.filter((_, i) => isWatched(i)).map(({ id }) => id);
  }
  async function shown() {
    const all = (await idsOf(options)).map((id) => ({ id, ...readNoticeId(id) }));
    const of = (kind: string) => all.filter((one) => one.kind === kind);
    return { stories: of('story'), lists: of('list'), digests: of('digest') };
  }
  const told = async () =>
    (await rows(options, 'marks'))
      .filter((mark) => mark.notifiedAt !== undefined)
      .map(({ entryId }) => entryId);

  describe('notices', () => {
    beforeEach(async () => {
      await setStored(options, { 'test-clock': 0, 'test-notices': [] });
      for (const table of ['stories', 'marks', 'facts'] as const) await clearAll(options, table);
      await options.evaluate(async () => {
        const { notifications } = (
          globalThis as unknown as {
            chrome: {
              notifications: { getAll(): Promise<object>; clear(id: string): Promise<boolean> };
            };
          }
        ).chrome;
        for (const id of Object.keys(await notifications.getAll())) await notifications.clear(id);
      });
    });

    it('sixty stories in an hour, ten of them watched: at most four notices, and one list', async () => {
      await wanting({});
      const watched: string[] = [];
      for (let part = 0; part < 6; part++) {
        await goTo(part * 10 * minute);
        watched.push(...(await come(10, (i) => i < (part < 4 ? 2 : 1))));
        await tell();
      }
      expect(watched).toHaveLength(10);
      const within = await shown();
      expect(within.stories.length).toBeLessThanOrEqual(4);
      expect(within.stories.length).toBeGreaterThan(0);
      expect(within.lists).toEqual([]);
      await goTo(61 * minute);
      await tell();
      const after = await shown();
      expect(after.stories).toEqual(within.stories);
      expect(after.lists).toHaveLength(1);
      expect((await told()).toSorted()).toEqual(watched.toSorted());
      await goTo(5 * hour);
      await tell();
      expect(await shown()).toEqual(after);
    });

    it('quiet hours: none, and once they are over one for all that came', async () => {
      const at = await minutesThere();
      const day = 24 * 60;
      const quiet = [{ days: [0, 1, 2, 3, 4, 5, 6], from: (at + day - 60) % day, to: (at + 120) % day }];
      await wanting({ quiet });
      const watched = await come(6, (i) => i < 5);
      await tell();
      await goTo(hour);
      await tell();
      expect(await shown()).toEqual({ stories: [], lists: [], digests: [] });
      expect(await told()).toEqual([]);
      await goTo(2 * hour + minute);
      await tell();
      expect(await shown()).toMatchObject({ stories: [], lists: [{ kind: 'list' }], digests: [] });
      expect((await told()).toSorted()).toEqual(watched.toSorted());
    });

    it('a digest at its time is told of once, also after hours of sleep', async () => {
      const at = ((await minutesThere()) + 30) % (24 * 60);
      await wanting({ digest: { every: 'day', day: 1, at, since: Date.now() } });
      await come(3, () => false);
      await tell();
      expect((await shown()).digests).toEqual([]);
      await goTo(9 * hour);
      await tell();
      await tell();
      expect((await shown()).digests).toHaveLength(1);
    });

    it('none for an hour by a press in the popup’s menu, which says so and takes it back', async () => {
      await wanting({});
      const popup = await lede.open('popup.html');
      await press(popup, named('header.more'));
      await press(popup, named('bulk.hush-hour'));
      await control(popup, /^Announce again/);
      await lede.shot(popup, 'hushed');
      // In front of everything it would hold them back by itself.
      await options.bringToFront();
      await come(1, () => true);
      await tell();
      expect((await shown()).stories).toEqual([]);
      await popup.bringToFront();
      await press(popup, /^Announce again/);
      await control(popup, named('bulk.hush-hour'));
      await popup.close();
      await options.bringToFront();
      await tell();
      expect((await shown()).stories).toHaveLength(1);
    });

    it('none while the reader is in front; what came meanwhile, once it is not', async () => {
      await wanting({});
      const reader = await lede.open('reader.html');
      await reader.bringToFront();
      await come(1, () => true);
      await tell();
      expect((await shown()).stories).toEqual([]);
      await reader.close();
      await options.bringToFront();
      await tell();
      expect((await shown()).stories).toHaveLength(1);
    });

    it(`a worker killed ${kills} times around telling doubles nothing and loses nothing`, async () => {
      await wanting({ perHour: 10_000 });
      const watched: string[] = [];
      let cutOff = 0;
      // Chromium takes one down by itself after some seconds: each is looked for all along.
      const seen = new Map<string, string>();
      const look = async () => {
        for (const { id, about } of (await shown()).stories) seen.set(id, about);
      };
      for (let turn = 0; turn < kills; turn++) {
        watched.push(...(await come(2, () => true)));
        const underWay = tell().catch(() => undefined);
        // From before it has looked to after it has told.
        await new Promise((resolve) => setTimeout(resolve, (turn * 7) % 90));
        // One that is just coming up cannot be killed yet.
        await until('a kill', () =>
          lede.killWorker().then(
            () => true,
            () => false,
          ),
        );
        const answer = await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, 500))]);
        if (!answer) cutOff++;
        await look();
      }
      // Most of them came before it had told all.
      expect(cutOff).toBeGreaterThan(kills / 4);
      await tell();
      await look();
      expect([...seen.values()].toSorted()).toEqual(watched.toSorted());
      expect((await told()).toSorted()).toEqual(watched.toSorted());
    });
  });
}
