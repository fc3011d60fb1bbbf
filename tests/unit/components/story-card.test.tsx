import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CardStory, StoryEvents } from '../../../components/card-story.ts';
import { HiddenStory } from '../../../components/hidden-story.tsx';
import { StoryCard } from '../../../components/story-card.tsx';
import { WordsProvider } from '../../../components/words.ts';
import { Cards } from './cards.tsx';
import { draw, translate } from './draw.tsx';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;

const story: CardStory = {
  id: 'one',
  headline: 'Battery maker picks Kenitra',
  language: 'en',
  summary: ['Production starts in 2027.', 'The site will supply three carmakers.'],
  facts: [
    { kind: 'figure', text: '2,400 jobs', key: '2400 jobs', unit: 'jobs', block: 3, at: 14 },
    { kind: 'figure', text: '€310m', key: '310000000 eur', unit: '€' },
  ],
  stub: false,
  news: [],
  members: [
    {
      entryId: 'a',
      url: 'https://gulf.example/a',
      title: 'Battery maker picks Kenitra',
      published: now - 2 * hour,
      sourceTitle: 'Gulf Motor',
      adds: [],
    },
    {
      entryId: 'b',
      url: 'https://eco.example/b',
      title: 'Kénitra accueille une usine',
      published: now - 3 * hour,
      sourceTitle: 'L’Éco',
      adds: ['450 ingénieurs', 'd’ici 2030'],
    },
  ],
  latest: now - 2 * hour,
  read: false,
  saved: false,
  hidden: false,
  watched: ['Kenitra'],
  highlighted: [],
};

const place = { at: 1, of: 2 };

const events = () => ({
  readerHref: (entryId: string, place?: { block: number }) =>
    `reader.html?entry=${entryId}${place ? `&sentence=${place.block}` : ''}`,
  onOpen: vi.fn(),
  onMark: vi.fn(),
  onSplit: vi.fn(),
  onOriginal: vi.fn(),
  why: () => 'All that was weighed.',
  hidden: () => 'Hidden.',
  loadImage: vi.fn(() => Promise.resolve<string | undefined>('blob:picture')),
});

afterEach(cleanup);

describe('a story in the digest', () => {
  it('says that it is unread, who tells it, what it is watched for and how old it is', () => {
    const { container } = draw(
      <StoryCard story={story} lead={false} place={place} now={now} {...events()} />,
    );
    expect(screen.getByText('Unread')).toBeTruthy();
    expect(screen.getAllByText('Gulf Motor').length).toBeGreaterThan(0);
    expect(container.textContent).toContain('Watched for: Kenitra');
    expect(screen.getAllByText('2h ago').length).toBeGreaterThan(0);
    expect(screen.getByText('Production starts in 2027. The site will supply three carmakers.')).toBeTruthy();
  });

  it('says to a subscriber how to read the rest, where only the beginning could be read', () => {
    const { container } = draw(
      <StoryCard story={{ ...story, stub: true }} lead={false} place={place} now={now} {...events()} />,
    );
    expect(container.querySelector('.stub')?.textContent).toContain('open the original');
  });

  it('folds out who else tells it, each with its own link into the reader', () => {
    draw(<StoryCard story={story} lead={false} place={place} now={now} {...events()} />);
    const more = screen.getByRole('button', { name: '+ 1 source' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('link', { name: 'Kénitra accueille une usine' }).getAttribute('href')).toBe(
      'reader.html?entry=b',
    );
  });

  it('shows its figures, number and unit apart, each a way to its sentence', () => {
    const heard = events();
    const { container } = draw(<StoryCard story={story} lead={false} place={place} now={now} {...heard} />);
    const figures = screen.getByRole('list', { name: 'Figures' });
    expect([...figures.querySelectorAll('b')].map((one) => one.textContent)).toEqual(['2,400 ', '310m']);
    const [jobs, money] = [...figures.querySelectorAll('a')];
    expect(jobs?.textContent).toBe('2,400 jobs');
    expect(jobs?.getAttribute('href')).toBe('reader.html?entry=a&sentence=3');
    expect(money?.getAttribute('href')).toBe('reader.html?entry=a');
    fireEvent.click(jobs as HTMLElement);
    expect(heard.onOpen).toHaveBeenCalledWith('a', { block: 3, at: 14 });
    expect(container.querySelector('.news')).toBeNull();
  });

  it('says what came since it was read', () => {
    const moved = { ...story, news: ['450 jobs'] };
    const { container } = draw(
      <StoryCard story={moved} lead={false} place={place} now={now} {...events()} />,
    );
    expect(container.querySelector('.news')?.textContent).toBe('new: 450 jobs');
  });

  it('says what each other telling adds, and lets the user part it from the story', () => {
    const heard = events();
    const { container } = draw(<StoryCard story={story} lead={false} place={place} now={now} {...heard} />);
    fireEvent.click(screen.getByRole('button', { name: '+ 1 source' }));
    expect(container.querySelector('.members')?.textContent).toContain('adds: 450 ingénieurs · d’ici 2030');
    fireEvent.click(screen.getByRole('button', { name: 'Not the same event: Kénitra accueille une usine' }));
    expect(heard.onSplit).toHaveBeenCalledWith(story, story.members[1]);
  });

  it('says why it is there when it is asked', () => {
    draw(<StoryCard story={story} lead={false} place={place} now={now} {...events()} />);
    expect(screen.queryByText('All that was weighed.')).toBeNull();
    const button = screen.getByRole('button', { name: 'Why am I seeing this?' });
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('All that was weighed.')).toBeTruthy();
  });

  it('opens by a plain click, and leaves a click for a new tab to the browser', () => {
    const heard = events();
    const { container } = draw(<StoryCard story={story} lead={false} place={place} now={now} {...heard} />);
    const headline = container.querySelector('h2 a') as HTMLElement;
    fireEvent.click(headline, { ctrlKey: true });
    expect(heard.onOpen).not.toHaveBeenCalled();
    fireEvent.click(headline);
    expect(heard.onOpen).toHaveBeenCalledWith('a', undefined);
  });

  it('can be marked as read, kept, and read at its source', () => {
    const heard = events();
    draw(<StoryCard story={story} lead={false} place={place} now={now} {...heard} />);
    fireEvent.click(screen.getByRole('button', { name: 'Mark as read' }));
    expect(heard.onMark).toHaveBeenLastCalledWith(story, { read: true });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(heard.onMark).toHaveBeenLastCalledWith(story, { saved: true });
    const original = screen.getByRole('link', { name: 'Open the original' });
    expect(original.getAttribute('href')).toBe('https://gulf.example/a');
    expect(original.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('asks for no picture unless the source’s images are wanted, and then draws it without words', async () => {
    const heard = events();
    draw(<StoryCard story={story} lead={false} place={place} now={now} {...heard} />);
    expect(heard.loadImage).not.toHaveBeenCalled();
    cleanup();
    const { container } = draw(
      <StoryCard
        story={{ ...story, image: 'https://gulf.example/p.jpg' }}
        lead={false}
        place={place}
        now={now}
        {...heard}
      />,
    );
    await waitFor(() => expect(container.querySelector('img')?.getAttribute('src')).toBe('blob:picture'));
    expect(container.querySelector('img')?.getAttribute('alt')).toBe('');
  });

  it('stands without a summary', () => {
    const { container } = draw(
      <StoryCard story={{ ...story, summary: [] }} lead={false} place={place} now={now} {...events()} />,
    );
    expect(container.querySelector('.summary')).toBeNull();
  });

  it('tells its text’s own language, beside another one of the interface', () => {
    const { container } = draw(
      <StoryCard
        story={{ ...story, language: 'ar', headline: 'ميناء طنجة' }}
        lead={false}
        place={place}
        now={now}
        {...events()}
      />,
      'fr',
    );
    const headline = container.querySelector('h2');
    expect(headline?.getAttribute('lang')).toBe('ar');
    expect(headline?.getAttribute('dir')).toBe('auto');
    expect(screen.getByText('Non lu')).toBeTruthy();
  });

  it('treats markup in a headline as the text it is', () => {
    const { container } = draw(
      <StoryCard
        story={{ ...story, headline: '<img src=x onerror=alert(1)>' }}
        lead={false}
        place={place}
        now={now}
        {...events()}
      />,
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('h2')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('a story that was hidden', () => {
  it('leaves a line with the way back and what else to hear less of', () => {
    const heard = events();
    draw(
      <HiddenStory
        story={{ ...story, hidden: true }}
        place={place}
        fromHere={true}
        onMark={heard.onMark}
        less={() => 'What to mute.'}
      />,
    );
    expect(screen.getByText('Battery maker picks Kenitra')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Less like this' }));
    expect(screen.getByText('What to mute.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(heard.onMark).toHaveBeenCalledWith(expect.objectContaining({ id: 'one' }), { hidden: false });
  });

  it('takes the focus where it was hidden, and not where it comes into sight again', () => {
    const hidden: StoryEvents['hidden'] = (one, at, fromHere) => (
      <HiddenStory story={one} place={at} fromHere={fromHere} onMark={() => {}} less={() => null} />
    );
    const card = (isHidden: boolean) => (
      <StoryCard
        {...events()}
        story={{ ...story, hidden: isHidden }}
        lead={false}
        place={place}
        now={now}
        hidden={hidden}
      />
    );
    draw(card(true));
    expect(document.activeElement).toBe(document.body);
    cleanup();
    const Words = ({ isHidden }: { readonly isHidden: boolean }) => (
      <WordsProvider value={{ locale: 'en', t: translate('en') }}>{card(isHidden)}</WordsProvider>
    );
    const { rerender } = render(<Words isHidden={false} />);
    rerender(<Words isHidden={true} />);
    expect(document.activeElement?.textContent).toBe('Undo');
  });
});

describe('the list of stories', () => {
  it('is a feed that says where in it a story stands', () => {
    draw(<Cards cards={[story, { ...story, id: 'two' }]} now={now} {...events()} />);
    expect(screen.getByRole('feed')).toBeTruthy();
    const [, second] = screen.getAllByRole('article', { name: 'Battery maker picks Kenitra' });
    expect(second?.getAttribute('aria-posinset')).toBe('2');
    expect(second?.getAttribute('aria-setsize')).toBe('2');
  });

  it('says that it goes on for as long as nobody knows where it ends', () => {
    const many = [story, { ...story, id: 'two' }];
    const words = { locale: 'en', t: translate('en') } as const;
    const list = (onEnd?: () => void) => (
      <WordsProvider value={words}>
        <Cards cards={many} now={now} {...events()} onEnd={onEnd} />
      </WordsProvider>
    );
    const size = () => screen.getAllByRole('article')[1]?.getAttribute('aria-setsize');
    const { rerender } = render(list(() => undefined));
    expect(size()).toBe('-1');
    rerender(list());
    expect(size()).toBe('2');
  });

  it('draws of thousands of stories only those near what is in sight', () => {
    const cards = Array.from({ length: 5000 }, (_, i) => ({
      ...story,
      id: String(i),
      headline: `Story ${i}`,
    }));
    const { container } = draw(<Cards cards={cards} now={now} {...events()} />);
    const drawn = container.querySelectorAll('article').length;
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(30);
    expect(screen.getAllByRole('article')[0]?.getAttribute('aria-setsize')).toBe('5000');
  });

  it('sets the first story larger, and keeps read ones in their place', () => {
    const { container } = draw(
      <Cards
        cards={[
          { ...story, read: true },
          { ...story, id: 'two', headline: 'Second' },
        ]}
        now={now}
        {...events()}
      />,
    );
    const [first, second] = container.querySelectorAll('article');
    expect(first?.className).toContain('lead');
    expect(first?.dataset.read).toBe('true');
    expect(second?.className).not.toContain('lead');
  });
});
