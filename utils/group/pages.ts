/** Tellings as they are kept: laid end to end, so that a window of ten thousand is read in one breath. */
import type { TellingsPage } from '../model.ts';
import type { Counted } from './terms.ts';

const hourMs = 3_600_000;

/** A telling and the story that it belongs to. */
export interface Placed {
  readonly entryId: string;
  readonly storyId: string;
  readonly counted: Counted;
}

export const hourOf = (time: number): number => Math.floor(time / hourMs);

/** All of one hour, those that it held and those that came. */
export function pageOf(hour: number, placed: readonly Placed[], before?: TellingsPage): TellingsPage {
  const counted = placed.map((one) => one.counted);
  const of = <Item>(known: readonly Item[] | undefined, fresh: readonly Item[]) => [
    ...(known ?? []),
    ...fresh,
  ];
  return {
    hour,
    entryIds: of(
      before?.entryIds,
      placed.map(({ entryId }) => entryId),
    ),
    storyIds: of(
      before?.storyIds,
      placed.map(({ storyId }) => storyId),
    ),
    sources: of(
      before?.sources,
      counted.map(({ source }) => source),
    ),
    languages: of(
      before?.languages,
      counted.map(({ language }) => language),
    ),
    times: endToEnd(Float64Array, before?.times, [counted.map(({ time }) => time)]),
    copies: endToEnd(Float64Array, before?.copies, [counted.map(({ copy = -1 }) => copy)]),
    leadWords: endToEnd(Uint16Array, before?.leadWords, [counted.map(({ leadWords }) => leadWords)]),
    isUpdate: endToEnd(Uint8Array, before?.isUpdate, [counted.map(({ isUpdate }) => Number(isUpdate))]),
    termCounts: endToEnd(Uint16Array, before?.termCounts, [counted.map(({ terms }) => terms.length)]),
    editionCounts: endToEnd(Uint8Array, before?.editionCounts, [
      counted.map(({ editions }) => editions.length),
    ]),
    terms: endToEnd(
      Uint32Array,
      before?.terms,
      counted.map(({ terms }) => terms),
    ),
    weights: endToEnd(
      Uint8Array,
      before?.weights,
      counted.map(({ weights }) => weights),
    ),
    kinds: endToEnd(
      Uint8Array,
      before?.kinds,
      counted.map(({ kinds }) => kinds),
    ),
    editions: endToEnd(
      Uint32Array,
      before?.editions,
      counted.map(({ editions }) => editions),
    ),
  };
}

/** The tellings of a page; their lists are views of the page's, nothing is copied. */
export function placedIn(page: TellingsPage): Placed[] {
  let term = 0;
  let edition = 0;
  return page.entryIds.map((entryId, i): Placed => {
    const terms = term + (page.termCounts[i] ?? 0);
    const editions = edition + (page.editionCounts[i] ?? 0);
    const copy = page.copies[i] ?? -1;
    const counted: Counted = {
      source: page.sources[i] ?? '',
      time: page.times[i] ?? 0,
      language: page.languages[i] ?? '',
      terms: page.terms.subarray(term, terms),
      weights: page.weights.subarray(term, terms),
      kinds: page.kinds.subarray(term, terms),
      editions: page.editions.subarray(edition, editions),
      leadWords: page.leadWords[i] ?? 0,
      isUpdate: page.isUpdate[i] === 1,
      ...(copy < 0 ? {} : { copy }),
    };
    term = terms;
    edition = editions;
    return { entryId, storyId: page.storyIds[i] ?? entryId, counted };
  });
}

interface Numbers {
  set(part: ArrayLike<number>, at: number): void;
}

function endToEnd<Kind extends Numbers>(
  Of: new (length: number) => Kind,
  before: ArrayLike<number> | undefined,
  parts: readonly ArrayLike<number>[],
): Kind {
  let at = before?.length ?? 0;
  const whole = new Of(parts.reduce((sum, part) => sum + part.length, at));
  if (before) whole.set(before, 0);
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
