// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
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

/** A response that came from another address than was asked. */
function from(url: string, body: BodyInit | null, init?: ResponseInit): Response {
  const response = new Response(body, init);
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

const asked = (port: ReturnType<typeof ports>): RequestInit => port.fetch.mock.calls[0]?.[1] ?? {};

describe('what leaves the browser', () => {
  it('has no cookies, no referrer, no cached answer, and only the headers it needs', async () => {
    const port = ports(async () => new Response('x'));
    await download(request, port);
    const { signal, ...init } = asked(port);
    expect(init).toEqual({
      method: 'GET',
      headers: { Accept: 'text/xml' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
    });
    expect(signal).toBeInstanceOf(AbortSignal);
  });

  it.each(['"abc"', 'W/"abc-gzip"', 'unquoted ', '"é"'])(
    'gives the validator %j back byte for byte',
    async (etag) => {
      const port = ports(async () => new Response(null, { status: 304 }));
      await download({ ...request, etag, lastModified: 'yesterday, about noon' }, port);
      expect(asked(port).headers).toEqual({
        Accept: 'text/xml',
        'If-None-Match': etag,
        'If-Modified-Since': 'yesterday, about noon',
      });
    },
  );

  it.each([
    ['http://site.example.org/feed', 'address-insecure'],
    ['https://127.0.0.1/feed', 'address-private'],
    ['https://u:p@site.example.org/', 'address-invalid'],
  ])('nothing at all for %s', async (url, code) => {
    const port = ports(async () => new Response('x'));
    expect(await download({ ...request, url }, port)).toMatchObject({ ok: false, problem: { code } });
    expect(port.fetch).not.toHaveBeenCalled();
  });

  it('nothing at all for a host that was not granted', async () => {
    const port = ports(async () => new Response('x'));
    expect(await download({ ...request, url: 'https://refused.example.org/f' }, port)).toMatchObject({
      problem: { code: 'permission-missing', origins: ['https://refused.example.org/*'] },
    });
    expect(port.fetch).not.toHaveBeenCalled();
  });

  it('nothing at all without a network', async () => {
    const port = ports(async () => new Response('x'), false);
    expect(await download(request, port)).toMatchObject({ ok: false, problem: { code: 'offline' } });
    expect(port.fetch).not.toHaveBeenCalled();
  });
});

describe('what comes back', () => {
  it('is the body with its type, its validators and its final address', async () => {
    const headers = {
      'content-type': 'text/xml; charset=x',
      etag: 'W/"1"',
      'last-modified': 'Mon',
      'cache-control': 'max-age=60',
    };
    const got = await download(
      request,
      ports(async () => from('https://other.example.org/f', 'body', { headers })),
    );
    expect(got).toEqual({
      ok: true,
      value: {
        notModified: false,
        url: 'https://other.example.org/f',
        contentType: 'text/xml; charset=x',
        etag: 'W/"1"',
        lastModified: 'Mon',
        pace: { cacheControl: 'max-age=60' },
        bytes: new TextEncoder().encode('body'),
      },
    });
  });

  it('may be "not modified"', async () => {
    const got = await download(
      request,
      ports(async () => new Response(null, { status: 304, headers: { etag: '"2"' } })),
    );
    expect(got).toMatchObject({
      ok: true,
      value: { notModified: true, etag: '"2"', bytes: new Uint8Array() },
    });
  });

  it('may be empty', async () => {
    expect(
      await download(
        request,
        ports(async () => new Response(null)),
      ),
    ).toMatchObject({ ok: true, value: { bytes: new Uint8Array() } });
  });

  it.each([
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [407, 'refused'],
    [410, 'gone'],
    [418, 'refused'],
    [429, 'too-many-requests'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'server-error'],
    [599, 'server-error'],
  ])('a %i is told as %s', async (status, code) => {
    const port = ports(async () => new Response('sorry', { status }));
    expect(await download(request, port)).toMatchObject({
      ok: false,
      problem: { code, detail: `HTTP ${status}` },
    });
    expect(asked(port).signal?.aborted).toBe(true);
  });

  it.each([
    ['https://192.168.1.1/', 'address-private'],
    ['https://[::1]/', 'address-private'],
    ['http://site.example.org/', 'address-insecure'],
    ['https://refused.example.org/', 'permission-missing'],
  ])('is thrown away, unread, when a redirect led to %s', async (url, code) => {
    const port = ports(async () => from(url, 'secret'));
    expect(await download(request, port)).toMatchObject({ ok: false, problem: { code } });
    expect(asked(port).signal?.aborted).toBe(true);
  });

  it('a failed connection is told as such', async () => {
    const got = await download(
      request,
      ports(async () => Promise.reject(new TypeError('Failed to fetch'))),
    );
    expect(got).toEqual({
      ok: false,
      problem: { code: 'unreachable', detail: 'TypeError: Failed to fetch' },
    });
  });
});
