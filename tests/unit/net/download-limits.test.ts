// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DownloadPorts, type DownloadRequest, download } from '../../../utils/net/download.ts';

const request: DownloadRequest = {
  url: 'https://site.example.org/feed',
  maxBytes: 1000,
  answerWithin: 100,
  idleWithin: 60,
  doneWithin: 300,
  accept: 'text/xml',
};

function ports(answer: (url: string, init: RequestInit) => Promise<Response>, online = true) {
  const fetch = vi.fn(answer);
  const mayFetch = async (url: string) => !url.includes('refused');
  return { fetch, allowHttp: () => false, online: () => online, mayFetch } satisfies DownloadPorts;
}

const asked = (port: ReturnType<typeof ports>): RequestInit => port.fetch.mock.calls[0]?.[1] ?? {};

describe('a body over the cap', () => {
  const stream = (sizes: readonly number[], pulled: { count: number }) =>
    new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const size = sizes[pulled.count++];
          if (size === undefined) controller.close();
          else controller.enqueue(new Uint8Array(size));
        },
      },
      { highWaterMark: 0 },
    );

  it('is dropped in the middle, and the rest is never read', async () => {
    const pulled = { count: 0 };
    const port = ports(
      async () => new Response(stream(Array(100).fill(400), pulled), { headers: { 'content-length': '10' } }),
    );
    expect(await download(request, port)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    expect(pulled.count).toBe(3);
    expect(asked(port).signal?.aborted).toBe(true);
  });

  it('but one of exactly the cap is read whole', async () => {
    const got = await download(
      request,
      ports(async () => new Response(stream([400, 600], { count: 0 }))),
    );
    expect(got.ok && got.value.bytes.length).toBe(1000);
  });
});

describe('a server that does not come to an end', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** As a browser's fetch does: rejects, or breaks the body off, when the signal aborts. */
  const untilAborted = (signal: AbortSignal | null | undefined) =>
    new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

  it('is given up when it does not begin to answer', async () => {
    const got = download(
      request,
      ports((_, init) => untilAborted(init.signal)),
    );
    await vi.advanceTimersByTimeAsync(99);
    let settled = false;
    void got.then(() => {
      settled = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await got).toMatchObject({ ok: false, problem: { code: 'timeout' } });
  });

  it('is given up when it falls silent in the middle, however much time it has left', async () => {
    const half = (init: RequestInit) =>
      new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new Uint8Array(10)),
        pull: () => untilAborted(init.signal),
      });
    const got = download(
      request,
      ports(async (_, init) => new Response(half(init))),
    );
    await vi.advanceTimersByTimeAsync(61);
    expect(await got).toMatchObject({
      ok: false,
      problem: { code: 'timeout', detail: expect.stringContaining('more of it') },
    });
  });

  it('is given up when it drips for ever', async () => {
    const drip = (init: RequestInit) =>
      new ReadableStream<Uint8Array>({
        async pull(controller) {
          await Promise.race([new Promise((resolve) => setTimeout(resolve, 50)), untilAborted(init.signal)]);
          controller.enqueue(new Uint8Array(1));
        },
      });
    const got = download(
      request,
      ports(async (_, init) => new Response(drip(init))),
    );
    await vi.advanceTimersByTimeAsync(300);
    expect(await got).toMatchObject({ ok: false, problem: { code: 'timeout' } });
  });

  it('but a slow one that ends in time is read, and leaves no timer behind', async () => {
    const got = download(
      request,
      ports(async () => {
        await new Promise((resolve) => setTimeout(resolve, 90));
        return new Response('late');
      }),
    );
    await vi.advanceTimersByTimeAsync(90);
    expect(await got).toMatchObject({ ok: true });
    expect(vi.getTimerCount()).toBe(0);
  });
});
