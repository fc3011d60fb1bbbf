/** What the demo follows, done through the extension's own requests as its pages do them. */
import type { Page } from 'puppeteer-core';
import { request } from '../../tests/e2e/harness/ask.ts';
import { rows } from '../../tests/e2e/harness/store.ts';
import { until } from '../../tests/e2e/harness/until.ts';
import type { Newsroom } from '../../tests/newsroom/server.ts';
import type { Intent } from '../../utils/browser/permissions.ts';
import { rank } from '../../utils/group/rank.ts';
import { interestOf } from '../../utils/pipeline/interest.ts';
import { judgeOf } from '../../utils/pipeline/judge.ts';
import type { Rule } from '../../utils/rules/rule.ts';
import { say } from '../setup/run.mjs';

/** Its feed carries whole articles, so its stories are ready before it is made to fail. */
const goesDown = 'industrie-routes';
const firstScreen = 6;

type Troubles = Readonly<Record<string, string>>;

export async function followNewsroom(page: Page, newsroom: Newsroom, troubles: Troubles): Promise<void> {
  const [first, ...others] = [...newsroom.publications].sort(
    (a, b) => Number(b.id === goesDown) - Number(a.id === goesDown),
  );
  if (!first) return;
  await followOne(page, first.siteUrl, first.name, troubles);
  await takeDown(page, newsroom, first.name);
  // All the others at once, as a pack is: one round then reads the articles of all of them side by side.
  const failures = await followTogether(page, others);
  for (const { name, siteUrl } of others) {
    const code = failures.get(siteUrl);
    say(code ? `  ✖ ${name}: ${troubles[`problem.${code}`]}` : `  ✔ ${name}`);
  }
}

interface PageApi {
  readonly storage: {
    readonly local: {
      set(items: { 'intent:demo': Intent }): Promise<void>;
      get(key: 'intent:demo'): Promise<{ 'intent:demo'?: Intent }>;
      remove(key: 'intent:demo'): Promise<void>;
    };
  };
}

/** What a click on "Follow" leaves behind for the background. @returns the codes of what failed, by address */
async function followTogether(
  page: Page,
  sites: readonly { readonly name: string; readonly siteUrl: string }[],
): Promise<ReadonlyMap<string, string>> {
  const intent: Intent = {
    id: 'demo',
    addresses: sites.map(({ siteUrl }) => ({ address: siteUrl })),
    origins: ['http://*.newsroom.test/*'],
    at: Date.now(),
  };
  await page.evaluate(
    (wish) =>
      (globalThis as unknown as { chrome: PageApi }).chrome.storage.local.set({ 'intent:demo': wish }),
    intent,
  );
  await request(page, 'settle-intents', {});
  const left = await page.evaluate(async () => {
    const { local } = (globalThis as unknown as { chrome: PageApi }).chrome.storage;
    const stored = await local.get('intent:demo');
    await local.remove('intent:demo');
    return stored['intent:demo']?.failures ?? [];
  });
  return new Map(left.map(({ address, code }) => [address, code]));
}

/** @returns whether it is followed now */
export async function followOne(
  page: Page,
  address: string,
  name: string,
  troubles: Troubles,
): Promise<boolean> {
  const answer = await request(page, 'follow', { address });
  if (answer.ok) say(`  ✔ ${answer.value.source.title || name}`);
  else
    say(
      `  ✖ ${name}: ${troubles[`problem.${answer.problem.code}`] ?? answer.problem.code} (${answer.problem.detail})`,
    );
  return answer.ok;
}

/** A source that worked and then fails: its stories stay, and the popup says what is wrong. */
async function takeDown(page: Page, newsroom: Newsroom, name: string): Promise<void> {
  await until('its articles', async () => (await rows(page, 'pending')).length === 0, 8000).catch(
    () => undefined,
  );
  newsroom.setDown(goesDown, 'http-500');
  const [source] = await rows(page, 'sources');
  if (source) await request(page, 'refresh', { sourceId: source.id });
  say(`    (from now on the feed of ${name} answers with an error, to show how that looks)`);
}

/** Waits until the stories at the top have their summaries from their articles, and not longer than told. */
export async function untilSummarised(page: Page, rules: readonly Rule[], timeoutMs: number): Promise<void> {
  const ready = async () => {
    const pending = new Set((await rows(page, 'pending')).map((item) => item.entryId));
    const stories = await rows(page, 'stories');
    const top = rank(stories, interestOf([], judgeOf(rules, [], []), new Map()), Date.now());
    return top.length > 0 && top.slice(0, firstScreen).every((story) => !pending.has(story.id));
  };
  await until('summaries', ready, timeoutMs).catch(() => undefined);
}
