import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AskedButton } from '../../../components/asked-button.tsx';
import { FirstWords } from '../../../components/first-words.tsx';
import { FollowForm } from '../../../components/follow-form.tsx';
import { StoredFigures } from '../../../components/stored-figures.tsx';
import { WordsProvider } from '../../../components/words.ts';
import type { Locale } from '../../../utils/i18n/index.ts';
import { draw, translate } from './draw.tsx';

afterEach(cleanup);
const button = (name: string) => screen.getByRole('button', { name });

describe('deleting everything', () => {
  const words = {
    label: translate('en')('data.delete'),
    question: translate('en')('data.delete-question'),
    no: translate('en')('data.keep'),
    yes: translate('en')('data.delete-now'),
  };

  it('takes a second click, which is not where the first one was', () => {
    const onDelete = vi.fn();
    draw(<AskedButton {...words} busy={false} onYes={onDelete} />);
    fireEvent.click(button('Delete everything'));
    expect(onDelete).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toContain('Nothing can bring them back');
    fireEvent.click(button('Delete it all'));
    expect(onDelete).toHaveBeenCalledOnce();
  });

  it('is given up by its button or by Escape, and the focus is where it was', () => {
    const onDelete = vi.fn();
    draw(<AskedButton {...words} busy={false} onYes={onDelete} />);
    fireEvent.click(button('Delete everything'));
    fireEvent.click(button('Keep everything'));
    expect(document.activeElement).toBe(button('Delete everything'));
    fireEvent.click(button('Delete everything'));
    fireEvent.keyDown(screen.getByRole('group'), { key: 'Escape' });
    expect(button('Delete everything')).toBeTruthy();
    expect(onDelete).not.toHaveBeenCalled();
  });
});

describe('what is stored', () => {
  const now = new Date(2026, 10, 28).getTime();
  const stored = {
    sources: 12,
    stories: 10_204,
    articles: 803,
    saved: 0,
    since: new Date(2025, 2, 3).getTime(),
  };
  const figures = (locale: Locale, bytes: number) => {
    draw(<StoredFigures stored={stored} bytes={bytes} now={now} />, locale);
    const all = [...document.querySelectorAll('dd')].map((one) => one.textContent);
    cleanup();
    return all;
  };

  it('is written as the language writes numbers, sizes and dates', () => {
    expect(figures('en', 4_210_000)).toEqual(['12', '10,204', '803', '0', '4.2 MB', 'March 3, 2025']);
    expect(figures('fr', 38_000_000)).toEqual(['12', '10\u202f204', '803', '0', '38\u202fMo', '3 mars 2025']);
    expect(figures('ar', 1_500).slice(0, 2)).toEqual(['12', '10,204']);
  });
});

describe('the first words to watch', () => {
  it('are watched by one tap and let go by another, until the user is done', () => {
    const onChange = vi.fn();
    const onDone = vi.fn();
    const props = { ideas: ['Renault', 'Tanger'], watched: ['Tanger'], keys: true, onChange, onDone };
    draw(<FirstWords {...props} />);
    fireEvent.click(button('Renault'));
    expect(onChange).toHaveBeenLastCalledWith(['Tanger', 'Renault']);
    fireEvent.click(screen.getByRole('button', { name: 'Tanger', pressed: true }));
    expect(onChange).toHaveBeenLastCalledWith([]);
    expect(screen.getByText(/only while the browser runs/)).toBeTruthy();
    fireEvent.click(button('Done'));
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('name the key that shows the keys, unless they are switched off', () => {
    const props = { ideas: ['Renault'], watched: [], onChange: vi.fn(), onDone: vi.fn() };
    draw(<FirstWords {...props} keys />);
    expect(screen.queryByText('? shows the keys')).toBeTruthy();
    cleanup();
    draw(<FirstWords {...props} keys={false} />);
    expect(screen.queryByText('? shows the keys')).toBeNull();
  });
});

describe('words of one’s own among the first ones', () => {
  function Band({ done = () => undefined }: { readonly done?: () => void }) {
    const [watched, setWatched] = useState<readonly string[]>([]);
    return (
      <main tabIndex={-1}>
        <FirstWords ideas={['Renault']} watched={watched} keys onChange={setWatched} onDone={done} />
        <div role="feed">
          <h2>
            <a href="#story">A first story</a>
          </h2>
        </div>
      </main>
    );
  }
  const type = (text: string) => {
    const field = screen.getByLabelText('Another word or name') as HTMLInputElement;
    fireEvent.input(field, { target: { value: text } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    return field;
  };
  const pressed = () => [...document.querySelectorAll('[aria-pressed=true]')].map((one) => one.textContent);

  it('are typed, stand with the others, and can be let go and taken again', () => {
    draw(<Band />);
    expect(type('Kénitra, tramway').value).toBe('');
    expect(pressed()).toEqual(['Kénitra', 'tramway']);
    expect(screen.getByText(/You now watch/).textContent).toBe('You now watch Kénitra and tramway.');
    fireEvent.click(button('Kénitra'));
    expect(pressed()).toEqual(['tramway']);
    fireEvent.click(button('Kénitra'));
    expect(pressed()).toEqual(['Kénitra', 'tramway']);
  });

  it('are those that are offered where they are the same', () => {
    draw(<Band />);
    type('renault');
    expect(pressed()).toEqual(['Renault']);
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('lead on: who comes from the page’s main part stands at their heading, and "Done" leads to the first story', () => {
    draw(<main tabIndex={-1} />);
    document.querySelector('main')?.focus();
    draw(<Band />);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Choose words to watch' }));
    fireEvent.click(button('Done'));
    expect(document.activeElement?.textContent).toBe('A first story');
  });

  it('take the focus from nobody who opens the popup later', () => {
    draw(<Band />);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the field to follow a site', () => {
  const field = () => screen.getByRole('textbox') as HTMLInputElement;
  const words = { locale: 'en', t: translate('en') } as const;
  const send = (after: { readonly message: string; readonly failed?: boolean }, typedMeanwhile?: string) => {
    const { rerender } = draw(<FollowForm busy={false} onFollow={vi.fn()} />);
    fireEvent.input(field(), { target: { value: 'example.com' } });
    fireEvent.submit(field().closest('form') as HTMLFormElement);
    if (typedMeanwhile !== undefined) fireEvent.input(field(), { target: { value: typedMeanwhile } });
    rerender(
      <WordsProvider value={words}>
        <FollowForm busy={false} onFollow={vi.fn()} {...after} />
      </WordsProvider>,
    );
    return field().value;
  };

  it('is free again once the site is followed, and says what was', () => {
    expect(send({ message: 'You now follow Example.' })).toBe('');
    expect(screen.getByText('You now follow Example.')).toBeTruthy();
  });

  it('keeps an address that failed, and what is being typed', () => {
    expect(send({ message: 'There is nothing at this address (404).', failed: true })).toBe('example.com');
    cleanup();
    expect(send({ message: 'You now follow Example.' }, 'example.org')).toBe('example.org');
  });
});
