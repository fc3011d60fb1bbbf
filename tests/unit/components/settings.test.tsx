import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MutedWords } from '../../../components/muted-words.tsx';
import { ProgressLine } from '../../../components/progress-line.tsx';
import { ReadingLook, type ReadingSettings } from '../../../components/reading-look.tsx';
import { WatchWords } from '../../../components/watch-words.tsx';
import { defaultLook } from '../../../utils/browser/settings.ts';
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

describe('a word that is changed where it stands', () => {
  function Words({ late = false }: { readonly late?: boolean }) {
    const [words, setWords] = useState<readonly string[]>(['Renault', 'Dacia', 'Tanger']);
    // The settings come back a moment later.
    const change = (next: readonly string[]) => (late ? setTimeout(() => setWords(next)) : setWords(next));
    return <WatchWords words={words} ideas={[]} onChange={change} />;
  }
  const button = (name: string) => screen.getByRole('button', { name });
  const shown = () => [...document.querySelectorAll('li bdi')].map((one) => one.textContent);
  const change = (word: string, to: string) => {
    fireEvent.click(button(`Change ${word}`));
    const field = screen.getByRole('textbox', { name: `Change ${word}` }) as HTMLInputElement;
    expect(field.value).toBe(word);
    fireEvent.input(field, { target: { value: to } });
    return field;
  };

  it('is another in the same place, and has the focus', async () => {
    draw(<Words late />);
    const field = change('Dacia', ' Alpine ');
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    await waitFor(() => expect(shown()).toEqual(['Renault', 'Alpine', 'Tanger']));
    expect(document.activeElement).toBe(button('Change Alpine'));
  });

  it('is no change where it was only looked at: stories that are waiting to be told are told', () => {
    const onChange = vi.fn();
    draw(<WatchWords words={['Dacia']} ideas={[]} onChange={onChange} />);
    fireEvent.keyDown(change('Dacia', 'Dacia'), { key: 'Escape' });
    fireEvent.blur(change('Dacia', 'Dacia'));
    expect(onChange).not.toHaveBeenCalled();
  });

  it('stays as it was at Escape, where nothing is typed, and where the list has that word already', () => {
    draw(<Words />);
    fireEvent.keyDown(change('Dacia', 'Alpine'), { key: 'Escape' });
    expect(document.activeElement).toBe(button('Change Dacia'));
    fireEvent.blur(change('Dacia', '  '));
    fireEvent.blur(change('Dacia', 'renault'));
    expect(shown()).toEqual(['Renault', 'Dacia', 'Tanger']);
  });

  it('may be one of the muted ones, which are typed like the watched', () => {
    const onChange = vi.fn();
    draw(<MutedWords words={['Ligue 1']} onChange={onChange} />);
    const field = screen.getByLabelText('A word or a name to mute');
    fireEvent.input(field, { target: { value: 'mercato' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onChange).toHaveBeenLastCalledWith(['Ligue 1', 'mercato']);
    fireEvent.blur(change('Ligue 1', 'Ligue 2'));
    expect(onChange).toHaveBeenLastCalledWith(['Ligue 2']);
  });
});

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
