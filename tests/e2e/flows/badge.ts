/** The number on the toolbar button: what the store has, whatever was done. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../../utils/browser/settings.ts';
import type { Story } from '../../../utils/model.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import { random } from '../../bench/made-text.ts';
import { badge, request, setSettings } from '../harness/ask.ts';
import { clearAll, putAll, rows } from '../harness/store.ts';
import { storyRow } from '../harness/story-row.ts';
import { until } from '../harness/until.ts';
import type { World } from './world.ts';

const actions = process.env.LEDE_PROOF === '1' ? 200 : 40;

export function badgeFlow(world: () => Pick<World, 'lede' | 'options'>): void {
  let options: Page;
  beforeAll(() => {
    ({ options } = world());
  });

  let settings: Pick<Settings, 'badge' | 'rules'> = { badge: 'unread', rules: [] };
  async function want(change: Partial<typeof settings>): Promise<void> {
    settings = { ...settings, ...change };
    await setSettings(options, { language: 'en', ...settings });
    await request(options, 'recount', {});
  }

  /** Counted here, in another way than the background does. */
  async function counted(): Promise<string> {
    const midnight = new Date().setHours(0, 0, 0, 0);
    const marks = new Map((await rows(options, 'marks')).map((mark) => [mark.entryId, mark]));
    const mutes = settings.rules.some(({ action }) => action === 'mute');
    const counts = (story: Story) => {
      const its = story.members.map(({ entryId }) => marks.get(entryId));
      const isWatched = story.headline.includes('Renault');
      return (
        story.latest >= midnight &&
        its.every((mark) => mark?.readAt === undefined && mark?.hiddenAt === undefined) &&
        !(mutes && story.headline.includes('football')) &&
        (settings.badge === 'unread' || isWatched)
      );
    };
    const count = settings.badge === 'off' ? 0 : (await rows(options, 'stories')).filter(counts).length;
    return count === 0 ? '' : count > 99 ? '99+' : String(count);
  }

  describe('the badge', () => {
    it(`says what the store has after each of ${actions} random actions`, async () => {
      for (const table of ['stories', 'marks', 'facts'] as const) await clearAll(options, table);
      const next = random(11);
      const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(next() * all.length)];
      let made = 0;
      const come = async (count: number) => {
        const now = Date.now();
        const stories = Array.from({ length: count }, () => {
          const id = `b${made++}`;
          const title = pick(['Renault opens a hall', 'A quay for Tanger', 'Renault and football']) ?? '';
          return storyRow(id, `${title} ${id}`, now);
        });
        await putAll(options, 'stories', stories);
        await request(options, 'recount', {});
      };
      const mark = async (change: { read?: boolean; saved?: boolean; hidden?: boolean }) => {
        const ids = (await rows(options, 'stories')).map(({ id }) => id);
        const some = Array.from({ length: 1 + Math.floor(next() * 20) }, () => pick(ids) ?? '').filter(
          Boolean,
        );
        await request(options, 'mark', { entryIds: some, ...change });
      };
      const watches = rulesOfWords({ watchWords: ['Renault'] });
      const mutes = rulesOfWords({ watchWords: ['Renault'], mutedWords: ['football'] });
      const all: readonly (readonly [string, () => Promise<unknown>])[] = [
        ['new stories', () => come(1 + Math.floor(next() * 25))],
        ['read', () => mark({ read: true })],
        ['unread', () => mark({ read: false })],
        ['saved', () => mark({ saved: true })],
        ['hidden', () => mark({ hidden: true })],
        ['shown again', () => mark({ hidden: false })],
        ['back to unread', () => request(options, 'restore-read', {})],
        ['a rule that mutes', () => want({ rules: mutes })],
        ['no rule that mutes', () => want({ rules: watches })],
        ['watched stories only', () => want({ badge: 'watched' })],
        ['all stories', () => want({ badge: 'unread' })],
        ['no number', () => want({ badge: 'off' })],
      ];
      await want({ badge: 'unread', rules: watches });
      await come(120);
      let isFull = false;
      for (let turn = 0; turn < actions; turn++) {
        const [name, act] = pick(all) ?? [];
        await act?.();
        const wanted = await counted();
        isFull ||= wanted === '99+';
        let last = '';
        await until(`${wanted || 'nothing'} after ${name}, action ${turn}`, async () => {
          last = await badge(options);
          return last === wanted;
        }).catch((error: Error) => {
          throw new Error(`${error.message}; it says ${last || 'nothing'}`);
        });
        expect(last.length).toBeLessThanOrEqual(3);
      }
      expect(isFull).toBe(true);
    });
  });
}
