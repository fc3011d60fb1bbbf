/** The options: the search, the language, the keys; all data out as a file, and gone. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportedTables } from '../../../utils/export/everything.ts';
import type { Source } from '../../../utils/model.ts';
import { alarmNames, badge, request, setSettings, setStored } from '../harness/ask.ts';
import { choose, press } from '../harness/press.ts';
import { watchProgress } from '../harness/progress.ts';
import { watched, watching } from '../harness/rules.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';
import type { World } from './world.ts';

/** Eco Detroit, Gulf Motor and Kenitra Wire are followed; in the end nothing is but Eco Detroit. */
export function optionsFlow(world: () => World): void {
  let lede: World['lede'];
  let room: World['room'];
  let options: Page;
  let downloads: string;
  beforeAll(() => {
    ({ lede, room, options, downloads } = world());
  });

  const tables = ['sources', 'entries', 'articles', 'stories', 'pending', 'marks'] as const;

  const site = (id: string) => {
    const found = room.publications.find((one) => one.id === id);
    if (!found) throw new Error(`no publication ${id}`);
    return found;
  };
  const follow = async (id: string) => (await request(options, 'follow', { address: site(id).siteUrl })).ok;
  const shownSections = () =>
    options.$$eval('main section', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));
  const shownSources = () =>
    options.$$eval('.source-row h3', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.textContent ?? ''),
    );
  async function search(text: string): Promise<void> {
    await options.keyboard.press('Escape');
    await options.$eval('aside input', (field) => (field as HTMLInputElement).focus());
    await options.keyboard.type(text);
  }
  const stored = async () => {
    const all = await Promise.all(
      tables.map(async (table) => [table, (await rows(options, table)).length] as const),
    );
    return Object.fromEntries(all);
  };

  describe('the options', () => {
    it('are searched by their words, and by the sources in them, whatever the accents', async () => {
      await options.bringToFront();
      await options.keyboard.press('/');
      await options.keyboard.type('notif');
      await until('the section', async () => (await shownSections()).includes('notify'));
      expect(await shownSections()).not.toContain('reading');
      await search('detroit');
      await until('the source alone', async () => (await shownSources()).length === 1);
      expect(await shownSources()).toEqual([site('eco-detroit').name]);
      expect(await shownSections()).toEqual(['sources']);
      await search('retention');
      await until('what is kept how long', async () => (await shownSections()).join() === 'privacy');
      await search('zzzz');
      const nothing = say('options.nothing-found', { query: 'zzzz' });
      await until(nothing, () => options.evaluate((text) => document.body.innerText.includes(text), nothing));
      await options.keyboard.press('Escape');
      await until('all of it again', async () => (await shownSections()).length === 9);
    });

    it('name their keys at "?", and are silent where single keys are switched off', async () => {
      await options.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await options.keyboard.press('?');
      await until('the dialog', () => options.$('dialog[open]'));
      await options.keyboard.press('Escape');
      await setSettings(options, { shortcuts: false });
      await until('the switch', () => options.$('#general input[type="checkbox"]:not(:checked)'));
      await options.keyboard.press('/');
      expect(await options.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    });

    it('go to the place that their address names, also while sources are still being drawn', async () => {
      const page = await lede.open('options.html#privacy');
      await until('the place', () =>
        page.evaluate(() => {
          const top = document.getElementById('privacy')?.getBoundingClientRect().top ?? 1000;
          return top >= 0 && top < 60;
        }),
      );
      await page.close();
      await options.bringToFront();
    });

    it('speak another language at once, and are mirrored in Arabic', async () => {
      const left = () =>
        options.evaluate(() => {
          const side = document.querySelector('aside')?.getBoundingClientRect().left ?? 0;
          return side < (document.querySelector('main')?.getBoundingClientRect().left ?? 0);
        });
      expect(await left()).toBe(true);
      await choose(options, 'العربية');
      await until('Arabic', () => options.evaluate(() => document.documentElement.dir === 'rtl'));
      expect(await options.$eval('h1', (one) => one.textContent)).toBe('الخيارات');
      expect(await left()).toBe(false);
      await choose(options, 'English');
      await until('English', () => options.evaluate(() => document.documentElement.lang === 'en'));
    });

    it('open a source’s settings at the first click, with the button still under the pointer', async () => {
      const title = site('gulf-motor').name;
      const at = () =>
        options.$eval(`[aria-label="${say('source.settings-of', { title })}"]`, (one) => {
          const { x, y } = one.getBoundingClientRect();
          return [Math.round(x), Math.round(y + scrollY)];
        });
      const before = await at();
      await press(options, named('source.settings-of', { title }));
      await until('the settings', () => options.$('.source-settings'));
      expect(await at()).toEqual(before);
      await press(options, named('source.settings-of', { title }));
      await until('folded in', async () => (await options.$('.source-settings')) === null);
    });

    it('export everything as one file', async () => {
      const [story] = await rows(options, 'stories');
      await request(options, 'mark', { entryIds: [story?.id ?? ''], saved: true });
      await setSettings(options, { ...watching('Renault') });
      const progress = await watchProgress(options);
      await press(options, named('data.export'));
      const name = await until('the file', async () =>
        readdirSync(downloads).find((one) => /^lede-.*\.json$/.test(one)),
      );
      const file = JSON.parse(readFileSync(path.join(downloads, name), 'utf8'));
      expect([file.format, file.version]).toEqual(['lede-export', 1]);
      expect(watched(file.settings)).toEqual(['Renault']);
      // Their health and their schedule change with every round.
      const told = ({ id, feedUrl, title, folder, addedAt }: Source) => [id, feedUrl, title, folder, addedAt];
      expect(file.sources.map(told)).toEqual((await rows(options, 'sources')).map(told));
      expect(file.entries).toEqual(await rows(options, 'entries'));
      expect(file.articles).toEqual(await rows(options, 'articles'));
      expect(file.marks).toEqual(await rows(options, 'marks'));
      expect(file.stories.map((one: { id: string }) => one.id)).toEqual(
        (await rows(options, 'stories')).map(({ id }) => id),
      );
      // All the while a line told how far it was; facts of the sites are rows too.
      const seen = await progress();
      const total = exportedTables.reduce((sum, table) => sum + file[table].length, 0);
      const done = seen.flatMap(({ value }) => value ?? []);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      expect(seen.at(-1)).toEqual({ name: say('data.exporting'), value: total, max: total, height: 2 });
      expect(await options.$('progress')).toBeNull();
    });

    it('delete everything, though a round is under way: nothing is left, nothing comes back, and Lede works on', async () => {
      const reader = await lede.open(`reader.html?entry=${(await rows(options, 'articles'))[0]?.entryId}`);
      await reader.waitForSelector('h1');
      const popup = await lede.open('popup.html');
      await popup.waitForSelector('h2');
      await until('the topics', () => popup.evaluate(() => localStorage.getItem('topics') !== null));
      const error = { at: 1, where: 'round', name: 'Error', detail: 'no newsroom', count: 1 };
      await setStored(options, { errors: [error] });
      await options.bringToFront();
      await press(options, named('data.delete'));
      await lede.shot(options, 'delete-question');
      // The round and the click in one go, so that it is in the middle of its polls.
      void request(options, 'refresh', {}).catch(() => undefined);
      await press(options, named('data.delete-now'));
      const done = say('data.deleted');
      await until(done, () => options.evaluate((text) => document.body.innerText.includes(text), done));
      const nothing = Object.fromEntries(tables.map((table) => [table, 0]));
      expect(await stored()).toEqual(nothing);
      // Long enough for what was under way to have written, had it been let.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      expect(await stored()).toEqual(nothing);
      expect(await badge(options)).toBe('');
      expect(await alarmNames(options)).toEqual(['round']);
      const left = await options.evaluate(() =>
        (
          globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } }
        ).chrome.storage.local.get(null),
      );
      // The first screen of an empty digest, and when it was looked at.
      expect(left).not.toHaveProperty('settings');
      expect(JSON.stringify(left)).not.toMatch(/newsroom|Renault|Tanger/);
      // Open pages survive it: the article can still be read, and the popup begins again.
      expect(await reader.$('h1')).toBeTruthy();
      await until('the first run', () => popup.$('.welcome'));
      // Nor is what pages keep by themselves, though they are open still.
      await reader.evaluate(() => scrollTo(0, 300));
      expect(await reader.evaluate(() => sessionStorage.length)).toBe(0);
      const kept = await options.evaluate(() => Object.keys(localStorage));
      expect(kept.filter((key) => key === 'topics' || key === 'left-off')).toEqual([]);
      expect(await follow('eco-detroit')).toBe(true);
      await until('stories again', async () => (await rows(options, 'stories')).length > 0);
      await until('the digest', () => popup.$('article h2, .story h2, main h2'));
    });
  });
}
