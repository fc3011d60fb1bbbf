/** A backup written, everything deleted, and the backup put back: it is as it was. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../../locales/en.json' with { type: 'json' };
import type { Settings } from '../../../utils/browser/settings.ts';
import { exportedTables } from '../../../utils/export/everything.ts';
import { siteMemoryKey } from '../../../utils/store/store.ts';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request, setSettings, stored as setting } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { choose, press } from '../harness/press.ts';
import { watchProgress } from '../harness/progress.ts';
import { watching } from '../harness/rules.ts';
import { rows, wholeStore } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
const downloads = mkdtempSync(path.join(tmpdir(), 'lede-downloads-'));
/** The sentence up to what it counts. */
const restored = messages['data.restored'].replace('{what}.', '');
const says = (text: string) =>
  until(text, () => options.evaluate((said) => document.body.innerText.includes(said), text));

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port, downloads });
  options = await lede.open('options.html');
  for (const id of ['kenitra-wire', 'gulf-motor', 'eco-detroit']) {
    const site = room.publications.find((one) => one.id === id)?.siteUrl ?? '';
    expect((await request(options, 'follow', { address: site })).ok).toBe(true);
  }
  await until('articles', async () => (await rows(options, 'articles')).length >= 5);
  await until('an empty queue', async () => (await rows(options, 'pending')).length === 0);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

/** What a backup is for; how a source's polls went is found out anew, and what counts work under way is made again. */
async function stored() {
  const { sources, stories, entries, articles, marks, texts, facts } = await wholeStore(options);
  const followed = sources.map(({ validators: _, schedule: __, health: ___, ...source }) => source);
  const learnt = Object.entries(facts).filter(([key]) => key.startsWith(siteMemoryKey('')));
  return { sources: followed, stories, entries, articles, marks, texts, learnt };
}

const hasFocus = (where: string) =>
  options.evaluate((selector) => document.activeElement?.matches(selector) === true, where);

/** Each of them as no new Lede has it, but for what is this machine's. */
const chosen = {
  ...watching('Renault'),
  notify: {
    since: 0,
    perHour: 2,
    leastSources: 2,
    quiet: [{ days: [1, 5], from: 1320, to: 420 }],
    digest: { every: 'week', day: 1, at: 480, since: 5 },
  },
  language: 'en',
  theme: 'sepia',
  textSize: 1.2,
  width: 'wide',
  font: 'sans',
  spacing: 'loose',
  wordsOffered: true,
  shortcuts: false,
  aloudRate: 1.5,
  badge: 'watched',
  keepDays: 0,
} as const satisfies Partial<Settings>;

async function open(file: string): Promise<void> {
  const input = await until('the field', () => options.$('#privacy input[type="file"]'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

describe('a backup', () => {
  let file = '';

  it('is written, and all of it is there again after everything was deleted', async () => {
    const { stories } = await stored();
    const saved = stories[0]?.members.map(({ entryId }) => entryId) ?? [];
    await request(options, 'mark', { entryIds: saved, saved: true });
    await setSettings(options, chosen);
    await press(options, /^Export everything$/);
    await says('Saved to your downloads');
    const [name] = (await options.evaluate(() => document.body.innerText)).match(/lede-[\d-]+\.json/) ?? [''];
    file = path.join(downloads, name);
    await until('its end', async () => readFileSync(file, 'utf8').endsWith('}\n'));
    const before = await stored();
    expect(before.learnt).not.toEqual([]);

    await request(options, 'delete-everything', {}).catch(() => undefined);
    await until('an empty Lede', async () => (await rows(options, 'sources')).length === 0);
    options = await lede.open('options.html');
    await open(file);
    // Nothing is here that could be lost: it is to be as it was.
    await says(messages['data.restore-empty-note']);
    expect(await violationsOf(options)).toEqual([]);
    await options.screenshot({ path: shotPath('chromium-restore') });
    expect(await options.evaluate(() => document.body.innerText)).not.toContain('makes no sense');
    const progress = await watchProgress(options);
    await press(options, /^Put it back$/);
    await says(`${restored}${before.sources.length} sources, ${before.stories.length} stories`);
    await says(messages['data.restored-reading']);
    expect(await hasFocus('#privacy .said')).toBe(true);
    const last = (await progress()).at(-1);
    expect(last).toEqual({ name: 'Putting it back…', value: last?.max, max: last?.max, height: 2 });
    const after = await stored();
    expect(after).toEqual(before);
    expect(await setting(options, 'settings')).toMatchObject(chosen);
  });

  it('that is cut off, or of another kind, is refused in a sentence and changes nothing', async () => {
    const before = await stored();
    const broken = path.join(downloads, 'cut.json');
    writeFileSync(broken, readFileSync(file, 'utf8').slice(0, -50));
    await open(broken);
    await says(messages['data.not-backup']);
    expect(await stored()).toEqual(before);
  });

  it('of more sites than a question can name shows them, and leaves the choice', async () => {
    const many = path.join(downloads, 'many.json');
    const all = JSON.parse(readFileSync(file, 'utf8')) as { sources: object[] };
    const [one] = all.sources;
    const sources = Array.from({ length: 25 }, (_, i) => ({
      ...one,
      id: `s${i}`,
      feedUrl: `https://site${i}.example.org/feed`,
    }));
    writeFileSync(many, JSON.stringify({ ...all, sources: [...all.sources, ...sources] }));
    await open(many);
    await press(options, /^Which sites$/);
    await says('site24.example.org');
    await says(messages['opml.prompt']);
    await press(options, /^Cancel$/);
  });

  it('says that nothing was missing where all of it is here, and what counts from both sides', async () => {
    await open(file);
    await says(messages['data.restore-merge-note']);
    await press(options, /^Put it back$/);
    await says(messages['data.restored-nothing']);
    const saved = (await stored()).marks.find(({ savedAt }) => savedAt !== undefined);
    await request(options, 'mark', { entryIds: [saved?.entryId ?? ''], saved: false });
    await open(file);
    await press(options, /^Put it back$/);
    await says(`${restored}1 mark as read or saved.`);
  });

  it('is closed by Cancel and by Escape, and the keyboard is where it was', async () => {
    for (const close of [() => press(options, /^Cancel$/), () => options.keyboard.press('Escape')]) {
      const [chooser] = await Promise.all([
        options.waitForFileChooser(),
        press(options, /^Restore from a file…$/),
      ]);
      await chooser.accept([file]);
      await says(messages['data.restore-merge-note']);
      await close();
      await until('no preview', async () => (await options.$('#privacy form')) === null);
      expect(await options.evaluate(() => document.activeElement?.textContent)).toBe(
        messages['data.restore'],
      );
    }
  });

  it('given to the import of lists is known, and the place to restore it is named', async () => {
    const input = await until('the field', () => options.$('#sources input[type="file"]'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await says(`${messages['data.is-backup']} ${messages['options.privacy']}`);
    expect(await options.$eval('#sources .said a', (link) => link.getAttribute('href'))).toBe('#privacy');
    expect(await violationsOf(options)).toEqual([]);
  });

  it('with nothing in it is refused: it could only take away what is here', async () => {
    const empty = path.join(downloads, 'empty.json');
    const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const nothing = Object.fromEntries(exportedTables.map((table) => [table, []]));
    writeFileSync(empty, JSON.stringify({ ...all, ...nothing, settings: { language: 'en' } }));
    await open(empty);
    await says(messages['data.backup-empty']);
    expect(await options.$('#privacy form')).toBeNull();
  });

  it('takes the place of what is there, where that is chosen', async () => {
    await request(options, 'follow', {
      address: room.publications.find(({ id }) => id === 'kenitra-wire')?.siteUrl ?? '',
    });
    const one = await rows(options, 'sources');
    const small = path.join(downloads, 'small.json');
    const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const nothing = { stories: [], entries: [], articles: [], marks: [], facts: [] };
    writeFileSync(small, JSON.stringify({ ...all, ...nothing, sources: one.slice(0, 1) }));
    await open(small);
    await says(messages['data.restore-replace']);
    await choose(options, 'Replace what is here');
    await says(messages['data.restore-replace-note']);
    const before = await stored();
    await press(options, /^Replace all of it…$/);
    await says(`Remove all that is here: ${before.sources.length} sources, ${before.stories.length} stories`);
    expect(await violationsOf(options)).toEqual([]);
    expect(await rows(options, 'sources')).toHaveLength(before.sources.length);
    await press(options, /^Replace it all$/);
    await says(`${restored}1 source`);
    expect((await rows(options, 'sources')).map(({ id }) => id)).toEqual([one[0]?.id]);
  });

  it('of the last days lies beside the database, and brings back a source that was removed', async () => {
    // Of what was replaced just now, without a round between.
    await options.reload();
    await press(options, /^Snapshots of the last days$/);
    const snapshot = await until('a snapshot', () => options.$('#privacy details li button'));
    const known = (await rows(options, 'sources')).length;
    await snapshot.click();
    await press(options, /^Put it back$/);
    await says(`${restored}2 sources`);
    await until('the sources', async () => (await rows(options, 'sources')).length > known);
  });

  it('says what came of it where it is seen, though the list of sources grows above', async () => {
    const growing = path.join(downloads, 'growing.json');
    const all = JSON.parse(readFileSync(file, 'utf8')) as { sources: { feedUrl: string }[] };
    const [one] = all.sources;
    const sources = Array.from({ length: 60 }, (_, i) => ({
      ...one,
      id: `s${i}`,
      feedUrl: `${one?.feedUrl}?part=${i}`,
    }));
    writeFileSync(growing, JSON.stringify({ ...all, sources }));
    const height = () => options.evaluate(() => document.body.scrollHeight);
    const before = await height();
    await open(growing);
    await press(options, /^Put it back$/);
    await says(`${restored}60 sources`);
    await until('a longer page', async () => (await height()) > before + 1500);
    await until('the sentence in sight', () =>
      options.$eval('#privacy .data-actions ~ .said:not(:empty)', (line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    );
    expect(await hasFocus('#privacy .said')).toBe(true);
  });
});
