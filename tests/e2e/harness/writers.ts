/**
 * Runs in a page of the extension, or in its background, beside what is there: writes as the product does, by its own
 * functions. Every row is written by all of the contexts, each its own part of it: whoever loses an update loses a part.
 */
import { openWritableStore } from '../../../utils/browser/database/writing.ts';
import { request } from '../../../utils/browser/requests.ts';
import { updateSettings } from '../../../utils/browser/settings.ts';
import { sourceChange } from '../../../utils/poll/settings.ts';
import { withRule } from '../../../utils/rules/list.ts';
import { changeMark } from '../../../utils/store/marks.ts';

/** What each context writes, by its number. */
export const marksBy = [{ read: true }, { saved: true }, { hidden: true }] as const;
export const changesBy = [{ title: 'As I call it' }, { folder: ['Mine'] }, { weight: 'more' }] as const;
export type Writer = 0 | 1 | 2;

export const nameOf = (by: Writer, index: number): string => `${by}-${index}`;

/** @param isBackground writes itself what pages ask the background for */
async function write(by: Writer, index: number, isBackground: boolean): Promise<void> {
  const [entryId, sourceId] = [`e${index}`, `s${index}`];
  const [mark, change] = [marksBy[by], changesBy[by]];
  const name = nameOf(by, index);
  const rule = { id: name, action: 'watch', words: `word ${name}`, scope: { in: 'all' }, since: 0 } as const;
  await Promise.all([
    updateSettings(({ aloudVoices }) => ({ aloudVoices: { ...aloudVoices, [name]: name } })),
    updateSettings(({ rules }) => ({ rules: withRule(rules, rule) })),
    isBackground ? markHere(entryId, mark) : request('mark', { entryIds: [entryId], ...mark }),
    isBackground ? changeHere(sourceId, change) : request('update-source', { sourceId, change }),
  ]);
}

const markHere = async (entryId: string, wish: (typeof marksBy)[Writer]) =>
  (await openWritableStore()).mark([entryId], (mark) => changeMark(mark, wish, Date.now()));

async function changeHere(sourceId: string, wish: (typeof changesBy)[Writer]): Promise<void> {
  const update = sourceChange(wish);
  if (update) await (await openWritableStore()).updateSource(sourceId, update);
}

/** So many at a time: a mark is answered once what is seen first is made anew. */
const atOnce = 25;

async function writeAll(by: Writer, count: number, isBackground: boolean): Promise<void> {
  for (let start = 0; start < count; start += atOnce) {
    const part = Array.from({ length: Math.min(atOnce, count - start) }, (_, i) => start + i);
    await Promise.all(part.map((index) => write(by, index, isBackground)));
  }
}

declare global {
  var ledeWrites: typeof writeAll;
}

globalThis.ledeWrites = writeAll;
