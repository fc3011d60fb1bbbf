/** A backup as it is shown before it is put back. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RestorePreview } from '../../../entrypoints/options/restore-preview.tsx';
import { now } from '../make.ts';
import { draw } from './draw.tsx';

afterEach(cleanup);

const nothing = { sources: 0, stories: 0, articles: 0, saved: 0, rules: 0 };
const here = { ...nothing, sources: 3, stories: 21, rules: 1 };
const sites = (count: number) => Array.from({ length: count }, (_, i) => `https://*.s${i}.example/*`);

function preview(change: Partial<ComponentProps<typeof RestorePreview>> = {}) {
  const onRestore = vi.fn();
  const onCancel = vi.fn();
  const { container } = draw(
    <RestorePreview
      name="lede.json"
      holds={{ sources: 1, stories: 0, articles: 0, rules: 0, saved: 0 }}
      leftOut={0}
      whole={true}
      here={here}
      busy={false}
      progress={undefined}
      now={now}
      origins={[]}
      onRestore={onRestore}
      onCancel={onCancel}
      {...change}
    />,
  );
  const send = (name: string) =>
    fireEvent.submit(screen.getByRole('button', { name }).closest('form') as HTMLElement);
  return { container, onRestore, onCancel, send, putBack: () => send('Put it back') };
}

describe('a backup before it is put back', () => {
  it('takes the place of nothing in an empty Lede, settings and all; else it is added', () => {
    const empty = preview({ here: nothing });
    empty.putBack();
    expect(empty.onRestore).toHaveBeenCalledExactlyOnceWith('replace', false);
    cleanup();
    const { container, onRestore, putBack } = preview();
    expect(container.textContent).toContain('kept for the longer of both times');
    expect(container.textContent).toContain('to be chosen anew: notifications');
    putBack();
    expect(onRestore).toHaveBeenCalledExactlyOnceWith('merge', false);
  });

  it('says that the browser will ask, where it will', () => {
    expect(preview().container.textContent).not.toContain('will ask');
    cleanup();
    const { container, onRestore, putBack } = preview({ origins: sites(20) });
    expect(container.textContent).toContain('Your browser will ask once whether Lede may read these sites.');
    expect(screen.queryByRole('radio', { name: 'all sites' })).toBeNull();
    putBack();
    expect(onRestore).toHaveBeenCalledExactlyOnceWith('merge', false);
  });

  it('asks for the sites of more than twenty, unless all sites are chosen instead', () => {
    const { container, onRestore, putBack } = preview({ origins: sites(21) });
    expect(screen.getByText('Which sites')).toBeTruthy();
    putBack();
    expect(onRestore).toHaveBeenLastCalledWith('merge', false);
    fireEvent.click(screen.getByRole('radio', { name: 'all sites' }));
    expect(container.textContent).toContain('lets Lede read any site');
    putBack();
    expect(onRestore).toHaveBeenLastCalledWith('merge', true);
  });

  it('asks, with what will be gone, before it takes the place of what is here', () => {
    const { container, onRestore, onCancel, send } = preview();
    fireEvent.click(screen.getByRole('radio', { name: 'Replace what is here' }));
    send('Replace all of it…');
    expect(onRestore).not.toHaveBeenCalled();
    expect(container.textContent).toContain('Remove all that is here: 3 sources, 21 stories, and 1 rule?');
    const question = screen.getByRole('group', { name: /Remove all that is here/ });
    expect(document.activeElement?.closest('.asking')).toBe(question);
    fireEvent.submit(question.closest('form') as HTMLElement);
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    // A no to the question, not to the file.
    expect(onCancel).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Replace all of it…');
    send('Replace all of it…');
    fireEvent.click(screen.getByRole('button', { name: 'Replace it all' }));
    expect(onRestore).toHaveBeenCalledExactlyOnceWith('replace', false);
  });

  it('is closed with Escape, but not while it is put back', () => {
    const { container, onCancel } = preview({ busy: true });
    fireEvent.keyDown(container.querySelector('h3') as Element, { key: 'Escape' });
    expect(onCancel).not.toHaveBeenCalled();
    cleanup();
    const idle = preview();
    fireEvent.keyDown(idle.container.querySelector('h3') as Element, { key: 'Escape' });
    expect(idle.onCancel).toHaveBeenCalledOnce();
  });

  it('shows of a snapshot what it has: sources, rules, and what was read and saved', () => {
    const { container } = preview({ whole: false, holds: { sources: 3, rules: 2, read: 5, saved: 1 } });
    expect([...container.querySelectorAll('dl div')].map((one) => one.textContent)).toEqual([
      'Sources3',
      'Rules2',
      'Read5',
      'Saved1',
    ]);
    expect(container.textContent).not.toContain('Replace what is here');
  });
});
