/** What the worker reads of each answer, and what it holds: measured inside it, over the driver's line. */
import type { WebWorker } from 'puppeteer-core';

interface Reading {
  /** Decoded bytes that were read of one answer. */
  readonly bytes: number;
  /** The last piece of them. */
  readonly last: number;
}

/** From now on counts what is read of each answer, by the address that was asked; the most of all its polls. */
export function countReads(worker: WebWorker): Promise<void> {
  return worker.evaluate(() => {
    const scope = globalThis as unknown as { fetch: typeof fetch; reads: Record<string, Reading> };
    const { fetch: ask } = scope;
    scope.reads = {};
    scope.fetch = async (input, init) => {
      const answer = await ask(input, init);
      const { body } = answer;
      if (!body) return answer;
      const open = body.getReader.bind(body) as () => ReadableStreamDefaultReader<Uint8Array>;
      Object.assign(body, {
        getReader() {
          const reader = open();
          const read = reader.read.bind(reader);
          let bytes = 0;
          Object.assign(reader, {
            async read() {
              const piece = await read();
              const last = piece.value?.byteLength ?? 0;
              bytes += last;
              const most = scope.reads[String(input)];
              if (last > 0 && bytes > (most?.bytes ?? 0)) scope.reads[String(input)] = { bytes, last };
              return piece;
            },
          });
          return reader;
        },
      });
      return answer;
    };
  });
}

export const reads = (worker: WebWorker): Promise<Record<string, Reading>> =>
  worker.evaluate(() => (globalThis as unknown as { reads: Record<string, Reading> }).reads);

/** Bytes that the worker holds once what is over is collected: JavaScript's, and the buffers behind it. */
export async function heldBytes(worker: WebWorker): Promise<number> {
  const { client } = worker;
  // What finalizers let go is gone at the second.
  for (let i = 0; i < 2; i++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  return usedSize + (backingStorageSize ?? 0);
}
