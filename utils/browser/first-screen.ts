/**
 * The top of the digest, kept where the popup reads its settings: it is painted before the database has opened.
 * The background makes it anew after each change; what the database says a moment later is the same.
 */
import { browser } from 'wxt/browser';
import type { Mark, Source, Story } from '../model.ts';
import type { FrontPage } from '../pipeline/front-page.ts';
import { type Labels, noLabels } from '../pipeline/interest.ts';
import type { Looked } from '../pipeline/looked.ts';
import { entryIdsOf, isRead } from '../store/store.ts';

/** As many as fit on a popup's screen: each more is painted later for all. */
const stories = 4;
const key = 'first-screen';
const lookedKey = 'looked';

export interface FirstScreen extends Pick<FrontPage, 'stories' | 'fresh' | 'today' | 'muted'> {
  readonly marks: readonly Mark[];
  /** What the user's rules say of its stories, by their ids; one that an older version left has none. */
  readonly labels?: Readonly<Record<string, Labels>>;
  /** What the cards need of the sources. */
  readonly sources: readonly Pick<Source, 'id' | 'title' | 'images'>[];
  readonly madeAt: number;
  /** Of the day that it shows. */
  readonly midnight: number;
  /** As of when its stories count as new. */
  readonly lookedAt?: number | undefined;
  readonly counts: {
    readonly unread: number;
    readonly saved: number;
    readonly sources: number;
    readonly troubled: number;
    readonly leftOut: number;
  };
  /** When a source answered last; 0 for never. */
  readonly answeredAt: number;
}

/** What was kept, and when the user last looked; both may never have been written. */
export async function readFirstScreen(): Promise<{ first?: FirstScreen; looked?: Looked }> {
  const stored = await browser.storage.local.get([key, lookedKey]);
  const first = stored[key] as FirstScreen | undefined;
  const looked = stored[lookedKey] as Looked | undefined;
  return { ...(first ? { first } : {}), ...(looked ? { looked } : {}) };
}

export async function readLooked(): Promise<Looked | undefined> {
  return (await browser.storage.local.get(lookedKey))[lookedKey] as Looked | undefined;
}

export async function keepLooked(looked: Looked): Promise<void> {
  await browser.storage.local.set({ [lookedKey]: looked });
}

export async function keepFirstScreen(first: FirstScreen): Promise<void> {
  await browser.storage.local.set({ [key]: first });
}

export async function dropFirstScreen(): Promise<void> {
  await browser.storage.local.remove(key);
}

export function firstScreenOf(
  page: FrontPage,
  sources: readonly Source[],
  labelsOf: (story: Story) => Labels,
  at: Pick<FirstScreen, 'madeAt' | 'midnight' | 'lookedAt'> & { readonly saved: number },
): FirstScreen {
  const { saved, ...moment } = at;
  const shown = page.stories.slice(0, stories);
  const entryIds = entryIdsOf(shown);
  const tellers = new Set(shown.flatMap(({ members }) => members.map(({ sourceId }) => sourceId)));
  return {
    ...moment,
    stories: shown,
    fresh: page.fresh,
    today: page.today,
    muted: page.muted,
    labels: Object.fromEntries(
      shown.map((story) => [story.id, labelsOf(story)] as const).filter(([, labels]) => labels !== noLabels),
    ),
    marks: entryIds.flatMap((id) => page.marks.get(id) ?? []),
    sources: sources
      .filter(({ id }) => tellers.has(id))
      .map(({ id, title, images }) => ({ id, title, images })),
    counts: {
      unread: unreadOf(page),
      saved,
      sources: sources.length,
      troubled: sources.filter(isTroubled).length,
      leftOut: page.today ? page.stories.reduce((sum, { leftOut }) => sum + leftOut, 0) : 0,
    },
    answeredAt: Math.max(0, ...sources.map(({ health }) => health.lastOkAt ?? 0)),
  };
}

/** What is unread of today. */
export const unreadOf = ({ today, stories: all, marks }: Pick<FrontPage, 'today' | 'stories' | 'marks'>) =>
  today ? all.filter((story) => !isRead(story, marks)).length : 0;

export const isTroubled = ({ health, paused }: Source): boolean =>
  health.problem !== undefined && paused?.reason !== 'user';
