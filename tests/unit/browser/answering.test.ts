// @vitest-environment node
/** Who is answered by the background, and to what: nobody else, and nothing else. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onRequest } from '../../../utils/browser/answering.ts';
import { requestShapes } from '../../../utils/browser/request-shapes.ts';
import type { Answers, RequestName } from '../../../utils/browser/requests.ts';
import type { Sender } from '../../../utils/browser/senders.ts';
import { anyText } from '../any-text.ts';
import { asks } from './asks.ts';

type Heard = (message: unknown, sender: Sender) => unknown;

const fake = vi.hoisted(() => ({ heard: [] as Heard[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'lede',
      getURL: (path: string) => `chrome-extension://lede${path}`,
      onMessage: { addListener: (one: Heard) => fake.heard.push(one) },
    },
  },
}));

const names = Object.keys(asks) as RequestName[];
const own = 'chrome-extension://lede';
const popup: Sender = { id: 'lede', origin: own, url: `${own}/popup.html` };
const tab = { id: 7, incognito: false };

let broken: string[] = [];
let answered: { readonly name: string; readonly ask: unknown }[] = [];
const answers = Object.fromEntries(
  names.map((name) => [
    name,
    async (ask: unknown) => {
      answered.push({ name, ask });
      return 'answer';
    },
  ]),
) as unknown as Answers;

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const send = (message: unknown, from: Sender = popup) => fake.heard[0]?.(message, from);

beforeEach(() => {
  fake.heard = [];
  answered = [];
  broken = [];
  warn.mockClear();
  onRequest(answers, (name) => () => broken.push(name));
});

describe('a page of ours', () => {
  it('is answered whatever it may ask', async () => {
    for (const name of names) {
      expect(await send({ lede: name, ask: asks[name] }), name).toBe('answer');
      expect(await send({ lede: name, ask: asks[name] }, { ...popup, tab }), name).toBe('answer');
    }
    expect(answered.map(({ name }) => name)).toEqual(names.flatMap((name) => [name, name]));
    expect(warn).not.toHaveBeenCalled();
    expect(broken).toEqual([]);
  });

  it('hears that an answer threw, and so does the log', async () => {
    const { 'read-page': answer } = answers;
    Object.assign(answers, { 'read-page': () => Promise.reject(new Error('broken')) });
    await expect(send({ lede: 'read-page', ask: asks['read-page'] })).rejects.toThrow('broken');
    Object.assign(answers, { 'read-page': answer });
    expect(broken).toEqual(['read-page']);
  });

  it('may leave out what need not be there, and say undefined where Firefox hands it on', async () => {
    const wishes: readonly [RequestName, unknown][] = [
      ['follow', { address: 'quay.example' }],
      ['follow', { address: 'quay.example', title: undefined, choice: { url: 'https://quay.example/' } }],
      ['refresh', {}],
      ['relearn', { sourceId: 's1' }],
      ['update-source', { sourceId: 's1', change: {} }],
      ['update-source', { sourceId: 's1', change: { interval: 900_000, weight: null } }],
      ['mark', { entryIds: [] }],
      ['mark-all-read', { sourceId: 's1' }],
      ['mark-all-read', { entryIds: Array.from({ length: 20_000 }, (_, i) => `e${i}`) }],
    ];
    for (const [name, ask] of wishes) expect(await send({ lede: name, ask }), name).toBe('answer');
  });

  it('is known by its address where a browser tells no origin', async () => {
    expect(await send({ lede: 'recount', ask: {} }, { id: 'lede', url: `${own}/reader.html?entry=e1` })).toBe(
      'answer',
    );
  });
});

describe('nobody else', () => {
  const strangers: readonly [string, Sender][] = [
    ['another extension', { ...popup, id: 'other' }],
    ['no extension', { origin: own, url: `${own}/popup.html` }],
    ['a content script', { id: 'lede', origin: 'https://quay.example', url: 'https://quay.example/a', tab }],
    ['one in Firefox of before', { id: 'lede', url: 'https://quay.example/a', tab, frameId: 0 }],
    ['a page that has our address and not our origin', { ...popup, origin: 'https://quay.example' }],
    ['a sandboxed frame', { ...popup, origin: 'null' }],
    ['an empty frame of a page', { id: 'lede', origin: 'https://quay.example', url: 'about:blank', tab }],
    ['an address that begins like ours', { id: 'lede', url: `${own}.quay.example/popup.html` }],
    ['an origin that begins like ours', { ...popup, origin: `${own}.quay.example` }],
    ['another extension’s page', { id: 'lede', origin: `${own}2`, url: `${own}2/popup.html` }],
    ['an address with ours in it', { id: 'lede', url: `https://quay.example/?${own}/popup.html` }],
    ['no address', { id: 'lede', origin: own }],
  ];

  it.each(strangers)('is answered: not %s', (_, from) => {
    for (const name of names) expect(send({ lede: name, ask: asks[name] }, from), name).toBeUndefined();
    expect(answered).toEqual([]);
    // By its name alone: what was asked may be anything.
    expect(warn.mock.calls).toEqual(names.map((name) => ['Lede, refused:', name]));
  });

  it('hears a content script’s own word as a request, or logs it', () => {
    expect(send({ lede: 'here-article' })).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('what has not the shape of its request', () => {
  /** What JSON or a structured clone can carry, prototype names among its keys. */
  const anything = fc.anything({
    key: fc.oneof(anyText(8), fc.constantFrom('__proto__', 'constructor', 'toString', 'sourceId', 'entryId')),
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    withDate: true,
    withMap: true,
    maxDepth: 3,
  });
  const huge = 'x'.repeat(1_000_000);
  const refused = (name: string, ask: unknown) => {
    expect(send({ lede: name, ask }), name).toBeUndefined();
    expect(answered).toEqual([]);
  };

  /** Each field of it, with the way there: `change.title`, `ids.0`. */
  function waysIn(value: unknown, way: readonly string[] = []): (readonly string[])[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => [[...way, key], ...waysIn(inner, [...way, key])]);
  }
  function withOther(value: unknown, [key, ...way]: readonly string[], other: unknown): unknown {
    if (key === undefined) return other;
    const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
    Reflect.set(copy, key, withOther(Reflect.get(copy, key), way, other));
    return copy;
  }
  const fieldOf = (value: unknown, way: readonly string[]) =>
    way.reduce((inner, key) => Reflect.get(inner as object, key), value);

  it.each(names)('is refused: any field of "%s" of another kind, or too large', (name) => {
    for (const way of waysIn(asks[name])) {
      const field = fieldOf(asks[name], way);
      const others: unknown[] = [{ toString: 1 }, [[]], Number.NaN, Number.POSITIVE_INFINITY, 10n, huge];
      if (typeof field !== 'string') others.push('text');
      if (typeof field !== 'number' && field !== null) others.push(1);
      if (typeof field !== 'boolean') others.push(true);
      for (const other of others) refused(name, withOther(asks[name], way, other));
    }
  });

  it.each(names)('is refused: "%s" with a field nobody reads, own or of a prototype’s name', (name) => {
    for (const key of ['more', '', '__proto__', 'constructor', 'hasOwnProperty']) {
      const more = JSON.parse(`{${JSON.stringify(key)}: {"sourceId": "s1"}}`);
      const ask = { ...asks[name] };
      Object.defineProperty(ask, key, { value: more[key], enumerable: true });
      refused(name, ask);
    }
  });

  it.each(names)('is refused: "%s" without what has to be there, or with it from a prototype', (name) => {
    const needed = names.filter((one) => !requestShapes[one]({}));
    if (!needed.includes(name)) return;
    refused(name, {});
    refused(name, Object.create(asks[name]));
    refused(name, undefined);
    refused(name, null);
    refused(name, [asks[name]]);
  });

  const typed = ([key, value]: [string, unknown]) => [key, typeof value];

  it('is refused without harm, whatever is sent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), anything, (name, ask) => {
        if (!requestShapes[name](ask)) return;
        // Chance has made what may be asked.
        const [known, made] = [Object.entries(asks[name]), Object.entries(ask)];
        for (const [key, value] of made) expect(known.map(typed)).toContainEqual(typed([key, value]));
      }),
      { numRuns: 3000 },
    );
  });

  it('is refused where it has no name of ours, and the name is not logged', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.record({ lede: anything, ask: anything })), (message) => {
        expect(send(message)).toBeUndefined();
      }),
    );
    for (const lede of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', huge, 7, null])
      expect(send({ lede, ask: {} })).toBeUndefined();
    expect(answered).toEqual([]);
    const logged = new Set(warn.mock.calls.map((line) => line.join(' ')));
    expect([...logged]).toEqual(['Lede, refused: a request of no known name']);
  });
});
