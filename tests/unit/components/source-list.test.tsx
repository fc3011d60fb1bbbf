import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SourceList } from '../../../components/source-list.tsx';
import type { Locale } from '../../../utils/i18n/index.ts';
import type { Health, Source } from '../../../utils/model.ts';
import { notGranted } from '../../../utils/net/address.ts';
import { hour, source as make, minute } from '../make.ts';
import { draw } from './draw.tsx';

/** Noon where the test runs: an hour before or after is the same day. */
const now = new Date(2026, 10, 23, 12).getTime();

const source = (health: Health, change: Partial<Source> = {}): Source =>
  make('s', {
    siteUrl: 'https://www.eco.example/',
    title: 'L’Éco',
    schedule: { nextAt: now + hour, failures: 0 },
    health,
    ...change,
  });
const fine = source({ lastPollAt: now, lastOkAt: now, lastNewAt: now - 3 * hour });

const events = () => ({
  onRemove: vi.fn(),
  onRestore: vi.fn(),
  onPause: vi.fn(),
  onTryNow: vi.fn(),
  onAllow: vi.fn(),
});

function list(one: Source, locale?: Locale) {
  const heard = events();
  const { container } = draw(<SourceList sources={[one]} now={now} {...heard} />, locale);
  return { heard, text: () => container.textContent ?? '' };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** Events of one drag, which carry the same data. */
function dragging() {
  const data = new Map<string, string>();
  const dataTransfer = {
    setData: (type: string, value: string) => data.set(type, value),
    getData: (type: string) => data.get(type) ?? '',
    get types() {
      return [...data.keys()];
    },
  };
  return (name: string, on: HTMLElement) => {
    const event = new Event(name, { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
    void act(() => {
      on.dispatchEvent(event);
    });
  };
}

afterEach(cleanup);

describe('a source’s stories', () => {
  it('are one press away where they can be shown, and not offered elsewhere', () => {
    const onStories = vi.fn();
    draw(<SourceList sources={[fine]} now={now} {...events()} onStories={onStories} />);
    press('All stories of L’Éco');
    expect(onStories).toHaveBeenCalledWith(fine);
    cleanup();
    list(fine);
    expect(screen.queryByRole('button', { name: 'All stories of L’Éco' })).toBeNull();
  });
});

describe('the list of sources', () => {
  it('says of a source that fares well when it was read, when it last had a story and when it is read again', () => {
    const { text } = list(fine);
    expect(text()).toMatch(/Up to date 12:00\sPM · newest story 3h ago · next 1:00\sPM/);
    expect(text()).toContain('eco.example');
  });

  it('says the day with the hour where the next reading is tomorrow, and where the last one was yesterday', () => {
    const { text } = list(
      source(
        { lastPollAt: now - 13 * hour, lastOkAt: now - 13 * hour },
        { schedule: { nextAt: now + 13 * hour, failures: 0 } },
      ),
      'fr',
    );
    expect(text()).toContain('À jour\u00a0: 22 novembre à 23:00');
    expect(text()).toMatch(/prochaine\u00a0: 24 novembre à 0?1:00/);
  });

  it('says of a new source that it was not read yet, and of one that is due that it is about to be', () => {
    expect(list(source({})).text()).toContain('Not read yet');
    cleanup();
    const due = source(
      { lastPollAt: now, lastOkAt: now },
      { schedule: { nextAt: now - minute, failures: 0 } },
    );
    expect(list(due).text()).toContain('next in a moment');
  });

  it('says why a source fails, since when, and when it is tried again; the reader may try at once', () => {
    const failing = source({
      lastPollAt: now,
      lastOkAt: now - hour,
      problem: { code: 'server-error', detail: '503' },
    });
    const { heard, text } = list(failing);
    expect(text()).toContain('The site is having problems of its own.');
    expect(text()).toMatch(/asked 12:00\sPM · last read 11:00\sAM · next try 1:00\sPM/);
    expect(text()).not.toContain('503');
    press('Try now: L’Éco');
    expect(heard.onTryNow).toHaveBeenCalledWith(failing);
    expect(screen.getByRole('button', { name: 'Reading…' })).toBeTruthy();
  });

  it('says until when the server wants to be left alone, instead of offering to ask it', () => {
    const schedule = { nextAt: now + hour, failures: 1, notBefore: now + hour };
    const { text } = list(source({ problem: { code: 'too-many-requests', detail: '429' } }, { schedule }));
    expect(text()).toMatch(/The site asks Lede not to come back before 1:00\sPM\./);
    expect(screen.queryByRole('button', { name: /^Try now/ })).toBeNull();
  });

  it.each([
    ['user', 'Paused by you since 10:00'],
    ['gone', 'Paused, since the site says that this feed has ended for good (410).'],
    ['not-found', 'Paused, since there was nothing at this address (404) for two weeks.'],
    ['refused', 'Paused, since the site refused for two weeks to let Lede read this address.'],
  ] as const)('says why a source pauses (%s), and lets it go on', (reason, sentence) => {
    const resting = source({ lastOkAt: now - hour }, { paused: { at: now - 2 * hour, reason } });
    const { heard, text } = list(resting);
    expect(text()).toContain(sentence);
    expect(text()).not.toContain('next');
    expect(screen.queryByRole('button', { name: /^(Try now|Pause)/ })).toBeNull();
    press('Resume L’Éco');
    expect(heard.onPause).toHaveBeenCalledWith(resting, false);
  });

  it('pauses a source, and asks one that fares well when the reader wants to', () => {
    const { heard } = list(fine);
    press('Pause L’Éco');
    expect(heard.onPause).toHaveBeenCalledWith(fine, true);
    press('Try now: L’Éco');
    expect(heard.onTryNow).toHaveBeenCalledWith(fine);
  });

  it('offers to allow a site that may not be read, in one click, and promises no time', () => {
    const shut = source({ lastPollAt: now, problem: notGranted('https://a.example/feed').problem });
    const { heard, text } = list(shut);
    press('Allow');
    expect(heard.onAllow).toHaveBeenCalledWith(shut);
    expect(text()).not.toContain('next');
  });

  it('names the other site that the articles are on, and offers to allow it', () => {
    const problem = {
      code: 'articles-elsewhere',
      detail: '',
      origins: ['https://www.bbc.example/*'],
    } as const;
    const { heard } = list(source({ lastOkAt: now, problem }));
    press('Also allow bbc.example');
    expect(heard.onAllow).toHaveBeenCalledOnce();
  });
});

describe('sources in folders', () => {
  const named = (id: string, title: string, folder: readonly string[] = []) => make(id, { title, folder });
  const sources = [
    named('z', 'Zénith'),
    named('e', 'Éco', ['Cars']),
    named('a', 'Auto', ['Cars']),
    named('m', 'Maghreb', ['Cars', 'Morocco']),
    make('t', {
      title: 'Trouble',
      folder: ['Cars', 'Morocco'],
      health: { problem: { code: 'timeout', detail: '' } },
    }),
  ];
  const titles = (within_: HTMLElement) =>
    within(within_)
      .getAllByRole('heading')
      .map((h3) => h3.textContent);

  it('stand under their folder, folders within folders first, each in the order of its name', () => {
    const { container } = draw(<SourceList sources={sources} now={now} {...events()} />);
    expect(titles(container as HTMLElement)).toEqual(['Maghreb', 'Trouble', 'Auto', 'Éco', 'Zénith']);
    const summaries = [...container.querySelectorAll('summary')].map((one) => one.textContent);
    expect(summaries).toEqual([
      'Cars 41 source in trouble',
      'Morocco 21 source in trouble',
      'Without a folder 1',
    ]);
  });

  it('fold in; without any folder there is nothing to fold', () => {
    const { container } = draw(<SourceList sources={sources} now={now} {...events()} />);
    expect([...container.querySelectorAll('details')].every((one) => one.open)).toBe(true);
    cleanup();
    const plain = draw(<SourceList sources={[named('z', 'Zénith')]} now={now} {...events()} />);
    expect(plain.container.querySelector('details')).toBeNull();
  });

  it('are moved by dropping them on a folder', () => {
    const onMove = vi.fn();
    const organising = { onMove, onRenameFolder: vi.fn(), folderNameLength: 80, settings: () => null };
    const { container } = draw(
      <SourceList sources={sources} now={now} {...events()} organising={organising} />,
    );
    const drag = dragging();
    const morocco = container.querySelectorAll('details')[1] as HTMLElement;
    drag('dragstart', screen.getByText('Zénith').closest('.source-head') as HTMLElement);
    drag('dragover', morocco);
    expect(morocco.dataset.over).toBe('true');
    drag('drop', morocco);
    expect(onMove).toHaveBeenCalledWith(sources[0], ['Cars', 'Morocco']);
    expect(morocco.dataset.over).toBe('false');
  });

  it('give their folder another name, and Escape keeps the old one', () => {
    const onRenameFolder = vi.fn();
    const organising = { onMove: vi.fn(), onRenameFolder, folderNameLength: 80, settings: () => null };
    draw(<SourceList sources={sources} now={now} {...events()} organising={organising} />);
    press('Rename the folder Morocco');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    press('Rename the folder Morocco');
    const field = screen.getByLabelText('Name of the folder') as HTMLInputElement;
    expect(field.value).toBe('Morocco');
    fireEvent.input(field, { target: { value: ' Maroc ' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onRenameFolder).toHaveBeenCalledWith(['Cars', 'Morocco'], ['Cars', 'Maroc']);
    expect(document.activeElement?.textContent).toContain('Morocco');
  });
});
