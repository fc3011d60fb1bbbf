/** The line that says how many stories were marked as read at once. */
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { SaidLines } from '../../../entrypoints/popup/said-lines.tsx';
import type { ReadAll } from '../../../entrypoints/popup/use-read-all.ts';
import { draw } from './draw.tsx';

afterEach(cleanup);

it('is heard by who sees nothing, and can be taken back', async () => {
  const does = { mark: () => {}, markOlder: () => {}, restore: () => {}, over: () => {} };
  const lines = (done: ReadAll | undefined) => (
    <SaidLines
      trouble={undefined}
      asOf={undefined}
      following={{ wishes: [] } as never}
      said={[]}
      all={{ ...does, done }}
      find={false}
    />
  );
  const { unmount } = draw(lines(undefined));
  expect(screen.getAllByRole('status').map((one) => one.textContent)).toEqual(['', '']);
  unmount();
  draw(lines({ key: 'bulk.marked', count: 3 }));
  const undo = await screen.findByRole('button', { name: /Undo/ });
  expect(undo.closest('[role=status]')?.textContent).toMatch(/^3 stories/);
});
