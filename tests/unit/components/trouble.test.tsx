import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Trouble } from '../../../entrypoints/reader/trouble.tsx';
import { draw } from './draw.tsx';

afterEach(cleanup);

describe('the reader without an article', () => {
  it('says why the page could not be read', () => {
    draw(<Trouble code="no-text" />);
    expect(screen.getByRole('heading').textContent).toMatch(/^No article text was found/);
  });

  it('offers to try again, and leads to the export where the reason names it', () => {
    const retry = vi.fn();
    draw(<Trouble code="storage-not-converted" onRetry={retry} />);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
    const link = screen.getByRole('link', { name: 'Go to the export' });
    expect(link.getAttribute('href')).toBe('options.html#privacy');
    cleanup();
    draw(<Trouble code="storage-broken" onRetry={retry} />);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('stays general where the address names no problem that there is', () => {
    for (const code of ['', 'nonsense', 'constructor', '__proto__']) {
      draw(<Trouble code={code} />);
      expect(screen.getByRole('heading').textContent).toMatch(/^Something in Lede failed/);
      cleanup();
    }
  });
});
