import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProgressLine } from '../../../components/progress-line.tsx';
import { ReadingLook } from '../../../components/reading-look.tsx';
import { WatchWords } from '../../../components/watch-words.tsx';
import { draw } from './draw.tsx';

afterEach(cleanup);

describe('watch words', () => {
  const add = (words: readonly string[], typed: string) => {
    const onChange = vi.fn();
    draw(<WatchWords words={words} ideas={[]} onChange={onChange} />);
    const field = screen.getByLabelText('A word or a name');
    fireEvent.input(field, { target: { value: typed } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    return onChange.mock.calls[0]?.[0];
  };

  it('are added, several at once where commas stand between', () => {
    expect(add(['Renault'], ' Tanger Med ,  Dacia ')).toEqual(['Renault', 'Tanger Med', 'Dacia']);
    cleanup();
    expect(add([], 'طنجة، رونو')).toEqual(['طنجة', 'رونو']);
  });

  it('are not added twice, nor empty', () => {
    expect(add(['Renault'], 'renault')).toBeUndefined();
    cleanup();
    expect(add([], '  ,, ')).toBeUndefined();
  });

  it('are taken away one by one', () => {
    const onChange = vi.fn();
    draw(<WatchWords words={['Renault', 'Dacia']} ideas={[]} onChange={onChange} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove Renault' }));
    expect(onChange).toHaveBeenCalledWith(['Dacia']);
  });

  it('of the industry are offered while they are not watched', () => {
    const onChange = vi.fn();
    draw(<WatchWords words={['Renault']} ideas={['Renault', 'Tanger']} onChange={onChange} />);
    fireEvent.click(screen.getByRole('button', { name: 'Tanger' }));
    expect(onChange).toHaveBeenCalledWith(['Renault', 'Tanger']);
    expect(screen.queryByRole('button', { name: 'Renault' })).toBeNull();
  });
});

describe('the reader’s look', () => {
  it('changes size in steps, width and colours, and says so at once', () => {
    const onChange = vi.fn();
    draw(<ReadingLook settings={{ textSize: 1, width: 'normal', theme: 'system' }} onChange={onChange} />);
    fireEvent.click(screen.getByRole('button', { name: 'Larger text' }));
    expect(onChange).toHaveBeenLastCalledWith({ textSize: 1.1 });
    fireEvent.click(screen.getByRole('radio', { name: 'Wide' }));
    expect(onChange).toHaveBeenLastCalledWith({ width: 'wide' });
    fireEvent.click(screen.getByRole('radio', { name: 'Sepia' }));
    expect(onChange).toHaveBeenLastCalledWith({ theme: 'sepia' });
  });

  it('stops at the smallest and the largest text', () => {
    draw(<ReadingLook settings={{ textSize: 2, width: 'wide', theme: 'dark' }} onChange={vi.fn()} />);
    expect((screen.getByRole('button', { name: 'Larger text' }) as HTMLButtonElement).disabled).toBe(true);
    expect((screen.getByRole('button', { name: 'Smaller text' }) as HTMLButtonElement).disabled).toBe(false);
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
