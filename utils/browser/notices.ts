/** Notifications, where the user has allowed them. The namespace is missing until then. */
import { browser } from 'wxt/browser';
import type { Outgoing } from '../notify/ledger.ts';
import { noticeLine } from '../notify/text.ts';
import { testBuild } from './build.ts';

/** What stands on the buttons, where the system has any. */
export interface NoticeButtons {
  readonly save: string;
  readonly mute: string;
}

/** Each gets the notification's id. */
export interface NoticeEvents {
  readonly onClick: (id: string) => void;
  readonly onSave: (id: string) => void;
  readonly onMute: (id: string) => void;
}

const api = (): typeof browser.notifications | undefined => browser.notifications;

/** What Chrome has beyond the one kind of notification that Firefox knows. */
interface ChromeNotice {
  readonly type: 'basic' | 'list' | 'image';
  readonly iconUrl: string;
  readonly title: string;
  readonly message: string;
  readonly contextMessage?: string;
  readonly items?: readonly { readonly title: string; readonly message: string }[];
  readonly imageUrl?: string;
  readonly buttons?: readonly { readonly title: string }[];
}

/**
 * Shows it; rejects where the system does not take it.
 * @param picture a data address; absent where there is none
 */
export async function createNotice(
  notice: Pick<Outgoing, 'id' | 'kind' | 'title' | 'message' | 'context' | 'items'>,
  buttons: NoticeButtons,
  picture?: string,
): Promise<void> {
  const options = import.meta.env.FIREFOX ? plainNotice(notice) : richNotice(notice, buttons, picture);
  if (testBuild) await keepForTests(notice.id, options);
  // The types know only what both browsers have.
  const notifications = api() as { create(id: string, options: ChromeNotice): Promise<string> } | undefined;
  await notifications?.create(notice.id, options);
}

/**
 * Where there is no desktop, Firefox forgets a notification at once, and no browser gives back what it says: the
 * tests ask here what was shown.
 */
async function keepForTests(id: string, options: ChromeNotice): Promise<void> {
  const key = 'test-notices';
  const before = (await browser.storage.local.get(key))[key];
  await browser.storage.local.set({
    [key]: [...(Array.isArray(before) ? before : []), id],
    [`test-notice ${id}`]: options,
  });
}

type Shown = Parameters<typeof createNotice>[0];

const iconUrl = () => browser.runtime.getURL('/icons/128.png');

/** Lists and third lines have a place in the message. */
function plainNotice({ title, message, context, items }: Shown): ChromeNotice {
  const lines = items
    ? items.map((item) => noticeLine(`${item.title}: ${item.message}`))
    : [message, context ?? ''];
  return { type: 'basic', iconUrl: iconUrl(), title, message: lines.filter(Boolean).join('\n') };
}

function richNotice(
  { kind, title, message, context, items }: Shown,
  { save, mute }: NoticeButtons,
  picture: string | undefined,
): ChromeNotice {
  return {
    type: items ? 'list' : picture ? 'image' : 'basic',
    iconUrl: iconUrl(),
    title,
    message,
    ...(context ? { contextMessage: context } : {}),
    ...(items ? { items } : {}),
    ...(picture && !items ? { imageUrl: picture } : {}),
    ...(kind === 'story' ? { buttons: [{ title: save }, { title: mute }] } : {}),
  };
}

/** The ids of those that are on show, or in the system's list of them. */
export async function noticesOnShow(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys((await api()?.getAll()) ?? {}));
}

export async function clearNotice(id: string): Promise<void> {
  await api()?.clear(id);
}

let listening = false;

/** To be called in the first turn, and again when the permission comes; heard once. */
export function onNotice({ onClick, onSave, onMute }: NoticeEvents): void {
  const notifications = api();
  if (listening || !notifications) return;
  listening = true;
  notifications.onClicked.addListener(onClick);
  // Firefox has none.
  notifications.onButtonClicked?.addListener((id, button) => (button === 0 ? onSave : onMute)(id));
}

/** What the system says: Chrome alone knows whether its notifications are let through. */
export async function areNoticesLetThrough(): Promise<boolean | undefined> {
  const chrome = api() as { getPermissionLevel?: () => Promise<string> } | undefined;
  return chrome?.getPermissionLevel ? (await chrome.getPermissionLevel()) === 'granted' : undefined;
}
