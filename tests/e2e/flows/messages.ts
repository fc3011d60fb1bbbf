/** A page of the web that has taken over our script in it: whatever it sends, it gets nothing and changes nothing. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { asks } from '../../unit/browser/asks.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { addressOf, type World } from './world.ts';

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly local: { get(key: null): Promise<object> } };
  readonly tabs: { query(about: object): Promise<{ id?: number; url?: string }[]> };
  readonly scripting: {
    executeScript(wish: {
      target: { tabId: number };
      func: (...args: never[]) => unknown;
      args?: readonly unknown[];
    }): Promise<{ result?: unknown }[]>;
  };
}

type Scope = { readonly chrome: Api };

/** What a script of ours in that tab does, in its own world beside the page's. */
const inTab = (options: Page, url: string, func: string, json = 'null'): Promise<unknown> =>
  options.evaluate(
    async (address, which, given) => {
      const { tabs, scripting } = (globalThis as unknown as Scope).chrome;
      const send = async (all: string) => {
        const { chrome: api } = globalThis as unknown as Scope;
        return Promise.all(
          Object.entries(JSON.parse(all)).map(async ([lede, ask]) => {
            const answer = await Promise.race([
              api.runtime.sendMessage({ lede, ask }).catch(() => undefined),
              new Promise((resolve) => setTimeout(resolve, 5000)),
            ]);
            return answer === undefined ? `${lede}: nothing` : `${lede}: ${JSON.stringify(answer)}`;
          }),
        );
      };
      const read = async () => {
        const { local } = (globalThis as unknown as Scope).chrome.storage;
        return local.get(null).then(
          (all) => Object.keys(all),
          () => 'refused',
        );
      };
      const tab = (await tabs.query({})).find((one) => one.url === address);
      const [answer] = await scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: which === 'send' ? send : read,
        args: which === 'send' ? [given] : [],
      });
      return answer?.result;
    },
    url,
    func,
    json,
  );

export function messagesFlow(world: () => World, { guarded }: { readonly guarded: boolean }): void {
  const here = () => world().room.articles('gulf-motor')[0]?.url ?? '';

  it('a script in a page gets no answer to any request, and changes nothing by it', async () => {
    const { lede, options } = world();
    const page = await lede.browser.newPage();
    await page.goto(here(), { waitUntil: [] });
    await until('the page', () => page.evaluate(() => document.readyState === 'complete'));
    const [source] = await rows(options, 'sources');
    const [entry] = await rows(options, 'entries');
    const real = JSON.stringify(asks)
      .replaceAll('"sabc"', JSON.stringify(source?.id))
      .replaceAll('"e1"', JSON.stringify(entry?.id));
    const look = async () => ({
      // Not how their polls went: a round may come meanwhile.
      sources: (await rows(options, 'sources')).map(({ health: _, schedule: __, ...kept }) => kept),
      marks: await rows(options, 'marks'),
      stories: (await rows(options, 'stories')).map(({ id }) => id),
    });
    const before = await look();
    expect(before.sources.length).toBeGreaterThan(0);
    expect(await inTab(options, here(), 'send', real)).toEqual(
      Object.keys(asks).map((name) => `${name}: nothing`),
    );
    // Long enough for what might have begun.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await look()).toEqual(before);
    expect(await addressOf(page)).toBe(here());
    // The same from a page of ours is answered: it is the sender that makes the difference.
    const ask = () =>
      options.evaluate(
        () =>
          (globalThis as unknown as Scope).chrome.runtime.sendMessage({
            lede: 'restore-read',
            ask: {},
          }) as Promise<number>,
      );
    expect(await ask()).toBe(0);
    await page.close();
  });

  it.runIf(guarded)('a script in a page cannot read what stands beside the database', async () => {
    const { lede, options } = world();
    const page = await lede.browser.newPage();
    await page.goto(here(), { waitUntil: 'domcontentloaded' });
    expect(await inTab(options, here(), 'read')).toBe('refused');
    await page.close();
  });
}
