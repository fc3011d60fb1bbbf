/**
 * The least that a round can take: fetch and read every feed, eight at a time, one of a host, 250 ms between
 * two of it; nothing parsed, nothing stored. Runs in a page. In turns, a host that rests leaves its place to
 * another and the one with the most left goes first; in lanes, the simple way, a host keeps its place until
 * all of its feeds are read.
 */
import type { Page } from 'puppeteer-core';

export function bareLoop(
  page: Page,
  feeds: readonly string[],
  way: 'turns' | 'lanes',
  tags: Readonly<Record<string, string>> = {},
) {
  return page.evaluate(
    async (addresses, etags, inLanes) => {
      const queues = new Map<string, string[]>();
      for (const address of addresses) {
        const { host } = new URL(address);
        queues.set(host, [...(queues.get(host) ?? []), address]);
      }
      const busy = new Set<string>();
      const found: Record<string, string> = {};
      const began = performance.now();
      let running = 0;
      await new Promise<void>((resolve) => {
        const next = () => {
          const ready = [...queues].filter(([host, left]) => left.length > 0 && !busy.has(host));
          ready.sort((a, b) => b[1].length - a[1].length);
          for (const [host, left] of ready) {
            if (running >= 8) break;
            void run(host, left.shift() as string);
          }
          if (running === 0 && [...queues.values()].every((left) => left.length === 0)) resolve();
        };
        const run = async (host: string, address: string) => {
          busy.add(host);
          running++;
          const etag = etags[address];
          const answer = await fetch(address, {
            cache: 'no-store',
            credentials: 'omit',
            ...(etag ? { headers: { 'If-None-Match': etag } } : {}),
          });
          await answer.arrayBuffer();
          found[address] = answer.headers.get('etag') ?? '';
          const isHeld = inLanes && (queues.get(host)?.length ?? 0) > 0;
          if (!isHeld) running--;
          setTimeout(() => {
            busy.delete(host);
            if (!isHeld) return next();
            running--;
            // Its place is its own: it goes on before anybody else.
            void run(host, queues.get(host)?.shift() as string);
          }, 250);
          next();
        };
        next();
      });
      return { ms: performance.now() - began, etags: found };
    },
    feeds,
    tags,
    way === 'lanes',
  );
}
