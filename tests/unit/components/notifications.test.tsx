/** Notifications in the options: the permission in the click, refused or taken away, and the log. */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Notifications } from '../../../entrypoints/options/notify/notifications.tsx';
import { defaultSettings, type Settings, type SettingsChange } from '../../../utils/browser/settings.ts';
import { type LogLine, ledgerKey } from '../../../utils/notify/ledger.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { draw } from './draw.tsx';

const fake = vi.hoisted(() => ({
  asked: 0,
  answer: true,
  allowed: false,
  tellAllowed: (_: boolean): void => undefined,
  settings: {} as unknown,
}));
vi.mock('../../../utils/browser/permissions.ts', () => ({
  askForNotifications: async () => {
    fake.asked++;
    return fake.answer;
  },
  watchNotifications: (listener: (allowed: boolean) => void) => {
    fake.tellAllowed = listener;
    listener(fake.allowed);
    return () => undefined;
  },
}));
vi.mock('../../../utils/browser/requests.ts', () => ({ request: async () => null }));
vi.mock('../../../utils/browser/changes.ts', () => ({ onChange: () => () => undefined }));
vi.mock('../../../utils/browser/settings.ts', async (original) => ({
  ...(await original<object>()),
  updateSettings: async (change: SettingsChange) => {
    const now = fake.settings as Settings;
    fake.settings = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    return fake.settings;
  },
}));
vi.mock('wxt/browser', () => ({ browser: {} }));

const settings = (change: Partial<Settings> = {}): Settings => ({
  ...defaultSettings,
  rules: rulesOfWords({ watchWords: ['Renault'] }),
  ...change,
});
const stored = () => fake.settings as Settings;
function show(now: Settings, store: MemoryStore = new MemoryStore()) {
  fake.settings = now;
  return draw(<Notifications store={store} settings={now} />);
}
const theSwitch = () => screen.getByRole('checkbox', { name: 'Tell me with a notification' });

beforeEach(() => Object.assign(fake, { asked: 0, answer: true, allowed: false }));
afterEach(cleanup);

it('asks in the click that switches them on, and never before', async () => {
  show(settings());
  expect(fake.asked).toBe(0);
  fireEvent.click(theSwitch());
  expect(fake.asked).toBe(1);
  await waitFor(() => expect(stored().notifications).toBe(true));
});

it('stays off and says so where the browser refused', async () => {
  fake.answer = false;
  show(settings());
  fireEvent.click(theSwitch());
  await screen.findByText(/did not allow notifications/);
  expect(stored().notifications).toBe(false);
});

it('says at once that the permission was taken away; allowed again, it begins anew', async () => {
  fake.allowed = true;
  const before = Date.now();
  show(settings({ notifications: true, notify: { ...defaultSettings.notify, since: 5 } }));
  expect(screen.queryByText(/no longer allows them/)).toBeNull();
  await act(() => fake.tellAllowed(false));
  expect(screen.getByText(/no longer allows them/)).toBeTruthy();
  expect(fake.asked).toBe(0);
  fireEvent.click(screen.getByRole('button', { name: 'Allow again' }));
  // Three days of what came meanwhile would be told otherwise.
  await waitFor(() => expect(stored().notify.since).toBeGreaterThanOrEqual(before));
  expect([fake.asked, stored().notifications]).toEqual([1, true]);
});

it('says where no rule watches anything, so that nothing would come', () => {
  fake.allowed = true;
  show(settings({ notifications: true, rules: [] }));
  expect(screen.getByText(/No rule watches anything yet/)).toBeTruthy();
});

it('has a log that says of each what became of it, and why', async () => {
  fake.allowed = true;
  const at = Date.now();
  const line = (change: Partial<LogLine>): LogLine => ({
    at,
    storyId: change.headline ?? '',
    headline: '',
    what: 'told',
    words: [],
    ...change,
  });
  const log = [
    line({ headline: 'A hall', words: ['Renault'] }),
    line({ headline: 'A match', what: 'not-told', why: 'muted', words: ['football'] }),
    line({ headline: 'A quay', what: 'held', why: 'quiet', until: at }),
    line({ headline: 'A ferry', what: 'not-told', why: 'refused' }),
  ];
  const store = new MemoryStore();
  await store.changeFact(ledgerKey, () => ({ log }));
  show(settings({ notifications: true }), store);
  const details = screen.getByText('What was announced, and why').closest('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await screen.findByText('A hall');
  const lines = [...details.querySelectorAll('li')].map((one) => one.textContent ?? '');
  expect(lines[0]).toMatch(/Announced.*Renault/);
  expect(lines[1]).toMatch(/Not announced: a rule mutes it.*football/);
  expect(lines[2]).toMatch(/Waits: quiet hours.*until/);
  expect(lines[3]).toMatch(/Not announced: your system did not take it/);
});
