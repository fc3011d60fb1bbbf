/** The line that says how many stories were marked as read at once. */
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ReadAllLine } from '../../../entrypoints/popup/lines.tsx';
import { draw } from './draw.tsx';

afterEach(cleanup);

it('is heard by who sees nothing, and can be taken back', () => {
  const does = { mark: () => {}, markOlder: () => {}, restore: () => {}, over: () => {} };
  const { unmount } = draw(<ReadAllLine all={{ ...does, done: undefined }} />);
  expect(screen.getByRole('status').textContent).toBe('');
  unmount();
  draw(<ReadAllLine all={{ ...does, done: { key: 'header.marked', count: 3 } }} />);
  expect(screen.getByRole('status').textContent).toMatch(/^3 stories/);
  expect(screen.getByRole('button', { name: /Undo/ })).toBeTruthy();
});
