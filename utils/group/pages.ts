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
  const all = [...(before ? placedIn(before) : []), ...placed];
  const counted = all.map((one) => one.counted);
  return {
    hour,
    entryIds: all.map(({ entryId }) => entryId),
    storyIds: all.map(({ storyId }) => storyId),
    sources: counted.map(({ source }) => source),
    languages: counted.map(({ language }) => language),
    times: Float64Array.from(counted, ({ time }) => time),
    copies: Float64Array.from(counted, ({ copy = -1 }) => copy),
    leadWords: Uint16Array.from(counted, ({ leadWords }) => leadWords),
    isUpdate: Uint8Array.from(counted, ({ isUpdate }) => Number(isUpdate)),
    termCounts: Uint16Array.from(counted, ({ terms }) => terms.length),
    editionCounts: Uint8Array.from(counted, ({ editions }) => editions.length),
    terms: endToEnd(
      Uint32Array,
      counted.map(({ terms }) => terms),
    ),
    weights: endToEnd(
      Uint8Array,
      counted.map(({ weights }) => weights),
    ),
    kinds: endToEnd(
      Uint8Array,
      counted.map(({ kinds }) => kinds),
    ),
    editions: endToEnd(
      Uint32Array,
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

function endToEnd<Kind extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  Of: new (length: number) => Kind,
  parts: readonly (Uint8Array | Uint32Array)[],
): Kind {
  const whole = new Of(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
