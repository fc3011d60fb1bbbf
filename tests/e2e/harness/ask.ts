/** What a page of the extension can do, done from a test inside one of them. */
import type { Page, WebWorker } from 'puppeteer-core';
import type { RequestMap } from '../../../utils/browser/requests.ts';
import type { Settings } from '../../../utils/browser/settings.ts';

/** The few calls of the extension's API that the tests make inside a page. */
interface PageApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: {
    readonly local: {
      set(items: Record<string, unknown>): Promise<void>;
      get(key: string): Promise<Record<string, unknown>>;
    };
  };
  readonly action: { getBadgeText(about: Record<string, never>): Promise<string> };
  readonly notifications?: { getAll(): Promise<Record<string, unknown>> };
  readonly tabs: { query(about: Record<string, unknown>): Promise<{ id?: number; url?: string }[]> };
  readonly alarms: {
    getAll(): Promise<{ name: string }[]>;
    create(name: string, when: { when: number }): Promise<void>;
    clearAll(): Promise<boolean>;
  };
}

type Scope = { readonly chrome: PageApi };

export function request<Name extends keyof RequestMap>(
  page: Page,
  name: Name,
  ask: RequestMap[Name]['ask'],
): Promise<RequestMap[Name]['answer']> {
  return page.evaluate(
    (lede, wish) => (globalThis as unknown as Scope).chrome.runtime.sendMessage({ lede, ask: wish }),
    name,
    ask,
  ) as Promise<RequestMap[Name]['answer']>;
}

/** Writes the settings as the options page would. */
export const setSettings = (page: Page, settings: Partial<Settings>): Promise<void> =>
  setStored(page, { settings });

/** Into `storage.local`. */
export function setStored(page: Page, items: Record<string, unknown>): Promise<void> {
  return page.evaluate((all) => (globalThis as unknown as Scope).chrome.storage.local.set(all), items);
}

export function stored(page: Page, key: string): Promise<unknown> {
  return page.evaluate(
    async (name) => (await (globalThis as unknown as Scope).chrome.storage.local.get(name))[name],
    key,
  );
}

export const badge = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as Scope).chrome.action.getBadgeText({}));

/** The ids of the notifications on show. */
export const notices = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const api = (globalThis as unknown as Scope).chrome.notifications;
    return api ? Object.keys(await api.getAll()) : [];
  });

export const alarmNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await (globalThis as unknown as Scope).chrome.alarms.getAll()).map((alarm) => alarm.name),
  );

/** Nothing wakes the background by itself any more, until its next start or round. */
export const clearAlarms = (page: Page): Promise<boolean> =>
  page.evaluate(() => (globalThis as unknown as Scope).chrome.alarms.clearAll());

/** Clicks a notification: headless there is nothing to click on, so the event itself is set off. */
export const clickNotice = (worker: WebWorker, id: string): Promise<void> =>
  worker.evaluate((notice) => {
    const { notifications } = (
      globalThis as unknown as {
        chrome: { notifications: { onClicked: { dispatch(id: string): void } } };
      }
    ).chrome;
    notifications.onClicked.dispatch(notice);
  }, id);

/**
 * Chooses "Read this page" in the context menu over the tab of this address. No driver reaches a browser's
 * own menu: that the item is there is asked, and its event is set off.
 */
export const chooseReadPage = (worker: WebWorker, url: string): Promise<void> =>
  worker.evaluate(async (address) => {
    const { contextMenus, tabs } = (
      globalThis as unknown as {
        chrome: {
          contextMenus: {
            update(id: string, change: Record<string, never>): Promise<void>;
            onClicked: { dispatch(info: { menuItemId: string }, tab: unknown): void };
          };
          tabs: { query(about: { url: string }): Promise<unknown[]> };
        };
      }
    ).chrome;
    // Rejects where there is no such item.
    await contextMenus.update('read-page', {});
    const [tab] = await tabs.query({ url: address });
    contextMenus.onClicked.dispatch({ menuItemId: 'read-page' }, tab);
  }, url);
