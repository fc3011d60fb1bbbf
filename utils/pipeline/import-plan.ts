/** What following a list of feeds would do, told before anything is done. */
import { sourceId } from '../identify/index.ts';
import type { Outline, Source } from '../model.ts';
import { type AddressProblem, type AllowHttp, originsFor, typedAddress } from '../net/address.ts';

export interface ImportPlan {
  readonly fresh: readonly Outline[];
  readonly already: readonly Outline[];
  /** Addresses that are never asked: no web address, or one of a private network. */
  readonly refused: readonly { readonly outline: Outline; readonly code: AddressProblem }[];
  /** Feeds that stand in the list more than once. */
  readonly merged: number;
  /** Match patterns for the fresh ones, each once. */
  readonly origins: readonly string[];
}

export interface ImportPlanner {
  /** Takes some more of the list, so that a page can breathe in between. */
  add(outlines: readonly Outline[]): void;
  plan(): ImportPlan;
}

/** @param followed what is followed already: the same feed by its canonical address stays as it is */
export function importPlanner(followed: readonly Source[], allowHttp: AllowHttp): ImportPlanner {
  const isFollowed = followedBy(followed);
  const fresh = new Map<string, Outline>();
  const already = new Map<string, Outline>();
  const refused: { outline: Outline; code: AddressProblem }[] = [];
  const origins = new Set<string>();
  let merged = 0;

  const addOne = (outline: Outline) => {
    const url = typedAddress(outline.feedUrl, allowHttp);
    if (!url.ok) {
      refused.push({ outline, code: url.problem.code });
      return;
    }
    const { href } = url.value;
    const id = sourceId(href);
    const twin = fresh.get(id);
    if (twin || already.has(id)) merged++;
    // Of two that are the same, the one that lies in a folder says more.
    if (twin && twin.folder.length === 0) fresh.set(id, { ...twin, folder: outline.folder });
    if (twin || already.has(id)) return;
    if (isFollowed({ ...outline, feedUrl: href })) {
      already.set(id, outline);
      return;
    }
    fresh.set(id, { ...outline, feedUrl: href });
    const site = typedAddress(outline.siteUrl, allowHttp);
    for (const origin of [...originsFor(url.value), ...(site.ok ? originsFor(site.value) : [])])
      origins.add(origin);
  };

  return {
    add(outlines) {
      for (const outline of outlines) addOne(outline);
    },
    plan: () => ({
      fresh: [...fresh.values()],
      already: [...already.values()],
      refused,
      merged,
      origins: [...origins],
    }),
  };
}

/** The source that an outline becomes. */
export function sourceFrom(outline: Outline, now: number): Source {
  const { fullText = false, paused, ...kept } = outline;
  return {
    ...kept,
    id: sourceId(outline.feedUrl),
    addedAt: now,
    images: false,
    fullText,
    ...(paused ? { paused: { at: now, reason: 'user' } } : {}),
    validators: {},
    schedule: { nextAt: now, failures: 0 },
    health: {},
  };
}

/** Whether a feed is followed already, under this or another spelling of its address. */
export function followedBy(sources: readonly Source[]): (outline: Outline) => boolean {
  // An id is made of the address that was followed first; the source may have moved since.
  const known = new Set(sources.flatMap(({ id, feedUrl }) => [id, sourceId(feedUrl)]));
  return ({ feedUrl }) => known.has(sourceId(feedUrl));
}
