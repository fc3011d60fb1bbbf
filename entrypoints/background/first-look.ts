/** What is seen first: the number on the toolbar button and the top of the digest. Made anew from the store each time. */
import { setBadge } from '../../utils/browser/badge.ts';
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { fewWords } from '../../utils/browser/few-words.ts';
import {
  dropFirstScreen,
  firstScreenOf,
  keepFirstScreen,
  keepLooked,
  readFirstScreen,
  readLooked,
  unreadOf,
} from '../../utils/browser/first-screen.ts';
import { packNamesakes } from '../../utils/browser/pack-names.ts';
import { readSettings, type Settings } from '../../utils/browser/settings.ts';
import { startOfDay } from '../../utils/i18n/format.ts';
import { chooseLocale } from '../../utils/i18n/index.ts';
import type { Source, Story } from '../../utils/model.ts';
import { type DayPart, frontPage, restOfDay } from '../../utils/pipeline/front-page.ts';
import { labelsOf } from '../../utils/pipeline/interest.ts';
import { type Judge, judgeOf } from '../../utils/pipeline/judge.ts';
import { lookedBefore, lookedNow } from '../../utils/pipeline/looked.ts';
import { ruleLabel } from '../../utils/rules/label.ts';
import type { Rule } from '../../utils/rules/rule.ts';
import { savedStories } from '../../utils/store/saved.ts';

let last: Promise<unknown> = Promise.resolve();
let waiting: Promise<void> | undefined;

/** One that has not begun yet serves all who ask meanwhile. */
export function showFirst(): Promise<void> {
  waiting ??= inTurn(async () => {
    waiting = undefined;
    await make();
  });
  return waiting;
}

/** Three hundred stories are read for it: marks that follow each other this soon have it made once, after the last. */
const restMs = 500;
let again = false;
let soon: Promise<void> | undefined;

/** The same after a mark. Until then there is none: if this worker died before, a wrong one would stay. */
export function showFirstSoon(): Promise<void> {
  again = true;
  soon ??= rest()
    .finally(() => {
      soon = undefined;
    })
    .then(showFirst);
  return soon;
}

async function rest(): Promise<void> {
  // In turn: one that is being made knows nothing of the mark.
  await inTurn(dropFirstScreen);
  while (again) {
    again = false;
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}

/** The user looks at the digest now, and has since then. */
export async function noteLook(since: number): Promise<void> {
  const now = Date.now();
  await inTurn(async () => keepLooked(lookedNow(await readLooked(), now, since)));
  const { first, looked } = await readFirstScreen();
  const fits = first?.midnight === startOfDay(now) && first.lookedAt === lookedBefore(looked, now);
  if (!fits) await showFirst();
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const next = last.then(work, work);
  last = next;
  return next;
}

async function make(): Promise<void> {
  const now = Date.now();
  const [store, settings, looked] = await Promise.all([openWritableStore(), readSettings(), readLooked()]);
  const sources = await store.sources();
  const moment = { midnight: startOfDay(now), lookedAt: lookedBefore(looked, now) };
  const judge = judgeOf(settings.rules, sources, packNamesakes);
  const page = await frontPage(store, { ...moment, now, sources, judge });
  const saved = (await savedStories(store)).length;
  const label = labelIn(settings, sources);
  await keepFirstScreen(
    firstScreenOf(page, sources, (story) => labelsOf(story, judge, label), { ...moment, madeAt: now, saved }),
  );
  // Later pages are read for the number alone, and only on a day that has more than one.
  const pages =
    settings.badge === 'off' ? [] : [page, ...(await restOfDay(store, page, { ...moment, judge }))];
  await showCount(settings, pages, judge);
}

/** Counted anew from what the store has, each time. */
async function showCount(
  { badge, language }: Settings,
  pages: readonly DayPart[],
  judge: Judge,
): Promise<void> {
  const isCounted = (story: Story) => badge === 'unread' || judge(story).watched.length > 0;
  const count = pages.reduce(
    (sum, page) => sum + unreadOf({ ...page, stories: page.stories.filter(isCounted) }),
    0,
  );
  const t = fewWords(language);
  const title = t(badge === 'watched' ? 'badge.watched' : 'badge.title', { count });
  await setBadge(count, count === 0 ? t('app.name') : title);
}

/** What a rule is called, in the user's language. */
export function labelIn({ language }: Settings, sources: readonly Source[]): (rule: Rule) => string {
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const locale = chooseLocale(language, navigator.languages);
  return (rule) => ruleLabel(rule, (id) => titles.get(id) ?? '', locale);
}
