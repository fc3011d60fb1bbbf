import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Trouble } from '../../../entrypoints/reader/trouble.tsx';
import { draw } from './draw.tsx';

afterEach(cleanup);

describe('the reader without an article', () => {
  it('says why the page could not be read', () => {
    draw(<Trouble code="no-text" />);
    expect(screen.getByRole('heading').textContent).toMatch(/^No article text was found/);
  });

  it('stays general where the address names no problem that there is', () => {
    for (const code of ['', 'nonsense', 'constructor', '__proto__']) {
      draw(<Trouble code={code} />);
      expect(screen.getByRole('heading').textContent).toMatch(/^Something in Lede failed/);
      cleanup();
    }
  });
});
