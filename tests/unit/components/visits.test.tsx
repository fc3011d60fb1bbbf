/** The popup, or a side panel that stays open all day: when the user looks, and what has come since. */
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Visits } from '../../../entrypoints/popup/visits.tsx';
import { type Looked, lookedNow } from '../../../utils/pipeline/looked.ts';
import { hour, minute, now } from '../make.ts';

const kept = vi.hoisted(() => ({ looked: undefined as Looked | undefined, times: 0 }));
vi.mock('../../../utils/browser/first-screen.ts', () => ({ readLooked: async () => kept.looked }));
vi.mock('../../../utils/browser/requests.ts', () => ({
  async request(_name: 'looked', { since }: { since: number }) {
    kept.looked = lookedNow(kept.looked, Date.now(), since);
    kept.times += 1;
  },
}));

beforeEach(() => {
  vi.useFakeTimers({ now });
  kept.looked = { at: now - 9 * hour };
  kept.times = 0;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
async function turn(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(0);
}
async function open() {
  const heard: (number | undefined)[] = [];
  render(<Visits onVisit={(lookedAt) => heard.push(lookedAt)} today />);
  await pass(0);
  return heard;
}

it('begins with the first look, and says nothing new to who goes on looking all day', async () => {
  const heard = await open();
  expect(kept.looked).toEqual({ at: now, before: now - 9 * hour });
  await pass(8 * hour);
  expect(heard).toEqual([]);
  expect(kept.looked?.before).toBe(now - 9 * hour);
  expect(Date.now() - (kept.looked?.at ?? 0)).toBeLessThan(20 * minute);
  // A few times an hour: each wakes the background.
  expect(kept.times).toBeLessThan(40);
});

it('begins anew for who comes back later than a visit lasts, with what came since it went out of sight', async () => {
  const heard = await open();
  await pass(2 * hour + 5 * minute);
  await turn('hidden');
  const left = Date.now();
  await pass(3 * hour);
  expect(kept.looked?.at).toBe(left);
  await turn('visible');
  expect(heard).toEqual([left]);
  expect(kept.looked).toEqual({ at: Date.now(), before: left });
});

it('goes on for who is back soon, for a story in another tab', async () => {
  const heard = await open();
  await pass(30 * minute);
  await turn('hidden');
  await pass(10 * minute);
  await turn('visible');
  await pass(hour);
  expect(heard).toEqual([]);
  expect(kept.looked?.before).toBe(now - 9 * hour);
});

it('begins anew in the morning, where the machine slept with the panel open', async () => {
  const heard = await open();
  await pass(hour);
  const evening = Date.now();
  vi.setSystemTime(evening + 12 * hour);
  await pass(minute);
  expect(heard).toHaveLength(1);
  expect(evening - (heard[0] ?? 0)).toBeLessThan(20 * minute);
});

it('asks nothing of the background as a popup closes that was open for a moment', async () => {
  await open();
  await pass(20_000);
  await turn('hidden');
  expect(kept.times).toBe(1);
});
