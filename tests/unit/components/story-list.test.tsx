/** The list of stories: who works with the keyboard does not lose their place in it. */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { CardStory, StoryEvents } from '../../../components/card-story.ts';
import type { Parted } from '../../../components/story-list.tsx';
import { WordsProvider } from '../../../components/words.ts';
import { now } from '../make.ts';
import { Cards } from './cards.tsx';
import { draw, translate } from './draw.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const member = (entryId: string) => ({
  entryId,
  url: `https://gulf.example/${entryId}`,
  title: `Title of ${entryId}`,
  published: now,
  sourceTitle: 'Gulf Motor',
  adds: [],
});
const card = (...entryIds: readonly string[]): CardStory => ({
  id: entryIds[0] ?? '',
  headline: `Headline of ${entryIds[0]}`,
  summary: [],
  facts: [],
  stub: false,
  news: [],
  members: entryIds.map(member),
  latest: now,
  read: false,
  saved: false,
  hidden: false,
  watched: [],
  highlighted: [],
});
const events: StoryEvents = {
  readerHref: (entryId) => `reader.html?entry=${entryId}`,
  onOpen: () => undefined,
  onMark: () => undefined,
  onSplit: () => undefined,
  onOriginal: () => undefined,
  why: () => null,
  hidden: () => null,
  loadImage: async () => undefined,
};

it('takes the focus to the way back where a telling was parted, and to the headline once it is back', () => {
  const list = (stories: readonly CardStory[], parted?: Parted) => (
    <WordsProvider value={{ locale: 'en', t: translate('en') }}>
      <Cards cards={stories} parted={parted} now={now} {...events} />
    </WordsProvider>
  );
  const { rerender } = draw(list([card('x'), card('a', 'b')]));
  fireEvent.click(screen.getByRole('button', { name: '+ 1 source' }));
  screen.getByRole('button', { name: 'Not the same event: Title of b' }).focus();
  const apart = [card('x'), card('a'), card('b')];
  const parted = {
    storyId: 'a',
    sourceTitle: 'Gulf Motor',
    onUndo: () => undefined,
    onOver: () => undefined,
  };
  rerender(list(apart));
  rerender(list(apart, parted));
  const undo = screen.getByRole('button', { name: 'Undo: put Gulf Motor back with the others' });
  expect(document.activeElement).toBe(undo);
  fireEvent.click(undo);
  rerender(list([card('x'), card('a', 'b')]));
  expect(document.activeElement?.textContent).toBe('Headline of a');
});

/** As a window of 600 pixels lays it out, each part of the list 600 high. */
function laidOut() {
  let scrolled = 0;
  const box = (top: number, height: number) => new DOMRect(0, top, 400, height);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.matches('.stories')) return box(-scrolled, 9999);
    return box(0, 600);
  });
  return (top: number) => {
    scrolled = top;
    const main = document.querySelector('main') as HTMLElement;
    Object.defineProperty(main, 'clientHeight', { value: 600, configurable: true });
    void act(() => void fireEvent.scroll(main));
  };
}
const headlines = () => [...document.querySelectorAll('h2')].map((one) => one.textContent);

it('keeps the card that has the focus while it is scrolled far away, and draws few others', () => {
  const scrollTo = laidOut();
  const cards = Array.from({ length: 400 }, (_, i) => card(`s${i}`));
  draw(<Cards cards={cards} now={now} {...events} />);
  for (const [from, far] of [
    [0, 30_000],
    [30_000, 0],
    [30_000, 59_000],
    [12_000, 14_500],
    [12_000, 9_500],
  ] as const) {
    scrollTo(from);
    const link = document.querySelectorAll<HTMLElement>('h2 a')[1];
    link?.focus();
    const moves = vi.spyOn(Node.prototype, 'insertBefore');
    for (let at = 0; at <= 10; at++) scrollTo(from + ((far - from) * at) / 10);
    // To be moved in the page loses the focus as well.
    expect(moves.mock.calls.filter(([node]) => node.contains(link ?? null))).toEqual([]);
    moves.mockRestore();
    expect(link?.isConnected).toBe(true);
    expect(document.activeElement === link).toBe(true);
    expect(headlines().length).toBeLessThan(25);
    link?.blur();
    scrollTo(far + 1);
    expect(link?.isConnected).toBe(false);
  }
});

/** A list, and how it is made anew. */
function drawCards(...names: readonly string[]) {
  const cards = (all: readonly string[]) => (
    <WordsProvider value={{ locale: 'en', t: translate('en') }}>
      <Cards cards={all.map((name) => card(name))} now={now} {...events} />
    </WordsProvider>
  );
  const { rerender } = render(cards(names));
  return (...others: readonly string[]) => rerender(cards(others));
}
const focused = () => document.activeElement?.textContent;

it.each([
  ['moves among those beside it', ['a', 'b', 'c'], ['b', 'c', 'a']],
  ['comes to stand far below', ['a', 'b', 'c'], ['1', '2', '3', '4', '5', 'b', 'a', 'c']],
  ['stays where it is', ['a', 'b', 'c'], ['a', 'd', 'b']],
])(
  'the story that has the focus keeps it where a refresh brings others and it %s',
  async (_, before, after) => {
    const remake = drawCards(...before);
    screen.getByRole('link', { name: 'Headline of a' }).focus();
    remake(...after);
    await waitFor(() => expect(focused()).toBe('Headline of a'));
  },
);

it('the focus goes to what stands in the place of a story that a refresh takes away', async () => {
  const remake = drawCards('a', 'b', 'c');
  screen.getByRole('link', { name: 'Headline of b' }).focus();
  remake('a', 'c');
  await waitFor(() => expect(focused()).toBe('Headline of c'));
});

it('a new list takes the focus from nobody who is elsewhere', () => {
  const remake = drawCards('a', 'b');
  remake('c', 'a', 'b');
  expect(document.activeElement).toBe(document.body);
});

it.each([
  ['in sight stays where it stands while others come above it', 100, 400],
  ['scrolled far away does not take the new ones above the window', 5000, 0],
])('a story that has the focus and is %s', (_, top, scrolled) => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const at = [...document.querySelectorAll('[data-story]')].indexOf(this);
    return new DOMRect(0, at < 0 ? 0 : top + at * 400, 400, 400);
  });
  const remake = drawCards('b', 'a');
  const main = document.querySelector('main') as HTMLElement;
  Object.defineProperty(main, 'clientHeight', { value: 600, configurable: true });
  screen.getByRole('link', { name: 'Headline of b' }).focus();
  remake('c', 'b', 'a');
  expect(main.scrollTop).toBe(scrolled);
});
