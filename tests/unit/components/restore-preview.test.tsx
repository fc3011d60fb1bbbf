/** A backup as it is shown before it is put back. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RestorePreview } from '../../../entrypoints/options/restore-preview.tsx';
import { now, source } from '../make.ts';
import { draw } from './draw.tsx';

afterEach(cleanup);

const backup = {
  exportedAt: now,
  sources: [source('one')],
  stories: [],
  entries: [],
  articles: [],
  marks: [],
  facts: [],
  settings: {},
  leftOut: 0,
};
const sites = (count: number) => Array.from({ length: count }, (_, i) => `https://*.s${i}.example/*`);

function preview(change: Partial<ComponentProps<typeof RestorePreview>> = {}) {
  const onRestore = vi.fn();
  const { container } = draw(
    <RestorePreview
      name="lede.json"
      backup={backup}
      whole={true}
      isEmpty={false}
      busy={false}
      progress={undefined}
      now={now}
      origins={[]}
      onRestore={onRestore}
      onCancel={vi.fn()}
      {...change}
    />,
  );
  const putBack = () =>
    fireEvent.submit(screen.getByRole('button', { name: 'Put it back' }).closest('form') as HTMLElement);
  return { container, onRestore, putBack };
}

describe('a backup before it is put back', () => {
  it('takes the place of nothing in an empty Lede, settings and all; else it is added', () => {
    const empty = preview({ isEmpty: true });
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
});
