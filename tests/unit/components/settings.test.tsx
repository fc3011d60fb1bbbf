import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProgressLine } from '../../../components/progress-line.tsx';
import { ReadingLook, type ReadingSettings } from '../../../components/reading-look.tsx';
import { defaultLook } from '../../../utils/browser/settings.ts';
import { draw } from './draw.tsx';

afterEach(cleanup);

describe('the reader’s look', () => {
  const look = (change: Partial<ReadingSettings> = {}, locale: 'en' | 'fr' | 'ar' = 'en') => {
    const onChange = vi.fn();
    const settings = { ...defaultLook, ...change };
    const { container } = draw(
      <ReadingLook settings={settings} defaults={defaultLook} onChange={onChange} />,
      locale,
    );
    return { onChange, container };
  };

  it('changes size in steps, and by one word typeface, width, spacing and colours', () => {
    const { onChange } = look();
    fireEvent.click(screen.getByRole('button', { name: 'Larger text' }));
    expect(onChange).toHaveBeenLastCalledWith({ textSize: 1.1 });
    fireEvent.click(screen.getByRole('radio', { name: 'Dyslexia-friendly' }));
    expect(onChange).toHaveBeenLastCalledWith({ font: 'dyslexia' });
    fireEvent.click(screen.getByRole('radio', { name: 'Wide' }));
    expect(onChange).toHaveBeenLastCalledWith({ width: 'wide' });
    fireEvent.click(screen.getByRole('radio', { name: 'Loose' }));
    expect(onChange).toHaveBeenLastCalledWith({ spacing: 'loose' });
    fireEvent.click(screen.getByRole('radio', { name: 'Sepia' }));
    expect(onChange).toHaveBeenLastCalledWith({ theme: 'sepia' });
  });

  it('stops at the smallest and the largest text', () => {
    look({ textSize: 2 });
    expect((screen.getByRole('button', { name: 'Larger text' }) as HTMLButtonElement).disabled).toBe(true);
    expect((screen.getByRole('button', { name: 'Smaller text' }) as HTMLButtonElement).disabled).toBe(false);
  });

  it('sets each typeface’s name in that typeface, and shows each theme’s paper', () => {
    const { container } = look();
    expect(screen.getByText('Sans').className).toBe('face-sans');
    const papers = [...container.querySelectorAll<HTMLElement>('.swatch')].map((one) => one.dataset.theme);
    expect(papers).toEqual(['system', 'light', 'sepia', 'dark', 'black']);
  });

  it('says what the dyslexia-friendly typeface does once it is chosen, to screen readers too', () => {
    const note = ({ container }: ReturnType<typeof look>) => container.querySelector('p[role=status]');
    expect(note(look())?.textContent).toBe('');
    cleanup();
    expect(note(look({ font: 'dyslexia' }, 'fr'))?.textContent).toContain('ni italique ni césure\u202f;');
  });

  it('goes back to how it was at first in one press', () => {
    const { onChange } = look({
      font: 'sans',
      width: 'wide',
      theme: 'black',
      textSize: 1.4,
      spacing: 'loose',
    });
    fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
    expect(onChange).toHaveBeenCalledWith(defaultLook);
  });
});

describe('the progress of a refresh', () => {
  it('is told to screen readers, and is no progress bar when nothing goes on', () => {
    draw(<ProgressLine progress={{ done: 2, total: 5 }} />);
    const bar = screen.getByRole('progressbar', { name: 'Refreshing your sources' });
    expect(bar.getAttribute('aria-valuenow')).toBe('2');
    cleanup();
    draw(<ProgressLine progress={undefined} />);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
