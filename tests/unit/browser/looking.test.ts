// @vitest-environment node
/** Whether somebody looks at Lede, as Chrome tells it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { isLookedAt } from '../../../utils/browser/looking.ts';

const fake = vi.hoisted(() => ({ popups: 0, page: '', focused: true }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `chrome-extension://lede${path}`,
      getContexts: async ({ contextTypes }: { contextTypes: readonly string[] }) => {
        if (contextTypes[0] === 'POPUP') return Array.from({ length: fake.popups }, () => ({}));
        return fake.page === '' ? [] : [{ documentUrl: `chrome-extension://lede/${fake.page}` }];
      },
    },
    tabs: { query: async () => [{ id: 7, windowId: 1 }] },
    windows: { get: async () => ({ focused: fake.focused }) },
  },
}));

vi.stubEnv('FIREFOX', undefined);
beforeEach(() => Object.assign(fake, { popups: 0, page: '', focused: true }));

it.each([
  ['an open popup', { popups: 1 }, true],
  ['the reader in front', { page: 'reader.html?entry=e1' }, true],
  ['the digest in front', { page: 'digest.html' }, true],
  ['the reader in a window behind others', { page: 'reader.html', focused: false }, false],
  ['the options in front', { page: 'options.html' }, false],
  ['a page of the web in front', {}, false],
])('with %s: %s', async (_, change, expected) => {
  Object.assign(fake, change);
  expect(await isLookedAt()).toBe(expected);
});
