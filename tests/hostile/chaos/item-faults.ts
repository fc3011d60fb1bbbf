/** Faults of what a feed says is in it: names that change, dates that cannot be, lists that shrink. */
import { type Fault, fineFeed, give, type Item, items, rss, type Visit } from './fault.ts';

/** A feed whose items are changed, each in the same way, by how often it was asked for. */
const changed =
  (change: (item: Item, before: number, i: number) => Item, count = 5) =>
  (visit: Visit): void => {
    const all = items(visit.origin, count).map((item, i) => change(item, visit.before, i));
    give(visit, rss(visit.origin, all));
  };

/** Of the list of so many items, those that it shows at each visit. */
const shows =
  (counts: readonly number[]) =>
  (visit: Visit): void => {
    const count = counts[Math.min(visit.before, counts.length - 1)] ?? 0;
    give(visit, rss(visit.origin, items(visit.origin, counts[0] ?? 0).slice(0, count)));
  };

const absurd = [
  '99 Foo 9999 99:99:99',
  '0000-00-00T00:00:00Z',
  '-1',
  '1e999',
  'NaN',
  'Infinity',
  '275760-09-13T00:00:01Z',
  'yesterday at noon',
];

export const itemFaults: readonly Fault[] = [
  {
    name: 'ten thousand items at once',
    ends: ['fine', 500],
    serve: (visit) => give(visit, fineFeed(visit, 10_000)),
  },
  {
    name: 'other guids each time',
    ends: ['fine', 5],
    serve: changed((item, before, i) => ({ ...item, guid: `${before}-${i}-${Date.now()}` })),
  },
  {
    name: 'no ids and no links',
    ends: ['fine', 5],
    serve: changed(({ title, text = '' }) => ({ title, text })),
  },
  {
    name: 'no ids and no links, but the whole text',
    ends: ['fine', 5],
    serve: changed(({ title, text = '', date = '' }) => ({ title, date, whole: text })),
  },
  {
    name: 'one guid for all',
    ends: ['fine', 5],
    serve: changed((item) => ({ ...item, guid: 'tag:one' })),
  },
  {
    name: 'every item twice',
    ends: ['fine', 5],
    serve: (visit) => {
      const all = items(visit.origin, 5);
      give(visit, rss(visit.origin, [...all, ...all]));
    },
  },
  {
    name: 'links with other trackers each time, and no guid',
    ends: ['fine', 5],
    serve: changed(({ guid: _none, ...item }, before) => ({
      ...item,
      link: `${item.link}?utm_source=rss&amp;utm_campaign=${before}&amp;fbclid=${Math.random()}`,
    })),
  },
  {
    name: 'other titles each time',
    ends: ['fine', 5],
    serve: changed((item, before) => ({ ...item, title: `${item.title} ${'!'.repeat(before)}` })),
  },
  {
    name: 'dates in the year 2999',
    ends: ['fine', 5],
    serve: changed((item) => ({ ...item, date: 'Tue, 01 Jan 2999 00:00:00 GMT' })),
  },
  {
    name: 'dates that are none',
    ends: ['fine', absurd.length],
    serve: changed((item, _, i) => ({ ...item, date: absurd[i] ?? '' }), absurd.length),
  },
  {
    name: 'a pace that is none',
    ends: ['fine', 5],
    serve: (visit) =>
      give(
        visit,
        rss(
          visit.origin,
          items(visit.origin, 5),
          `<ttl>-1e999</ttl><skipHours>${Array.from({ length: 99 }, (_, i) => `<hour>${i - 40}</hour>`).join('')}</skipHours><skipDays><day>Everyday</day></skipDays>`,
        ),
      ),
  },
  { name: 'a list that shrinks', ends: ['fine', 20], serve: shows([20, 3, 1]) },
  {
    name: 'a feed without items after a full one',
    ends: ['fine', 5],
    later: ['feed-empty', 5],
    serve: shows([5, 0]),
  },
  {
    name: 'no body after a full one',
    ends: ['fine', 5],
    later: ['feed-empty', 5],
    serve: (visit) => give(visit, visit.before === 0 ? fineFeed(visit) : ''),
  },
  {
    name: 'its items in another order each time',
    ends: ['fine', 12],
    serve: (visit) =>
      give(
        visit,
        rss(
          visit.origin,
          items(visit.origin, 12).sort(
            (a, b) =>
              ((a.title.charCodeAt(visit.before + 1) ?? 0) % 7) -
              ((b.title.charCodeAt(visit.before + 1) ?? 0) % 7),
          ),
        ),
      ),
  },
  {
    // Shown by their text, as items without a link are.
    name: 'links that are scripts, data and files',
    ends: ['fine', 4],
    serve: changed(
      (item, _, i) => ({
        ...item,
        link: ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', item.link ?? ''][i] ?? '',
      }),
      4,
    ),
  },
];
