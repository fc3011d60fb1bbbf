// @vitest-environment node
/** The last errors as they are stored. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { report } from '../../../entrypoints/background/report.ts';
import { DeletedError } from '../../../utils/browser/database/deleted-error.ts';
import { inErrorsTurn, keepError, readErrors } from '../../../utils/browser/errors.ts';
import { mostErrors } from '../../../utils/diagnostics/errors.ts';

const stored = vi.hoisted(() => ({ items: {} as Record<string, unknown> }));
/** As slow as the browser's, so that two who write at once cross. */
const soon = () => new Promise((resolve) => setTimeout(resolve));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => {
          await soon();
          return { [key]: stored.items[key] };
        },
        set: async (items: object) => {
          await soon();
          Object.assign(stored.items, items);
        },
      },
    },
  },
}));
let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<unknown>) => {
      const next = last.then(work, work);
      last = next;
      return next;
    },
  },
});
const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeEach(() => {
  stored.items = {};
  error.mockClear();
});

describe('the last errors', () => {
  it('are all kept where many come at once', async () => {
    const all = Array.from({ length: 20 }, (_, i) => i);
    await Promise.all(all.map((i) => keepError('round', new Error(`number ${i}`))));
    expect((await readErrors()).map(({ detail }) => detail)).toEqual(
      all.map((i) => `number ${i}`).toReversed(),
    );
  });

  it('are stored without an address, beside the settings and apart from them', async () => {
    await keepError('round', new Error('no answer from https://quay.example/k3y'));
    expect(Object.keys(stored.items)).toEqual(['errors']);
    expect(JSON.stringify(stored.items)).toContain('no answer from quay.example');
    expect(JSON.stringify(stored.items)).not.toContain('k3y');
  });

  it('do not come back where one was being kept while everything was deleted', async () => {
    await keepError('round', new Error('old'));
    const keeping = keepError('round', new Error('new'));
    await inErrorsTurn(async () => {
      stored.items = {};
    });
    await keeping;
    expect(stored.items).toEqual({});
  });

  it.each([
    ['another kind', 'text'],
    ['an entry that is none', [{ at: 1 }]],
    ['too many', Array(mostErrors + 1).fill({ at: 1, where: '', name: '', detail: '', count: 1 })],
  ])('begin anew where what is stored is %s', async (_, items) => {
    stored.items = { errors: items };
    expect(await readErrors()).toEqual([]);
    await keepError('round', new Error('new'));
    expect(await readErrors()).toMatchObject([{ detail: 'new', count: 1 }]);
  });
});

describe('a report of the background', () => {
  it('goes into the log as it is, and is kept', async () => {
    const thrown = new Error('x');
    report('badge')(thrown);
    await vi.waitUntil(async () => (await readErrors()).length > 0);
    expect(error).toHaveBeenCalledExactlyOnceWith('Lede, badge:', thrown);
    expect(await readErrors()).toMatchObject([{ where: 'badge', name: 'Error', detail: 'x' }]);
  });

  it('of work that a deletion has ended is logged alone: nothing is left then', async () => {
    report('round')(new DeletedError());
    report('badge')(new Error('x'));
    await vi.waitUntil(async () => (await readErrors()).length > 0);
    expect(error).toHaveBeenCalledTimes(2);
    expect((await readErrors()).map(({ where }) => where)).toEqual(['badge']);
  });
});
