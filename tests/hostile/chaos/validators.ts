/** Faults of what is to say whether anything is new. */
import { type Fault, fineFeed, give, items, refuse, rss } from './fault.ts';

export const validatorFaults: readonly Fault[] = [
  {
    name: 'another tag each time for the same feed',
    ends: ['fine', 5],
    serve: (visit) => give(visit, fineFeed(visit), { etag: `"${visit.before}"` }),
  },
  {
    name: 'one tag for another feed each time',
    ends: ['fine', 5],
    later: ['fine', 10],
    serve: (visit) =>
      give(visit, rss(visit.origin, items(visit.origin, 5, visit.before * 5)), { etag: '"one"' }),
  },
  {
    name: '“not modified” though there is more',
    ends: ['fine', 5],
    serve: (visit) =>
      visit.before === 0
        ? give(visit, fineFeed(visit), { etag: '"a"' })
        : refuse(304, { etag: '"b"' })(visit),
  },
  {
    name: '“not modified” to who has nothing',
    ends: ['feed-empty', 0],
    serve: refuse(304, { etag: '"never"' }),
  },
  {
    name: '“not modified” to who has nothing, once',
    ends: ['feed-empty', 0],
    later: ['fine', 5],
    serve: (visit) => (visit.before === 0 ? refuse(304)(visit) : give(visit, fineFeed(visit))),
  },
  {
    name: 'a feed last modified in a hundred years, fresh for as long',
    ends: ['fine', 5],
    serve: (visit) =>
      give(visit, fineFeed(visit), {
        'last-modified': 'Fri, 01 Jan 2126 00:00:00 GMT',
        expires: 'Fri, 01 Jan 2126 00:00:00 GMT',
        'cache-control': 'max-age=99999999999',
      }),
  },
  {
    name: 'a tag of 50 kB',
    ends: ['fine', 5],
    serve: (visit) => give(visit, fineFeed(visit), { etag: `"${'e'.repeat(50_000)}"` }),
  },
];
