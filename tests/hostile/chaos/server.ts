/** Sources each with its own fault, healthy ones between them, all on one port of this machine under names of their own. */
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Fault, give, items, rss, type Visit } from './fault.ts';

export interface ChaosSource {
  readonly feed: string;
  readonly host: string;
  /** Absent for a healthy one. */
  readonly fault?: Fault;
}

export interface ChaosRequest {
  readonly host: string;
  readonly path: string;
  readonly cookie: boolean;
  readonly referrer: boolean;
  /** That the server could write before the connection was left; set when it is. */
  written: number;
}

export interface Chaos {
  readonly port: number;
  /** In the order in which they are followed: a healthy one after every few faulty ones. */
  readonly sources: readonly ChaosSource[];
  readonly requests: ChaosRequest[];
  /** A new story in every healthy source. */
  publish(): void;
  close(): Promise<void>;
}

/** Stories of a healthy source before anything is published. */
export const healthyStories = 5;

export async function startChaos(faults: readonly Fault[], healthy: number): Promise<Chaos> {
  const requests: ChaosRequest[] = [];
  const visits = new Map<string, number>();
  const byHost = new Map<string, Fault>();
  let edition = 0;

  const server = createServer((asked, answer) => {
    const authority = asked.headers.host ?? '';
    const host = authority.split(':')[0] ?? '';
    const path = asked.url ?? '';
    const socket = asked.socket as Socket;
    const earlier = socket.bytesWritten;
    const request: ChaosRequest = {
      host,
      path,
      cookie: asked.headers.cookie !== undefined || asked.headers.authorization !== undefined,
      referrer: asked.headers.referer !== undefined,
      written: 0,
    };
    requests.push(request);
    answer.on('close', () => {
      request.written = socket.bytesWritten - earlier;
    });
    const before = visits.get(host) ?? 0;
    if (path === '/feed') visits.set(host, before + 1);
    const visit: Visit = { asked, answer, socket, path, origin: `http://${authority}`, before };
    const fault = byHost.get(host);
    if (fault) fault.serve(visit);
    else if (path === '/feed') give(visit, rss(visit.origin, items(visit.origin, healthyStories + edition)));
    else answer.writeHead(404).end();
  });
  // Resets are the point.
  server.on('clientError', (_error, socket) => socket.destroy());
  server.keepAliveTimeout = 0;

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const named = (host: string) => ({ host, feed: `http://${host}:${port}/feed` });
  const sources: ChaosSource[] = [];
  const stride = faults.length / healthy;
  let placed = 0;
  faults.forEach((fault, i) => {
    const one = { ...named(`c${String(i).padStart(2, '0')}.newsroom.test`), fault };
    byHost.set(one.host, fault);
    sources.push(one);
    while (placed < healthy && placed * stride <= i) sources.push(named(`well${placed++}.newsroom.test`));
  });
  return {
    port,
    sources,
    requests,
    publish: () => void edition++,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
