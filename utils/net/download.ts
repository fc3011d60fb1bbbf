/**
 * The one guarded, capped download: whatever leaves Lede goes through here. No cookies, no referrer, no
 * browser cache (its answers would hide new stories; validators are ours), https to public and granted
 * hosts only.
 */
import { fail, ok, type Problem, type ProblemCode } from '../result.ts';
import { type AllowHttp, checkAddress, notGranted } from './address.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DownloadPorts {
  readonly fetch: Fetch;
  readonly allowHttp: AllowHttp;
  /** False only where the machine is certain to have no network. */
  readonly online: () => boolean;
  /** Whether the user has granted this address. Never rejects. */
  readonly mayFetch: (url: string) => Promise<boolean>;
}

export interface DownloadRequest {
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Bytes after decompression; the connection is dropped past it. */
  readonly maxBytes: number;
  /** Milliseconds until the answer begins. */
  readonly answerWithin: number;
  /** Milliseconds between two pieces of it. */
  readonly idleWithin: number;
  /** Milliseconds for all of it. */
  readonly doneWithin: number;
  readonly accept: string;
}

/** What a server says of how soon it wants to be asked again, as it came. */
export interface PaceHeaders {
  readonly cacheControl?: string;
  readonly expires?: string;
  readonly date?: string;
  readonly age?: string;
  readonly retryAfter?: string;
}

export type DownloadResult =
  | { readonly ok: true; readonly value: Download }
  | { readonly ok: false; readonly problem: DownloadProblem };

export interface DownloadProblem extends Problem {
  /** The server's answer, where there was one, and the address that gave it. */
  readonly status?: number;
  readonly url?: string;
  readonly pace?: PaceHeaders;
}

export interface Download {
  readonly notModified: boolean;
  /** The address after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly pace: PaceHeaders;
}

const times = { answerWithin: 15_000, idleWithin: 10_000, doneWithin: 20_000 } as const;
export const feedLimits = { maxBytes: 10_000_000, ...times } as const;
export const pageLimits = { maxBytes: 5_000_000, ...times } as const;

export async function download(request: DownloadRequest, ports: DownloadPorts): Promise<DownloadResult> {
  const address = checkAddress(request.url, ports.allowHttp);
  if (!address.ok) return address;
  if (!(await ports.mayFetch(address.value.href))) return notGranted(address.value.href);
  if (!ports.online()) return fail('offline', 'the browser says so');
  const abort = new AbortController();
  const answerTimer = setTimeout(
    () => abort.abort(timedOut('answer', request.answerWithin)),
    request.answerWithin,
  );
  const totalTimer = setTimeout(() => abort.abort(timedOut('end', request.doneWithin)), request.doneWithin);
  try {
    const response = await ports.fetch(address.value.href, {
      method: 'GET',
      headers: headersOf(request),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal: abort.signal,
    });
    clearTimeout(answerTimer);
    return await readAnswer(response, request, ports, abort);
  } catch (error) {
    return { ok: false, problem: networkProblem(error, abort.signal) };
  } finally {
    clearTimeout(answerTimer);
    clearTimeout(totalTimer);
  }
}

function headersOf(request: DownloadRequest): Record<string, string> {
  return {
    Accept: request.accept,
    ...(request.etag ? { 'If-None-Match': request.etag } : {}),
    ...(request.lastModified ? { 'If-Modified-Since': request.lastModified } : {}),
  };
}

async function readAnswer(
  response: Response,
  request: DownloadRequest,
  ports: DownloadPorts,
  abort: AbortController,
): Promise<DownloadResult> {
  const url = response.url || request.url;
  const final = checkAddress(url, ports.allowHttp);
  if (!final.ok) {
    abort.abort();
    return final;
  }
  // A host that answers everybody is reached by a redirect whatever was granted; it is not read.
  if (!(await ports.mayFetch(url))) {
    abort.abort();
    return notGranted(url);
  }
  const etag = response.headers.get('etag');
  const lastModified = response.headers.get('last-modified');
  const answer = {
    url,
    contentType: response.headers.get('content-type') ?? '',
    pace: paceOf(response.headers),
    ...(etag ? { etag } : {}),
    ...(lastModified ? { lastModified } : {}),
  };
  if (response.status === 304) return ok({ ...answer, notModified: true, bytes: new Uint8Array() });
  if (!response.ok) {
    abort.abort();
    return { ok: false, problem: { ...statusProblem(response.status, paceOf(response.headers)), url } };
  }
  const bytes = await readBody(response, request, abort);
  if (!bytes) {
    abort.abort();
    return fail('too-large', `more than ${request.maxBytes} bytes`);
  }
  return ok({ ...answer, notModified: false, bytes });
}

/** Undefined when the body grows past the cap; counted after decompression, whatever the header said. */
async function readBody(
  response: Response,
  { maxBytes, idleWithin }: DownloadRequest,
  abort: AbortController,
): Promise<Uint8Array | undefined> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    // A connection that is half open says neither more nor that there is no more.
    const timer = setTimeout(() => abort.abort(timedOut('more of it', idleWithin)), idleWithin);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) return undefined;
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function statusProblem(status: number, pace: PaceHeaders): DownloadProblem {
  return { code: statusCode(status), detail: `HTTP ${status}`, status, pace };
}

function statusCode(status: number): ProblemCode {
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 401 || status === 403 || status === 407) return 'refused';
  if (status === 429) return 'too-many-requests';
  return status >= 500 ? 'server-error' : 'refused';
}

const paceHeaders = {
  cacheControl: 'cache-control',
  expires: 'expires',
  date: 'date',
  age: 'age',
  retryAfter: 'retry-after',
} as const;

function paceOf(headers: Headers): PaceHeaders {
  const found = Object.entries(paceHeaders).map(([key, name]) => [key, headers.get(name)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== null));
}

const timedOut = (what: string, ms: number) => new DOMException(`no ${what} within ${ms} ms`, 'TimeoutError');

function networkProblem(error: unknown, signal: AbortSignal): Problem {
  const reason: unknown = signal.aborted ? signal.reason : error;
  const detail = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  const isTimeout = reason instanceof DOMException && reason.name === 'TimeoutError';
  return { code: isTimeout ? 'timeout' : 'unreachable', detail };
}
