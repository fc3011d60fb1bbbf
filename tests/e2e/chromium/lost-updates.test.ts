/** Popup, reader and background write at once: what each of them wrote is there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScript } from '../../../scripts/measure-build.ts';
import type { Settings } from '../../../utils/browser/settings.ts';
import { stored } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';
import { addSources, rows } from '../harness/store.ts';
import { nameOf, type Writer } from '../harness/writers.ts';

/** Of each context: a mark, a source, a setting and a rule each time. */
const times = 100;
const writers = [0, 1, 2] as const;
const indexes = Array.from({ length: times }, (_, i) => i);

let lede: Lede;
let popup: Page;
let reader: Page;
const folder = mkdtempSync(path.join(tmpdir(), 'lede-writers-'));

beforeAll(async () => {
  await buildScript('writers', 'tests/e2e/harness/writers.ts', folder);
  lede = await launchChromium({ extension: output('chrome-mv3-e2e') });
  popup = await lede.open('popup.html');
  await popup.waitForSelector('main');
  reader = await lede.open('reader.html');
  // Nobody may read them: they are not asked while they are written.
  await addSources(
    popup,
    indexes.map((i) => `https://s${i}.example/feed`),
  );
});

afterAll(async () => {
  await lede?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('three contexts', () => {
  it(`write ${4 * times} times each at once, and no update is lost`, async () => {
    const script = readFileSync(path.join(folder, 'writers.js'), 'utf8');
    const worker = await lede.worker();
    const contexts = [popup, reader, worker] as const;
    for (const context of contexts) await context.evaluate(script);
    const began = performance.now();
    await Promise.all([
      popup.evaluate((count) => globalThis.ledeWrites(0, count, false), times),
      reader.evaluate((count) => globalThis.ledeWrites(1, count, false), times),
      worker.evaluate((count) => globalThis.ledeWrites(2, count, true), times),
    ]);
    const [marks, sources] = await Promise.all([rows(popup, 'marks'), rows(popup, 'sources')]);
    const { aloudVoices, rules } = (await stored(popup, 'settings')) as Settings;
    const isMarked = [
      ({ readAt }: (typeof marks)[number]) => readAt !== undefined,
      ({ savedAt }: (typeof marks)[number]) => savedAt !== undefined,
      ({ hiddenAt }: (typeof marks)[number]) => hiddenAt !== undefined,
    ] as const;
    const isChanged = [
      ({ title }: (typeof sources)[number]) => title === 'As I call it',
      ({ folder }: (typeof sources)[number]) => folder[0] === 'Mine',
      ({ weight }: (typeof sources)[number]) => weight === 'more',
    ] as const;
    const kept = (by: Writer) => ({
      marks: marks.filter(isMarked[by]).length,
      sources: sources.filter(isChanged[by]).length,
      settings: indexes.filter((i) => aloudVoices[nameOf(by, i)] !== undefined).length,
      rules: indexes.filter((i) => rules.some(({ id }) => id === nameOf(by, i))).length,
    });
    console.info(`${writers.length * 4 * times} writes in ${Math.round(performance.now() - began)} ms`);
    const all = { marks: times, sources: times, settings: times, rules: times };
    expect(writers.map(kept)).toEqual([all, all, all]);
  });
});
