/** What the browser was given to show as notifications, and whether it is plain text in every line. */
import type { Page } from 'puppeteer-core';

export interface Saying {
  readonly type: string;
  readonly iconUrl: string;
  readonly title: string;
  readonly message: string;
  readonly contextMessage?: string;
  readonly items?: readonly { readonly title: string; readonly message: string }[];
  readonly buttons?: readonly { readonly title: string }[];
}

/** As the test build keeps them. */
export const sayingsOf = (page: Page): Promise<Saying[]> =>
  page.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as {
        chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
      }
    ).chrome;
    const all = Object.entries(await storage.local.get(null));
    return all.flatMap(([key, value]) => (key.startsWith('test-notice ') ? [value as Saying] : []));
  });

/** Controls, line ends, what turns text round, and what nobody sees. */
const hidden = /[\p{Cc}\u2028\u2029\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
/** More marks on one letter are a flood over the lines round it. */
const piled = /\p{M}{9}/u;
const spread = /\s{2}/u;
const longest = 120;
const keys = ['type', 'iconUrl', 'title', 'message', 'contextMessage', 'items', 'buttons'];

/** Empty where all of it is as it should be. */
export function strangeSayings(saying: Saying): string[] {
  const wrong = (what: string) => `${what}: ${JSON.stringify(saying).slice(0, 300)}`;
  const lines = [
    saying.title,
    // Firefox has no place for a third line but the message.
    ...saying.message.split('\n'),
    saying.contextMessage ?? '',
    ...(saying.items ?? []).flatMap(({ title, message }) => [title, message]),
    ...(saying.buttons ?? []).map(({ title }) => title),
  ];
  return [
    ...Object.keys(saying).flatMap((key) => (keys.includes(key) ? [] : [wrong(`the key ${key}`)])),
    ...(['basic', 'list'].includes(saying.type) ? [] : [wrong('its type')]),
    ...(/^(?:chrome|moz)-extension:\/\/[^/]+\/icons\/128\.png$/.test(saying.iconUrl)
      ? []
      : [wrong('its icon')]),
    ...(saying.message.split('\n').length > 5 ? [wrong('its lines')] : []),
    ...lines.flatMap((line) => [
      ...(hidden.test(line) ? [wrong('hidden signs')] : []),
      ...(piled.test(line) ? [wrong('piled marks')] : []),
      ...(spread.test(line) ? [wrong('empty room')] : []),
      ...(line.length > longest ? [wrong('its length')] : []),
    ]),
  ];
}
