import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SourceList } from '../../../components/source-list.tsx';
import type { Source } from '../../../utils/model.ts';
import { now, source } from '../make.ts';
import { draw } from './draw.tsx';

const all = ['Auto', 'Batterie', 'Car'].map((title) => source(title.toLowerCase(), { title }));

/** The list over a store that does as it is told. */
function Kept({ start = all }: { readonly start?: readonly Source[] }) {
  const [sources, setSources] = useState(start);
  return (
    <SourceList
      sources={sources}
      now={now}
      onRemove={(gone) => setSources((before) => before.filter(({ id }) => id !== gone.id))}
      onRestore={(back) => setSources((before) => [...before, back])}
      onPause={vi.fn()}
      onTryNow={vi.fn()}
      onAllow={vi.fn()}
    />
  );
}

const press = (name: string) => {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
};
const lines = () =>
  screen.getAllByRole('listitem').map((one) => one.querySelector('h3, .undone')?.textContent);
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a source that is removed', () => {
  it('goes at once, says so where it was and to screen readers, and the focus is on the next one', () => {
    draw(<Kept />);
    press('Remove Batterie');
    expect(lines()).toEqual([
      'Auto',
      'Batterie removed, with its stories; what you saved of it stays. Undo',
      'Car',
    ]);
    expect(screen.getByRole('status').textContent).toBe('Batterie removed. You can undo this.');
    expect(focused()).toBe('Car');
  });

  it('was the last one: the focus is on the list, and the list says that it is empty only when it is', () => {
    draw(<Kept start={all.slice(0, 1)} />);
    press('Remove Auto');
    expect(document.activeElement?.getAttribute('role')).toBe('group');
    expect(screen.queryByText(/You follow no source yet/)).toBeNull();
    void act(() => {
      vi.advanceTimersByTime(30_000);
    });
    expect(screen.getByText(/You follow no source yet/)).toBeTruthy();
  });

  it('comes back by Undo in the same place, and the focus with it', () => {
    draw(<Kept />);
    press('Remove Batterie');
    press('Undo: put Batterie back');
    expect(lines()).toEqual(['Auto', 'Batterie', 'Car']);
    expect(focused()).toBe('Batterie');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('can be put back for more than ten seconds, and as long as the pointer or the focus is there', () => {
    draw(<Kept />);
    press('Remove Batterie');
    const wait = (ms: number) =>
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    void wait(11_000);
    expect(lines()).toHaveLength(3);
    const undo = screen.getByRole('button', { name: 'Undo: put Batterie back' });
    void act(() => undo.focus());
    void wait(90_000);
    expect(lines()).toHaveLength(3);
    void act(() => undo.blur());
    fireEvent.mouseEnter(undo.parentElement as HTMLElement);
    void wait(90_000);
    expect(lines()).toHaveLength(3);
    fireEvent.mouseLeave(undo.parentElement as HTMLElement);
    void wait(30_000);
    expect(lines()).toEqual(['Auto', 'Car']);
  });

  it('stands there again where it could not be removed, and nothing says that it is gone', async () => {
    const refused = vi.fn(() => Promise.reject(new Error('storage-newer')));
    draw(
      <SourceList
        sources={all}
        now={now}
        onRemove={refused}
        onRestore={vi.fn()}
        onPause={vi.fn()}
        onTryNow={vi.fn()}
        onAllow={vi.fn()}
      />,
    );
    press('Remove Batterie');
    await act(async () => {
      await Promise.allSettled(refused.mock.results.map(({ value }) => value));
    });
    expect(lines()).toEqual(['Auto', 'Batterie', 'Car']);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('can be put back though others were removed after it', () => {
    draw(<Kept />);
    press('Remove Auto');
    press('Remove Car');
    press('Undo: put Auto back');
    expect(lines()).toEqual([
      'Auto',
      'Batterie',
      'Car removed, with its stories; what you saved of it stays. Undo',
    ]);
  });
});
