// @vitest-environment node
/** The last errors, as they are kept and shown: where and what, and nothing of what was read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StorageError } from '../../../utils/browser/database/storage-error.ts';
import { errorOf, type LoggedError, mostErrors, withError } from '../../../utils/diagnostics/errors.ts';
import { reportText } from '../../../utils/diagnostics/report.ts';
import { anyText } from '../any-text.ts';
import { minute, now } from '../make.ts';
import { facts } from './facts.ts';

const told = (error: unknown) => {
  const { name, detail } = errorOf('round', error, now);
  return [name, detail];
};
const one = (detail: string, at = now): LoggedError => errorOf('round', new Error(detail), at);
const kept = (errors: readonly LoggedError[]) =>
  errors.reduce<readonly LoggedError[]>((before, error) => withError(before, error), []);

/** What was thrown. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('the last errors', () => {
  it('are kept with when, where and what, the newest first', () => {
    expect(kept([one('one'), errorOf('badge', new TypeError('two'), now + minute)])).toEqual([
      { at: now + minute, where: 'badge', name: 'TypeError', detail: 'two', count: 1 },
      { at: now, where: 'round', name: 'Error', detail: 'one', count: 1 },
    ]);
  });

  it('are so many and no more, and the oldest goes', () => {
    const errors = kept(Array.from({ length: mostErrors + 5 }, (_, i) => one(`number ${i}`)));
    expect(errors).toHaveLength(mostErrors);
    expect(errors.map(({ detail }) => detail)).toEqual(
      Array.from({ length: mostErrors }, (_, i) => `number ${mostErrors + 4 - i}`),
    );
  });

  it('are counted where the same one comes again, with the time of the last, and push nothing out', () => {
    const same = Array.from({ length: 100 }, (_, i) => one('again', now + i * minute));
    expect(kept([one('first'), ...same])).toEqual([
      { ...one('again', now + 99 * minute), count: 100 },
      one('first'),
    ]);
  });

  it('are told apart by where, by name and by detail', () => {
    const error = new Error('x');
    const errors = [
      one('x'),
      errorOf('badge', error, now),
      errorOf('badge', new TypeError('x'), now),
      one('x'),
    ];
    expect(kept(errors).map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });
});

describe('an error', () => {
  it.each([
    [
      new DOMException('The quota has been exceeded.', 'QuotaExceededError'),
      ['QuotaExceededError', 'The quota has been exceeded.'],
    ],
    [
      new StorageError('storage-broken', new DOMException('refused', 'UnknownError')),
      ['storage-broken', 'UnknownError: refused'],
    ],
    [new StorageError('storage-newer'), ['storage-newer', '']],
    [
      new TypeError("Cannot read properties of undefined (reading 'feedUrl')"),
      ['TypeError', "Cannot read properties of undefined (reading 'feedUrl')"],
    ],
    [
      new Error("Failed to execute 'put' on 'IDBObjectStore': the transaction has finished."),
      ['Error', "Failed to execute 'put' on 'IDBObjectStore': the transaction has finished."],
    ],
    [thrownBy(() => JSON.parse('<p>')), ['SyntaxError', "Unexpected token '<', … is not valid JSON"]],
    ['a word', ['string', 'a word']],
    [undefined, ['undefined', '']],
    [null, ['object', '']],
    [{ code: 1 }, ['object', '']],
  ])('%s is told as %j', (error, words) => {
    expect(told(error)).toEqual(words);
  });

  it('names hosts at most, no address and no key', () => {
    const error = new TypeError(
      'no answer from https://feeds.quay.example/private/k3y-of-anna/rss?token=t0k3n',
    );
    expect(told(error)).toEqual(['TypeError', 'no answer from feeds.quay.example']);
    expect(told(new Error('', { cause: error }))).toEqual([
      'Error',
      'TypeError: no answer from feeds.quay.example',
    ]);
  });

  it('holds nothing of a text that an engine puts into its message', () => {
    const secret = 'Anna’s divorce cost 40 million';
    const plain = 'Annas divorce cost forty million';
    const engine = [secret, plain].flatMap((text) => [
      thrownBy(() => JSON.parse(text)),
      thrownBy(() => new URL(text)),
      thrownBy(() => new RegExp(`(${text}`)),
      thrownBy(() => 'depth' in (text as unknown as object)),
      thrownBy(() => Reflect.apply(String.prototype.normalize, 'a', [text])),
      thrownBy(() => structuredClone({ f: new Function(`return "${text}"`) })),
      thrownBy(() => structuredClone(Symbol(text))),
      thrownBy(() => new Intl.DateTimeFormat('en', { timeZone: text })),
      thrownBy(() => new Headers({ [text]: 'x' })),
    ]);
    const others = [secret, plain].flatMap((text) => [
      `URL constructor: ${text} is not a valid URL.`,
      `cannot use 'in' operator to search for "depth" in "${text}"`,
      `can't assign to property "x" on "${text}": not an object`,
      `JSON.parse: unexpected character at line 1 column 1 of "${text}"`,
      `Failed to execute 'querySelector' on 'Document': '${text}' is not a valid selector.`,
      `Cannot create property 'x' on string '${text}'`,
      `Failed to execute 'add' on 'DOMTokenList': The token provided ('${text}') contains whitespace.`,
      `function () { return "${text}" } could not be cloned.`,
      `Invalid regular expression: /(${text}/u: Unterminated group`,
      `« ${text} » cannot be kept`,
    ]);
    for (const error of [...engine, ...others.map((message) => new Error(message))])
      expect(told(error).join(' '), String(error)).not.toMatch(/anna|divorce|cost|forty|40|million/i);
  });

  it('holds no word of another script, and no name that is a text', () => {
    const named = Object.assign(new Error('no room for قصة الرباط'), { name: 'Anna’s secret paper' });
    expect(told(named)).toEqual(['Error', 'no room for … …']);
  });

  it('is told on one short line, whatever was thrown', () => {
    const thrown = fc.oneof(
      anyText(400).map((text) => new Error(text, { cause: new Error(text) })),
      anyText(400),
      fc.anything(),
    );
    fc.assert(
      fc.property(thrown, (error) => {
        const { name, detail } = errorOf('round', error, now);
        expect(name).toMatch(/^[\w-]{2,40}$/);
        expect([...detail].length).toBeLessThanOrEqual(161);
        expect(detail).not.toMatch(/[\r\n\u2028]/);
      }),
    );
  });

  it('that says more than an engine ever would is not told', () => {
    expect(told(new Error('a page '.repeat(200)))).toEqual(['Error', '…']);
  });

  it('that is its own cause is told all the same', () => {
    const error = new Error('round');
    error.cause = error;
    expect(told(error)[0]).toBe('Error');
  });
});

describe('the report', () => {
  const errorsOf = (errors: readonly LoggedError[] | undefined) => {
    const { errors: _, ...rest } = facts([]);
    return reportText(errors ? { ...rest, errors } : rest).split('[errors]\n')[1];
  };

  it('lists the last errors, and how often each came', () => {
    expect(
      errorsOf([{ ...one('again'), count: 3 }, errorOf('badge', new StorageError('storage-full'), now)]),
    ).toBe('2026-11-23T12:00:00Z round: Error; again; 3 times\n2026-11-23T12:00:00Z badge: storage-full\n\n');
  });

  it('says whether there were none, or none can be had', () => {
    expect(errorsOf([])).toBe('none\n\n');
    expect(errorsOf(undefined)).toBe('not known\n\n');
  });
});
