/** Rules in the options: written as sentences, seen before they are made, put in order, taken away and put back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../utils/browser/settings.ts';
import { setSettings, stored } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { control, press } from '../harness/press.ts';
import { clearAll, putAll } from '../harness/store.ts';
import { storyRow } from '../harness/story-row.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';
import type { World } from './world.ts';

const hour = 3_600_000;
const titles = [
  'Renault opens a hall in Maroc',
  'Renault opens a hall in Spain',
  'Football: Renault pays for a stadium',
  'A quay for Tanger',
];

export function rulesFlow(world: () => Pick<World, 'lede' | 'options'>): void {
  let lede: World['lede'];
  let options: Page;
  beforeAll(() => {
    ({ lede, options } = world());
  });

  const rules = async () => ((await stored(options, 'settings')) as Settings | undefined)?.rules ?? [];
  const sentences = () =>
    options.$$eval('.rule .check', (all) =>
      all.map((one) => one.textContent?.trim().replace(/[\u2066-\u2069]/g, '') ?? ''),
    );
  const type = async (label: string, text: string, within = '.rules > .rule-form') => {
    await until(label, () =>
      options.evaluate(
        (form, name) => {
          const labels = [...document.querySelectorAll<HTMLLabelElement>(`${form} label`)];
          const field = labels.find((one) => one.textContent === name)?.control as HTMLInputElement | null;
          field?.focus();
          field?.select();
          return field !== null && field !== undefined;
        },
        within,
        label,
      ),
    );
    await options.keyboard.press('Backspace');
    await options.keyboard.type(text);
  };
  const caught = (within: string) =>
    options.$$eval(`${within} .rule-catch li a`, (all) => all.map((one) => one.textContent ?? ''));
  const choose = (value: string, at: number, within = '.rules > .rule-form') =>
    options.$$eval(
      `${within} select`,
      (all, index, chosen) => {
        const select = all[Number(index)] as HTMLSelectElement;
        select.value = String(chosen);
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      at,
      value,
    );

  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  const saying = async (text: string) =>
    (await options.$$eval('[role="status"]', (all) => all.map((one) => one.textContent ?? '')))
      .map(plain)
      .includes(plain(text));
  const focused = async () =>
    plain(await options.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));

  describe('rules', () => {
    beforeAll(async () => {
      await options.bringToFront();
      for (const table of ['stories', 'marks', 'facts'] as const) await clearAll(options, table);
      await setSettings(options, { ...defaultSettings, language: 'en', theme: 'light' });
      const now = Date.now();
      const stories = titles.map((title, i) => storyRow(`r${i}`, title, now - i * hour));
      await putAll(options, 'stories', stories);
      await until('the form', () => options.$('.rule-form'));
    });

    it('show what they would have caught while they are written, and stand there as sentences', async () => {
      await type(say('options.rule-words'), 'renault');
      await until('three stories', async () => (await caught('.rules > .rule-form')).length === 3);
      await type(say('options.rule-near'), 'Maroc');
      await until('one story', async () => (await caught('.rules > .rule-form')).join() === titles[0]);
      await lede.shot(options, 'rule-form');
      expect(await violationsOf(options)).toEqual([]);
      await press(options, named('options.rule-add'));
      await until('the sentence', async () => (await sentences())[0] === 'Watch renault near Maroc');
      expect(await rules()).toMatchObject([{ action: 'watch', words: 'renault', near: 'Maroc' }]);
    });

    it('that mute stand first; their stories can be looked at', async () => {
      await choose('mute', 0);
      await type(say('options.rule-words'), 'football, "Ligue 1"');
      await press(options, named('options.rule-add'));
      await until('three rules', async () => (await sentences()).length === 3);
      await until('a word on its place', () => saying(say('options.rule-mute-first')));
      await type(say('options.rule-words'), 'FOOTBALL');
      await press(options, named('options.rule-add'));
      await until('that it was there', () => saying(say('options.rules-known', { count: 1 })));
      expect(await sentences()).toHaveLength(3);
      expect(await sentences()).toEqual(['Mute "Ligue 1"', 'Mute football', 'Watch renault near Maroc']);
      await press(options, named('options.rule-catch-of', { rule: 'Mute football' }));
      await until('the muted story', async () => (await caught('.rule')).join() === titles[2]);
      await lede.shot(options, 'rules');
      await press(options, named('options.rule-catch-of', { rule: 'Mute football' }));
    });

    it('are put in another order, switched off, changed, taken away and put back', async () => {
      await press(options, named('options.rule-down-of', { rule: 'Mute "Ligue 1"' }));
      await until('the order', async () => (await sentences())[1] === 'Mute "Ligue 1"');
      await options.click('.rule:nth-child(1) input[type="checkbox"]');
      await until('it is off', async () => (await rules())[0]?.off === true);
      await press(options, named('options.rule-change-of', { rule: 'Watch renault near Maroc' }));
      await type(say('options.rule-near'), ' ', '.rule .rule-form');
      await press(options, named('options.rule-save'));
      await until('the change', async () => (await sentences())[2] === 'Watch renault');
      await (await control(options, named('options.watch-remove', { word: 'Mute "Ligue 1"' }))).focus();
      await options.keyboard.press('Enter');
      await until('two rules', async () => (await sentences()).length === 2);
      await (await control(options, named('options.word-undo-of', { word: 'Mute "Ligue 1"' }))).focus();
      await options.keyboard.press('Enter');
      await until('it is back', async () => (await sentences())[1] === 'Mute "Ligue 1"');
      const change = say('options.rule-change-of', { rule: 'Mute "Ligue 1"' });
      await until('and has the focus', async () => (await focused()) === change);
      expect(await violationsOf(options)).toEqual([]);
    });

    it('go one after the other by the same key, past the way back to the one before', async () => {
      const before = await sentences();
      await choose('watch', 0);
      await type(say('options.rule-words'), 'zinc, zeal');
      await press(options, named('options.rule-add'));
      await until('two more', async () => (await sentences()).length === before.length + 2);
      const cross = (rule = '') => named('options.watch-remove', { word: rule });
      await (await control(options, cross('Watch zinc'))).focus();
      for (const next of ['Watch zeal', before.at(-1)]) {
        await options.keyboard.press('Enter');
        await until(`the cross of ${next}`, async () => cross(next).test(await focused()));
      }
      await until('none of them', async () => (await sentences()).length === before.length);
    });

    it('are read from a file, without those that are there', async () => {
      const file = path.join(tmpdir(), `lede-rules-${process.pid}.json`);
      const list = [
        { action: 'watch', words: 'Renault' },
        { action: 'highlight', words: 'usine*' },
        { action: 'shout', words: 'x' },
      ];
      writeFileSync(file, JSON.stringify({ kind: 'lede-rules', version: 1, rules: list }));
      const input = await options.$('.rule-files input[type="file"]');
      await (input as never as { uploadFile(name: string): Promise<void> }).uploadFile(file);
      await until('the fourth', async () => (await sentences()).at(-1) === 'Highlight usine*');
      const said = [
        say('options.rules-read', { count: 1 }),
        say('options.rules-known', { count: 1 }),
        say('options.rules-left-out', { count: 1 }),
      ].join(' ');
      await until(said, () => options.evaluate((text) => document.body.innerText.includes(text), said));
      writeFileSync(file, readFileSync(file, 'utf8').replace('lede-rules', 'something'));
      await (input as never as { uploadFile(name: string): Promise<void> }).uploadFile(file);
      const no = say('problem.not-rules');
      await until(no, () => options.evaluate((text) => document.body.innerText.includes(text), no));
      expect(await rules()).toHaveLength(4);
    });
  });

  describe('how notices come', () => {
    it('is set in the options, each part by its label, and axe finds nothing', async () => {
      await setSettings(options, {
        ...defaultSettings,
        language: 'en',
        theme: 'light',
        notifications: true,
        rules: [{ id: 'w', action: 'watch', words: 'Renault', scope: { in: 'all' }, since: 0 }],
      });
      const notify = async () => ((await stored(options, 'settings')) as Settings).notify;
      await press(options, named('options.quiet-add'));
      await until('a night', async () => (await notify()).quiet[0]?.from === 22 * 60);
      await press(options, named('options.notify-hush-hour'));
      await until('an hour of silence', async () => (await notify()).silent !== undefined);
      await press(options, named('options.notify-loud'));
      await until('no silence', async () => (await notify()).silent === undefined);
      await options.$eval('#notify details', (one) => {
        (one as HTMLDetailsElement).open = true;
      });
      await until('the log', () => options.$('#notify details ol, #notify details p'));
      await press(options, named('options.notify-test'));
      const sent = say('options.notify-test-shown');
      await until(sent, () => options.evaluate((text) => document.body.innerText.includes(text), sent));
      await options.$eval('#notify', (one) => one.scrollIntoView());
      await lede.shot(options, 'notify');
      expect(await violationsOf(options)).toEqual([]);
    });
  });
}
