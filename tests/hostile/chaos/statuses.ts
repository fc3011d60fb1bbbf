/** Faults of the answer's first lines: where it leads, and what it says of itself. */
import { type Fault, fineFeed, give, refuse, type Visit } from './fault.ts';

const to = ({ answer }: Visit, location: string): void =>
  void answer.writeHead(302, { location, 'set-cookie': 'hop=1; Path=/' }).end();

/** A chain of so many redirects with a feed at its end. */
const chain =
  (length: number) =>
  (visit: Visit): void => {
    const at = Number(/^\/hop(\d+)$/.exec(visit.path)?.[1] ?? 0);
    if (at === length) give(visit, fineFeed(visit));
    else to(visit, `/hop${at + 1}`);
  };

/** One good feed, then a status. */
const fineThen =
  (status: number) =>
  (visit: Visit): void =>
    visit.before === 0 ? give(visit, fineFeed(visit)) : refuse(status)(visit);

const page =
  '<!doctype html><html><head><title>Log in</title></head><body><form>Room number</form></body></html>';
const html = { 'content-type': 'text/html' };

export const statusFaults: readonly Fault[] = [
  { name: 'a redirect to itself', ends: ['unreachable', 0], serve: (visit) => to(visit, '/feed') },
  {
    name: 'two addresses that lead to each other',
    ends: ['unreachable', 0],
    serve: (visit) => to(visit, visit.path === '/feed' ? '/other' : '/feed'),
  },
  {
    name: 'a redirect that is longer each time',
    ends: ['unreachable', 0],
    serve: (visit) => to(visit, `${visit.path}x`),
  },
  { name: 'a chain of fifteen redirects', ends: ['fine', 5], serve: chain(15) },
  { name: 'a chain of thirty redirects', ends: ['unreachable', 0], serve: chain(30) },
  {
    name: 'a redirect to a host that is none',
    ends: ['unreachable', 0],
    serve: (visit) => to(visit, 'http://nowhere.invalid/feed'),
  },
  {
    name: 'a redirect to a port where nobody listens',
    ends: ['unreachable', 0],
    serve: (visit) => to(visit, 'http://closed.newsroom.test:1/feed'),
  },
  {
    name: 'a redirect into this machine',
    ends: ['unreachable', 0],
    serve: (visit) => to(visit, `http://127.0.0.1:${new URL(visit.origin).port}/feed`),
  },
  {
    name: 'a redirect to a script',
    ends: ['unreachable', 0],
    serve: (visit) => to(visit, 'javascript:alert(1)'),
  },
  {
    name: 'a redirect to data that is a feed',
    ends: ['unreachable', 0],
    serve: (visit) => to(visit, `data:application/rss+xml,${encodeURIComponent(fineFeed(visit))}`),
  },
  { name: 'a redirect that leads nowhere', ends: ['refused', 0], serve: refuse(302) },
  {
    name: 'a redirect to a page to log in',
    ends: ['not-a-feed', 0],
    serve: (visit) => (visit.path === '/login' ? give(visit, page, html) : to(visit, '/login')),
  },
  {
    name: '401, asking for a name and a password',
    ends: ['refused', 0],
    serve: refuse(401, { 'www-authenticate': 'Basic realm="News"' }),
  },
  {
    name: '407, asking for those of a proxy',
    ends: ['unreachable', 0],
    // It hands the answer on.
    inFirefox: ['refused', 0],
    serve: refuse(407, { 'proxy-authenticate': 'Basic realm="News"' }),
  },
  { name: '403', ends: ['refused', 0], serve: refuse(403) },
  { name: '404', ends: ['not-found', 0], serve: refuse(404) },
  { name: '404 after one good feed', ends: ['fine', 5], later: ['not-found', 5], serve: fineThen(404) },
  { name: '410 after one good feed', ends: ['fine', 5], later: ['gone', 5], serve: fineThen(410) },
  { name: '418', ends: ['refused', 0], serve: refuse(418) },
  {
    name: '429, and back in an hour',
    ends: ['too-many-requests', 0],
    serve: refuse(429, { 'retry-after': '3600' }),
  },
  {
    name: '429, and back in three thousand years',
    ends: ['too-many-requests', 0],
    serve: refuse(429, { 'retry-after': '99999999999' }),
  },
  {
    name: '429, and back at a date',
    ends: ['too-many-requests', 0],
    serve: (visit) => refuse(429, { 'retry-after': new Date(Date.now() + 7_200_000).toUTCString() })(visit),
  },
  {
    name: '429, and back an hour ago',
    ends: ['too-many-requests', 0],
    serve: refuse(429, { 'retry-after': '-3600' }),
  },
  { name: '503, and back “soon”', ends: ['server-error', 0], serve: refuse(503, { 'retry-after': 'soon' }) },
  {
    name: '500 every other time',
    ends: ['server-error', 0],
    later: ['fine', 5],
    serve: (visit) => (visit.before % 2 === 0 ? refuse(500)(visit) : give(visit, fineFeed(visit))),
  },
  { name: '500 after one good feed', ends: ['fine', 5], later: ['server-error', 5], serve: fineThen(500) },
  {
    name: '599 with a feed behind it',
    ends: ['server-error', 0],
    serve: (visit) => give(visit, fineFeed(visit), {}, 599),
  },
  { name: '204', ends: ['feed-empty', 0], serve: refuse(204) },
  { name: '200 and no body', ends: ['feed-empty', 0], serve: (visit) => give(visit, '') },
  {
    name: 'a captive portal in place of the feed',
    ends: ['not-a-feed', 0],
    later: ['fine', 5],
    serve: (visit) => (visit.before === 0 ? give(visit, page, html) : give(visit, fineFeed(visit))),
  },
  {
    name: 'a captive portal after one good feed',
    ends: ['fine', 5],
    later: ['not-a-feed', 5],
    serve: (visit) => (visit.before === 0 ? give(visit, fineFeed(visit)) : give(visit, page, html)),
  },
];
