// @vitest-environment node
/** An article in parts goes on where its own address has the next number, and nowhere else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../utils/article/read-page.ts';
import { checkPage } from '../../../utils/extract/check.ts';
import { isNextPart, isSamePart } from '../../../utils/extract/next-part.ts';
import { parseHtml } from '../../pages/parse.ts';

const site = 'https://quay.example';
const at = (path: string) => site + path;

describe('the next part of the same article', () => {
  it.each([
    ['/ferry', '/ferry/2'],
    ['/ferry/', '/ferry/2/'],
    ['/ferry/1', '/ferry/2'],
    ['/ferry/2', '/ferry/3'],
    ['/ferry', '/ferry/page/2'],
    ['/ferry/page/2/', '/ferry/page/3/'],
    ['/ferry', '/ferry?page=2'],
    ['/ferry?page=1', '/ferry?page=2'],
    ['/ferry?id=7', '/ferry?id=7&page=2'],
    ['/ferry?utm_source=mail&ref=home', '/ferry?page=2'],
    ['/ferry.html', '/ferry-2.html'],
    ['/ferry-2.html', '/ferry-3.html'],
    ['/ferry,1047.html', '/ferry,1047,2.html'],
    ['/ferry', '/ferry_2'],
    ['/ferry', '/ferry-page-2'],
    ['/ferry.html', '/ferry.html/2'],
    ['/covid-19', '/covid-19/2'],
    ['/covid-19', '/covid-19-2'],
    ['/2026/11/ferry', '/2026/11/ferry/2'],
    ['/articles/10234', '/articles/10234/2'],
  ])('%s → %s', (own, next) => expect(isNextPart(at(own), at(next))).toBe(true));
});

describe('another article, or nothing that follows', () => {
  it.each([
    ['/ferry', '/bridge'],
    ['/ferry', '/bridge/2'],
    ['/ferry', '/ferry'],
    ['/ferry', '/ferry#2'],
    ['/ferry', '/ferry/3'],
    ['/ferry/2', '/ferry'],
    ['/ferry/2', '/ferry/2'],
    ['/ferry/3', '/ferry/2'],
    ['/day-1', '/day-2'],
    ['/covid-19', '/covid-20'],
    ['/budget-2025', '/budget-2026'],
    ['/articles/10234', '/articles/10235'],
    ['/2026/10', '/2026/11'],
    ['/2026/10/04', '/2026/10/05'],
    ['/', '/page/2'],
    ['/', '/2'],
    ['/ferry?id=7', '/ferry?id=8'],
    ['/ferry?id=7', '/ferry?page=2'],
    ['/ferry?p=1', '/ferry?p=2'],
    ['/ferry', '/ferry?cpage=2'],
    ['/ferry', '/ferry/comment-page-2'],
    ['/ferry/20', '/ferry/21'],
  ])('%s → %s', (own, other) => expect(isNextPart(at(own), at(other))).toBe(false));

  it('another site', () => {
    expect(isNextPart(at('/ferry'), 'https://other.example/ferry/2')).toBe(false);
  });
});

/** All addresses made of these, and which of them are the next part of which. */
function graphOf(depth: number): ReadonlyMap<string, readonly string[]> {
  const paths = ['/f'];
  for (let from = 0, turn = 0; turn < depth; turn++) {
    const until = paths.length;
    for (; from < until; from++)
      for (const more of ['/2', '/3', '-2', '-3', '/page/2', '-19']) paths.push(`${paths[from]}${more}`);
  }
  const all = paths.flatMap((one) => [one, ...[1, 2, 3].map((page) => `${one}?page=${page}`)]);
  // Only what has the same beginning can follow: all pairs of so many take a minute.
  const ends = (one: string) => paths.filter((other) => other.startsWith(one.replace(/[/-][a-z\d/]*$/, '')));
  return new Map(
    all.map((one) => {
      const [path = ''] = one.split('?');
      const near = ends(path).filter((other) => other.length <= path.length + '/page/2'.length);
      const others = near.flatMap((other) => [other, ...[1, 2, 3].map((page) => `${other}?page=${page}`)]);
      return [one, others.filter((other) => isNextPart(at(one), at(other)))];
    }),
  );
}

/** How many pages can follow each other at most; without end where they lead back. */
function longest(graph: ReadonlyMap<string, readonly string[]>): number {
  const known = new Map<string, number>();
  const from = (one: string, above: ReadonlySet<string>): number => {
    if (above.has(one)) return Number.POSITIVE_INFINITY;
    const before = known.get(one);
    if (before !== undefined) return before;
    const behind = new Set([...above, one]);
    const length = 1 + Math.max(0, ...(graph.get(one) ?? []).map((other) => from(other, behind)));
    known.set(one, length);
    return length;
  };
  return Math.max(...[...graph.keys()].map((one) => from(one, new Set())));
}

describe('parts follow each other to an end', () => {
  it('however their addresses are put together', () => {
    const length = longest(graphOf(2));
    expect(length).toBeLessThan(10);
    // Longer addresses do not make longer articles.
    expect(longest(graphOf(3))).toBe(length);
  });

  it.each([
    ['/ferry?page=3', '/ferry/2'],
    ['/ferry/2', '/ferry/2/2'],
    ['/ferry/2/2', '/ferry/2/2/2'],
    ['/ferry-2', '/ferry-2-2'],
    ['/ferry/page/2', '/ferry/page/2/2'],
    ['/ferry?page=2', '/ferry/page/2'],
    ['/ferry-3?page=2', '/ferry-3-3'],
  ])('%s does not go on at %s', (own, other) => expect(isNextPart(at(own), at(other))).toBe(false));

  it('and never in a ring of two', () => {
    const path = fc.stringMatching(/^\/[a-z0-9,_/-]{0,14}(?:\?page=\d{1,2})?$/);
    fc.assert(
      fc.property(path, path, (one, two) => {
        expect(isNextPart(at(one), at(two)) && isNextPart(at(two), at(one))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  ['/ferry?page=2', '/ferry/?page=2&utm_source=x', true],
  ['/ferry/2', '/ferry', false],
  ['/ferry/3', '/', false],
])('a redirect from %s to %s leads to the same part: %s', (asked, got, same) => {
  expect(isSamePart(at(asked), at(got))).toBe(same);
});

it.each([
  ['https://www.quay.example/ferry/2', true],
  ['https://other.example/ferry/2', false],
  ['https://quay.example.other.example/ferry/2', false],
])('a redirect of /ferry/2 to %s leads to the same part: %s', (got, same) => {
  expect(isSamePart(at('/ferry/2'), got)).toBe(same);
  expect(isSamePart(got, at('/ferry/2'))).toBe(same);
});

describe('of a page', () => {
  const text = `<p>${'The ferry left on Monday morning with forty cars on board. '.repeat(6)}</p>`;
  const found = (head: string, body: string) =>
    checkPage(
      readPage(
        () => parseHtml(`<html><head>${head}</head><body><article>${text}${body}</article></body></html>`),
        at('/ferry'),
      ),
    )?.next;

  it.each([
    ['its head names it', '<link rel="next" href="/ferry/2">', ''],
    ['a link does', '', '<a rel="nofollow next" href="ferry/2">More</a>'],
    ['the pagination has a number', '', '<div class="pagination"><a href="/ferry/2">2</a></div>'],
    [
      'the pagination has words',
      '',
      '<ul class="pager"><li><a href="/ferry/2">Page suivante »</a></li></ul>',
    ],
    ['they are Arabic', '', '<div class="page-links"><a href="/ferry/2">الصفحة التالية</a></div>'],
  ])('it is found where %s', (_, head, body) => expect(found(head, body)).toBe(at('/ferry/2')));

  it.each([
    ['the next post', '<link rel="next" href="/bridge">', ''],
    ['a page of comments', '', '<div class="pager"><a href="/ferry/2">3 comments</a></div>'],
    ['a link in the text', '', '<p><a href="/ferry/2">2</a></p>'],
    ['no address', '<link rel="next" href="javascript:2">', ''],
  ])('%s is none', (_, head, body) => expect(found(head, body)).toBeUndefined());

  it('what it says is checked: a page that was tampered with leads to no other', () => {
    const page = { url: at('/ferry'), title: 'Ferry', blocks: [{ t: 'p', c: ['Text'] }], repeats: [] };
    expect(checkPage({ ...page, following: [at('/ferry/2')] })?.next).toBe(at('/ferry/2'));
    for (const next of ['https://other.example/ferry/2', at('/bridge'), 'ferry/2', 7, 'javascript:2'])
      expect(checkPage({ ...page, next, following: [next] })).not.toHaveProperty('next');
  });
});
