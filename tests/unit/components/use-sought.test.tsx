/** The search in the options: what a person types is not always what stands there. */
import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useSought } from '../../../entrypoints/options/use-sought.ts';

const section = (id: string, title: string, also: string, ...rows: readonly string[]) => {
  const made = document.createElement('section');
  made.id = id;
  made.dataset.also = also;
  const head = document.createElement('h2');
  head.textContent = title;
  const matter = document.createElement('div');
  matter.className = 'matter';
  for (const row of rows) {
    const line = document.createElement('p');
    line.textContent = row;
    matter.append(line);
  }
  made.append(head, matter);
  return made;
};

let page: HTMLElement;
beforeEach(() => {
  page = document.createElement('main');
  page.append(
    section('notify', 'Notifications', 'alerts, badge', 'Tell me with a notification'),
    section('reading', 'Reading', 'font, text size', 'Typeface', 'Width'),
    section('privacy', 'Privacy and data', 'backup, erase', 'Export all', 'Delete everything'),
  );
});
afterEach(cleanup);

const found = (query: string) => [
  ...(renderHook(() => useSought({ current: page }, query)).result.current ?? []),
];
const shown = () =>
  [...page.querySelectorAll('p:not([data-unsought])')]
    .filter((one) => !one.closest('section[data-unsought]'))
    .map((one) => one.textContent);

it('finds a section by what else people call it, and shows all of it', () => {
  expect(found('backup')).toEqual(['privacy']);
  expect(shown()).toEqual(['Export all', 'Delete everything']);
});

it.each([
  ['notifcations', 'notify'],
  ['notifiactions', 'notify'],
  ['tipeface', 'reading'],
  ['bakcup', 'privacy'],
  ['deletee', 'privacy'],
])('finds what was meant by %s', (query, id) => {
  expect(found(query)).toEqual([id]);
});

it('takes a word that is there for no slip of another, and finds nothing two letters away', () => {
  // "Width" is there; "with" is a slip of it, and is there as well.
  expect(found('with')).toEqual(['notify']);
  cleanup();
  expect(found('notyfycation')).toEqual([]);
});

it('does not find what is only among the choices of a list: there every source has its name', () => {
  const list = document.createElement('select');
  const choice = document.createElement('option');
  choice.textContent = 'Eco Detroit';
  list.append(choice);
  const row = document.createElement('p');
  row.append('Where a rule holds', list);
  page.querySelector('#notify .matter')?.append(row);
  expect(found('detroit')).toEqual([]);
  cleanup();
  expect(found('holds')).toEqual(['notify']);
});
