/** What is pressed and goes: the keyboard is not sent back to the top of the page. */
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { FollowForm } from '../../../components/follow-form.tsx';
import { PackPicker } from '../../../components/pack-picker.tsx';
import { WordsProvider } from '../../../components/words.ts';
import { useFocusOn } from '../../../entrypoints/popup/use-focus-on.ts';
import { draw, translate } from './draw.tsx';

afterEach(cleanup);

function Start() {
  useFocusOn('.start');
  return (
    <div class="start">
      <button type="button">Follow</button>
    </div>
  );
}

function Page({ started }: { readonly started: boolean }) {
  return (
    <>
      <button type="button">Search</button>
      <main tabIndex={-1}>{!started && <Start />}</main>
    </>
  );
}

const words = { locale: 'en', t: translate('en') } as const;
const page = (started: boolean) => (
  <WordsProvider value={words}>
    <Page started={started} />
  </WordsProvider>
);

it('its focus goes to the main part, where the next thing comes', async () => {
  const { rerender } = draw(page(false));
  screen.getByRole('button', { name: 'Follow' }).focus();
  rerender(page(true));
  await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector('main')));
});

it('the focus stays with whoever was elsewhere', async () => {
  const { rerender } = draw(page(false));
  screen.getByRole('button', { name: 'Search' }).focus();
  rerender(page(true));
  await Promise.resolve();
  expect(document.activeElement?.textContent).toBe('Search');
});

it('a button that is at work can keep the focus, and does nothing twice', () => {
  const follow = vi.fn();
  draw(
    <>
      <FollowForm busy onFollow={follow} />
      <PackPicker packs={[]} begin={new Set()} busy onFollow={follow} />
    </>,
  );
  for (const one of screen.getAllByRole('button') as HTMLButtonElement[]) {
    expect([one.disabled, one.getAttribute('aria-disabled')]).toEqual([false, 'true']);
    one.form?.requestSubmit();
  }
  expect(follow).not.toHaveBeenCalled();
});
