/** One request that leaves Lede: in its host's turn, and not at all while the host wants to be left alone. */
import { hostOf, type Pace } from '../net/by-host.ts';
import { type Download, type DownloadRequest, type DownloadResult, download } from '../net/download.ts';
import { afterAnswer, afterRefusal, hostRestsOf, restsUntil, retryIn } from '../poll/index.ts';
import { fail, type Result } from '../result.ts';
import type { Ports } from './ports.ts';

const restsFact = 'host-rests';

export type AskResult = { readonly ok: true; readonly value: Download } | Refused;

export type Refused = Extract<DownloadResult, { ok: false }> & {
  /** When the host may be asked again, where it wants to be left alone. */
  readonly rest?: number;
  /** False where nothing was sent, because the host rests. */
  readonly sent: boolean;
};

/** A site that has plain http only is refused, and says so: https was tried in its place. */
export const orInsecure = <T>(got: Result<T>, named: string, asked: string): Result<T> =>
  !got.ok && got.problem.code === 'unreachable' && named.startsWith('http:') && asked.startsWith('https:')
    ? fail('address-insecure', `${asked}: ${got.problem.detail}`)
    : got;

type AskPorts = Pick<Ports, 'store' | 'now' | 'hosts' | 'fetch' | 'allowHttp' | 'online' | 'mayFetch'>;

/** @param answeredBy the address that answered last time, where a redirect leads there: it is that host's turn */
export function ask(
  request: DownloadRequest,
  pace: Pace,
  ports: AskPorts,
  answeredBy: string = request.url,
): Promise<AskResult> {
  return ports.hosts.run(answeredBy, pace, () => askInTurn(request, ports, answeredBy));
}

/** Whether the host of an address wants to be left alone now. */
export async function restingHosts({ store, now }: Pick<Ports, 'store' | 'now'>) {
  const rests = hostRestsOf(await store.fact(restsFact));
  return (url: string) => restsUntil(rests, hostOf(url), now()) > now();
}

/** For work that holds its host's turn already. */
export async function askInTurn(
  request: DownloadRequest,
  ports: AskPorts,
  answeredBy: string = request.url,
): Promise<AskResult> {
  const host = hostOf(answeredBy);
  const rests = hostRestsOf(await ports.store.fact(restsFact));
  const rest = Math.max(
    restsUntil(rests, host, ports.now()),
    restsUntil(rests, hostOf(request.url), ports.now()),
  );
  if (rest > ports.now()) {
    const problem = { code: 'too-many-requests', detail: `${host} rests` } as const;
    return { ok: false, problem, rest, sent: false };
  }
  const got = await download(request, ports);
  if (got.ok) {
    // Written only where there is something to forget: most answers come from hosts that never refused.
    if (rest > 0) await ports.store.changeFact(restsFact, (fact) => afterAnswer(hostRestsOf(fact), host));
    return got;
  }
  const { status, pace: headers = {}, url = request.url } = got.problem;
  const refusing = hostOf(url);
  const wait = retryIn(headers, ports.now());
  if (status !== 429 && status !== 503) {
    return { ...got, sent: true, ...(wait > 0 ? { rest: ports.now() + wait } : {}) };
  }
  let next = rests;
  await ports.store.changeFact(restsFact, (fact) => {
    next = afterRefusal(hostRestsOf(fact), refusing, wait, ports.now());
    return next;
  });
  return { ...got, sent: true, rest: restsUntil(next, refusing, ports.now()) };
}
