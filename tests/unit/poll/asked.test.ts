// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { PaceHeaders } from '../../../utils/net/download.ts';
import { freshFor, longestWait, retryIn } from '../../../utils/poll/asked.ts';
import { hour, minute, now } from '../make.ts';

const at = (time: number) => new Date(time).toUTCString();

describe('how long an answer stays fresh', () => {
  it.each<[string, PaceHeaders, number]>([
    ['max-age in seconds', { cacheControl: 'public, max-age=1800' }, 30 * minute],
    ['max-age less the time it lay in a cache', { cacheControl: 'max-age=1800', age: '600' }, 20 * minute],
    ['max-age in quotes and capitals', { cacheControl: 'Max-Age="60"' }, minute],
    ['max-age before Expires', { cacheControl: 'max-age=60', expires: at(now + hour) }, minute],
    ['Expires by our clock where the server tells none', { expires: at(now + hour) }, hour],
    ['Expires by the server’s own clock', { expires: at(now + 5 * hour), date: at(now + 4 * hour) }, hour],
    ['nothing where it says no-cache', { cacheControl: 'no-cache, max-age=600' }, 0],
    ['nothing where it says no-store', { cacheControl: 'no-store', expires: at(now + hour) }, 0],
    ['nothing for s-maxage, which is for proxies', { cacheControl: 's-maxage=900' }, 0],
    ['nothing for an Expires of 0', { expires: '0' }, 0],
    ['nothing for one that is over', { expires: at(now - hour) }, 0],
    ['nothing for older than its age', { cacheControl: 'max-age=60', age: '600' }, 0],
    ['nothing for what is no number', { cacheControl: 'max-age=soon' }, 0],
    ['nothing where it says nothing', {}, 0],
    ['seven days at most', { cacheControl: 'max-age=31536000' }, longestWait],
  ])('%s', (_, headers, ms) => {
    expect(freshFor(headers, now)).toBe(ms);
  });
});

describe('Retry-After', () => {
  it.each<[string, PaceHeaders, number]>([
    ['in seconds', { retryAfter: '120' }, 2 * minute],
    ['as a date', { retryAfter: at(now + hour) }, hour],
    [
      'as a date by the server’s own clock',
      { retryAfter: at(now + 3 * hour), date: at(now + hour) },
      2 * hour,
    ],
    ['that is over', { retryAfter: at(now - hour) }, 0],
    ['that says nothing', { retryAfter: 'later' }, 0],
    ['that is missing', {}, 0],
    ['of a year is seven days', { retryAfter: '31536000' }, longestWait],
    ['of more digits than a number has is nothing', { retryAfter: '9'.repeat(40) }, 0],
  ])('%s', (_, headers, ms) => {
    expect(retryIn(headers, now)).toBe(ms);
  });
});
