// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostQueue, hostOf } from '../../../utils/net/by-host.ts';

interface Trace {
  readonly done: string[];
  readonly waits: number[];
  most: number;
  together: boolean;
}

/** Runs the addresses with work of uneven length, and watches who is at work at the same time. */
async function run(
  addresses: readonly string[],
  hosts: number,
  length: (i: number) => number,
): Promise<Trace> {
  const trace: Trace = { done: [], waits: [], most: 0, together: false };
  const working: string[] = [];
  let turn = 0;
  const queue = new HostQueue({ wait: async (ms: number) => void trace.waits.push(ms), now: () => 0 });
  await queue.each(
    addresses,
    (address) => address,
    { gap: 250, atOnce: hosts },
    async (address) => {
      const host = hostOf(address);
      trace.together ||= working.includes(host);
      working.push(host);
      trace.most = Math.max(trace.most, working.length);
      for (let i = length(turn++); i > 0; i--) await Promise.resolve();
      working.splice(working.indexOf(host), 1);
      trace.done.push(address);
    },
  );
  return trace;
}

describe('work spread over hosts', () => {
  it('does everything once, never two of a host at a time, no more hosts at a time than allowed', async () => {
    const address = fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.nat())
      .map(([host, page]) => `https://h${host}.example/${page}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(address, { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.nat({ max: 9 }), { minLength: 1 }),
        async (addresses, hosts, lengths) => {
          const trace = await run(addresses, hosts, (i) => lengths[i % lengths.length] ?? 0);
          expect([...trace.done].sort()).toEqual([...addresses].sort());
          expect(trace.together).toBe(false);
          const different = new Set(addresses.map(hostOf)).size;
          expect(trace.most).toBeLessThanOrEqual(Math.min(hosts, different));
        },
      ),
    );
  });

  it('does work on several hosts at once', async () => {
    const trace = await run(['https://a/', 'https://b/', 'https://c/', 'https://d/'], 3, () => 5);
    expect(trace.most).toBe(3);
  });

  it('pauses between two of a host, and not before the first or between hosts', async () => {
    const trace = await run(['https://a/1', 'https://b/1', 'https://a/2', 'https://a/3'], 2, () => 1);
    expect(trace.waits).toEqual([250, 250]);
  });

  it('keeps the order within a host', async () => {
    const trace = await run(['https://a/1', 'https://a/2', 'https://a/3'], 8, (i) => 5 - i);
    expect(trace.done).toEqual(['https://a/1', 'https://a/2', 'https://a/3']);
  });

  it('lets another host work while one rests', async () => {
    const order: string[] = [];
    const rests: (() => void)[] = [];
    const queue = new HostQueue({ wait: () => new Promise((resolve) => rests.push(resolve)), now: () => 0 });
    const all = queue.each(
      ['https://a/1', 'https://a/2', 'https://b/1'],
      (address) => address,
      { gap: 250, atOnce: 1 },
      async (address) => void order.push(address),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(order).toEqual(['https://a/1', 'https://b/1']);
    for (const rest of rests) rest();
    await all;
    expect(order.at(-1)).toBe('https://a/2');
  });

  it('reads what somebody waits for before the pages nobody asked for, and hands a failure on', async () => {
    const order: string[] = [];
    const queue = new HostQueue({ wait: async () => undefined, now: () => 0 });
    const slow = { gap: 2000, atOnce: 4 };
    const work = (name: string) => async () => void order.push(name);
    const all = [
      queue.run('https://a/1', slow, work('page 1')),
      queue.run('https://a/2', slow, work('page 2')),
      queue.run('https://a/3', { gap: 250, atOnce: 8 }, work('feed')),
    ];
    await Promise.all(all);
    expect(order).toEqual(['page 1', 'feed', 'page 2']);
    const failing = queue.run('https://a/4', slow, () => Promise.reject(new Error('made here')));
    await expect(failing).rejects.toThrow('made here');
    await queue.run('https://a/5', slow, work('after'));
    expect(order.at(-1)).toBe('after');
  });

  it('takes ports for hosts of their own, and what is no address for itself', () => {
    expect(hostOf('https://A.example:8443/x')).toBe('a.example:8443');
    expect(hostOf('no address')).toBe('no address');
  });
});
