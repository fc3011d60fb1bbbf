import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { type Keys, keyOf, useKeys } from '../../../components/use-keys.ts';
import { draw } from './draw.tsx';

afterEach(cleanup);

function Page({ keys, on = true }: { readonly keys: Keys; readonly on?: boolean }) {
  useKeys(keys, on);
  return <input type="search" aria-label="field" />;
}

const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.body, { key, ...more });

it('a key does what it is there for, and two in a row are one way', () => {
  const next = vi.fn();
  const today = vi.fn();
  draw(<Page keys={{ j: next, 'g t': today }} />);
  press('j');
  expect(next).toHaveBeenCalledTimes(1);
  press('t');
  expect(today).not.toHaveBeenCalled();
  press('g');
  press('t');
  expect(today).toHaveBeenCalledTimes(1);
});

it('whoever types into a field, or holds a modifier, is left alone', () => {
  const next = vi.fn();
  const page = draw(<Page keys={{ j: next }} />);
  fireEvent.keyDown(page.getByLabelText('field'), { key: 'j' });
  press('j', { ctrlKey: true });
  press('j', { metaKey: true });
  expect(next).not.toHaveBeenCalled();
});

it('single keys can be switched off', () => {
  const next = vi.fn();
  draw(<Page keys={{ j: next }} on={false} />);
  press('j');
  expect(next).not.toHaveBeenCalled();
});

it('on an Arabic keyboard the key where j stands is j, and its question mark asks for help', () => {
  expect(keyOf({ key: 'ت', code: 'KeyJ', shiftKey: false })).toBe('j');
  expect(keyOf({ key: '؟', code: 'Slash', shiftKey: true })).toBe('?');
  expect(keyOf({ key: 'ظ', code: 'Slash', shiftKey: false })).toBe('/');
  expect(keyOf({ key: '/', code: 'Period', shiftKey: true })).toBe('/');
});
