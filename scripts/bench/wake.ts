/**
 * A killed worker that wakes to one new entry, with ten thousand in its window, in real Chromium and its
 * IndexedDB. In a page, for only a page is told of its long tasks; loaded anew for each try, so that the code
 * is as cold as in a worker that has just begun.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Waking } from '../../tests/bench/wake.ts';
import { measureFolder } from '../measure-build.ts';
import { inChromium } from './chromium.ts';
import { median } from './pace.ts';
import type { Part, Row } from './table.ts';

const entries = 10_000;
const tries = 9;

export function benchWake(): Promise<Part | undefined> {
  return inChromium(
    () => '<!doctype html><title>wake</title>',
    async (browser, origin) => {
      const page = await browser.newPage();
      await visit(page, origin);
      const filled = await page.evaluate((count) => window.wake.fill(count), entries);
      const turns = Array.from({ length: tries }, (_, turn) => turn + 1);
      const rows = [
        await row('from its pages (at most 150 ms)', page, origin, turns, false),
        await row(
          'from all stories, after a removal',
          page,
          origin,
          turns.map((turn) => turn + tries),
          true,
        ),
      ];
      return {
        title: `Waking to one entry, ${entries} in the window`,
        rows,
        notes: [
          `${tries} tries each, database opened, all read, one entry placed and written; no task may take over 50 ms`,
          `one entry more while awake: ${filled.groupingMs.toFixed(3)} ms of grouping (at most 0.5; ` +
            `placing ${filled.placingMs.toFixed(3)}, pages ${filled.keepingMs.toFixed(3)}), ` +
            `${filled.commitMs.toFixed(2)} ms with its transaction, five a poll`,
        ],
      };
    },
  );
}

async function visit(page: Page, origin: string): Promise<void> {
  await page.goto(origin, { waitUntil: 'load' });
  await page.evaluate(readFileSync(path.join(measureFolder, 'wake.js'), 'utf8'));
}

async function row(
  name: string,
  page: Page,
  origin: string,
  turns: readonly number[],
  isStale: boolean,
): Promise<Row> {
  const wakings: Waking[] = [];
  for (const turn of turns) {
    await visit(page, origin);
    wakings.push(await page.evaluate((...wish) => window.wake.wake(...wish), turn, entries, isStale));
  }
  const worst = (of: (one: Waking) => number) => Math.max(...wakings.map(of));
  const [slowest] = wakings.map(({ longestPiece }) => longestPiece).sort((a, b) => b.ms - a.ms);
  const longest = worst(({ longestTask }) => longestTask);
  return {
    name,
    cells: {
      // The least that the work takes, on a machine that others use as well.
      'best ms': Math.min(...wakings.map(({ ms }) => ms)),
      'median ms': median(wakings.map(({ ms }) => ms)),
      'worst ms': worst(({ ms }) => ms),
      'longest task ms': longest === 0 ? 'under 50' : longest,
      'longest grouping ms': `${slowest?.ms.toFixed(1)}, ${slowest?.name}`,
      'in its story': `${wakings.filter(({ joined }) => joined).length} of ${wakings.length}`,
    },
  };
}
