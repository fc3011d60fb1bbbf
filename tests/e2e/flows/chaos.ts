/** Sources each with its own fault, followed at once with healthy ones. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { feedPace } from '../../../utils/net/by-host.ts';
import { feedLimits } from '../../../utils/net/download.ts';
import { accentedTitle, documentFaults } from '../../hostile/chaos/documents.ts';
import type { Ending, Fault } from '../../hostile/chaos/fault.ts';
import { faults, fewFaults } from '../../hostile/chaos/faults.ts';
import { type Chaos, healthyStories } from '../../hostile/chaos/server.ts';
import { clearAlarms, request } from '../harness/ask.ts';
import { addSources, rows } from '../harness/store.ts';
import { wait } from './works.ts';

export const isProof = process.env.LEDE_PROOF === '1';
export const chosen = isProof ? faults : fewFaults;
export const healthy = isProof ? 20 : 5;
export const megabyte = 1_000_000;
/** Of one answer, decoded. */
export const mostRead = 10 * megabyte;
/** What all the others may take that are not left at a deadline, on a machine with other work. */
const allowance = 15_000;

export interface ChaosWorld {
  readonly chaos: Chaos;
  /** Draws nothing. */
  readonly page: Page;
  /** What was measured, a line each. */
  readonly figures: string[];
}

/** As an import leaves them, with nobody who would begin a round but the test. */
export async function followChaos(page: Page, chaos: Chaos): Promise<void> {
  // Lede makes its database itself.
  await request(page, 'refresh', {});
  // An alarm's round would begin in the middle of one.
  await clearAlarms(page);
  await addSources(
    page,
    chaos.sources.map(({ feed }) => feed),
  );
}

/** The last a round can take whose queue is kept full: what waits shares the lane, and one may come last. */
const deadline = (waiting: number) =>
  (Math.ceil(waiting / feedPace.atOnce) + 1) * feedLimits.doneWithin + allowance;

interface ChaosWays {
  /** At what else is to be seen, again and again in each round. */
  readonly look?: () => Promise<unknown>;
  readonly inFirefox?: boolean;
}

export function chaosFlow(world: () => ChaosWorld, { look, inFirefox }: ChaosWays): void {
  const endsOf = (fault: Fault) => (inFirefox && fault.inFirefox) || fault.ends;
  const laterOf = (fault: Fault) => fault.later ?? endsOf(fault);
  /** A round over all; how long it took. */
  async function round(): Promise<number> {
    const { page } = world();
    const began = performance.now();
    const answer = request(page, 'refresh', {});
    let isOver = false;
    const watching = (async () => {
      while (!isOver) {
        await look?.();
        await clearAlarms(page);
        await wait(250);
      }
    })();
    const done = await answer;
    isOver = true;
    await watching;
    if (!done.ok) throw new Error(done.problem.detail);
    return performance.now() - began;
  }

  /** What each source shows, and how many of its stories are stored; by its fault, or its host where it has none. */
  async function endings(): Promise<Record<string, Ending>> {
    const { page, chaos } = world();
    const [sources, entries] = await Promise.all([rows(page, 'sources'), rows(page, 'entries')]);
    const stored = new Map<string, number>();
    for (const { sourceId } of entries) stored.set(sourceId, (stored.get(sourceId) ?? 0) + 1);
    return Object.fromEntries(
      chaos.sources.map(({ feed, host, fault }) => {
        const source = sources.find(({ title }) => title === feed);
        const code = source ? (source.health.problem?.code ?? 'fine') : 'lost';
        return [fault?.name ?? host, [code, stored.get(source?.id ?? '') ?? 0]];
      }),
    ) as Record<string, Ending>;
  }

  const expected = (of: (source: Chaos['sources'][number]) => Ending) =>
    Object.fromEntries(
      world().chaos.sources.map((source) => [source.fault?.name ?? source.host, of(source)]),
    );

  describe(`${chosen.length} sources each with its own fault, and ${healthy} healthy ones between them`, () => {
    it('are all done with in one round: the healthy ones stored, each faulty one with its problem', async () => {
      const { chaos, figures } = world();
      const took = await round();
      const waiting = chosen.filter(({ waits, ends }) => waits && ends[0] === 'timeout').length;
      figures.push(`first round: ${(took / 1000).toFixed(1)} s, ${waiting} of ${chaos.sources.length} hang`);
      expect(await endings()).toEqual(
        expected(({ fault }) => (fault ? endsOf(fault) : ['fine', healthyStories])),
      );
      expect(took).toBeLessThan(deadline(waiting));
    });

    it('at the next round show what they have become, with nothing lost and nothing twice', async () => {
      const { page, chaos, figures } = world();
      chaos.publish();
      const took = await round();
      const waiting = chosen.filter(
        ({ waits, ends, later }) => waits && (later ?? ends)[0] === 'timeout',
      ).length;
      figures.push(`second round: ${(took / 1000).toFixed(1)} s, ${waiting} hang`);
      expect(await endings()).toEqual(
        expected(({ fault }) => (fault ? laterOf(fault) : ['fine', healthyStories + 1])),
      );
      expect(took).toBeLessThan(deadline(waiting));
      const [entries, stories] = await Promise.all([rows(page, 'entries'), rows(page, 'stories')]);
      const members = stories.flatMap((story) => story.members.map(({ entryId }) => entryId));
      expect(new Set(members).size).toBe(members.length);
      expect(members.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
      const said = entries.map(({ sourceId, address, title }) => `${sourceId} ${address} ${title}`);
      expect(new Set(said).size).toBe(said.length);
    });

    it('are left where they do not end, and not written on for', () => {
      const { chaos, figures } = world();
      const written = Math.max(...chaos.requests.map((one) => one.written));
      figures.push(`most written by the server: ${(written / megabyte).toFixed(2)} MB`);
      // What the browser and the system had taken when the connection was left was written and never read.
      expect(written).toBeLessThan(4 * mostRead);
    });

    it('get no cookie back, no password and no referrer, and lead nobody into this machine', async () => {
      const { chaos } = world();
      expect(chaos.requests.filter(({ cookie, referrer }) => cookie || referrer)).toEqual([]);
      expect(chaos.requests.filter(({ host }) => !host.endsWith('.newsroom.test'))).toEqual([]);
      expect(chaos.requests.filter(({ path }) => path.startsWith('/canary'))).toEqual([]);
    });

    it.runIf(isProof)('are read in their letters, and dated no later than now', async () => {
      const entries = await rows(world().page, 'entries');
      const declared = documentFaults.filter(({ ends }) => ends[0] === 'fine' && ends[1] === 1);
      expect(entries.filter(({ title }) => title === accentedTitle)).toHaveLength(declared.length);
      expect(entries.filter(({ published }) => !(published <= Date.now()))).toEqual([]);
      expect(entries.filter(({ url }) => !/^https?:/.test(url))).toEqual([]);
      expect(entries.filter(({ title }) => title.includes('\0'))).toEqual([]);
    });
  });
}
