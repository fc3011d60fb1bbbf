import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useOpenPage } from '../../../entrypoints/popup/use-open-page.ts';

const { query, inject } = vi.hoisted(() => ({ query: vi.fn(), inject: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { tabs: { query }, scripting: { executeScript: inject } } }));

afterEach(cleanup);

function look() {
  const seen: ReturnType<typeof useOpenPage>[] = [];
  function Probe() {
    seen.push(useOpenPage());
    return null;
  }
  render(<Probe />);
  return () => seen.at(-1);
}

it('the open page and its feed are offered', async () => {
  query.mockResolvedValue([{ id: 1, url: 'https://a.example/' }]);
  inject.mockResolvedValue([{ result: ['https://a.example/feed'] }]);
  const now = look();
  await expect.poll(now).toMatchObject({ url: 'https://a.example/', feed: 'https://a.example/feed' });
});

it('a page that cannot be looked at keeps nobody waiting', async () => {
  query.mockRejectedValue(new Error('no window'));
  await expect.poll(look()).toBeNull();
});

it('a page that does not answer keeps nobody waiting for long, and is offered when it does', async () => {
  query.mockResolvedValue([{ id: 1, url: 'https://a.example/' }]);
  let answer = (_: unknown) => {};
  inject.mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const now = look();
  await expect.poll(now).toBeNull();
  answer([{ result: ['https://a.example/feed'] }]);
  await expect.poll(now).toMatchObject({ feed: 'https://a.example/feed' });
});
