// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachByHost, hostOf } from '../../../utils/net/by-host.ts';

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
  const pace = { hosts, gap: 250, wait: async (ms: number) => void trace.waits.push(ms) };
  await eachByHost(
    addresses,
    (address) => address,
    pace,
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

  it('takes ports for hosts of their own, and what is no address for itself', () => {
    expect(hostOf('https://A.example:8443/x')).toBe('a.example:8443');
    expect(hostOf('no address')).toBe('no address');
  });
});
