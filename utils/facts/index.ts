/** What of an article can be checked: its figures, its dates and deadlines, the names in it. */
import type { Block, Fact } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { oneLine } from '../text/normalise.ts';
import { datesIn } from './dates.ts';
import { figuresIn } from './figures.ts';
import { namesIn } from './names.ts';
import type { Found } from './rank.ts';
import { shareOf } from './share-of.ts';

export { chips } from './rank.ts';

const most = { figures: 24, names: 12 } as const;
/** In characters: news says early what it has to say, and a page of a whole book is no long task. */
const mostText = 50_000;
const mostHeadings = 5000;
/** What a percentage is of is said in fewer. */
const mostShare = 60;

export interface FactsRequest {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly language?: string;
  /** Names known to matter (the packs'): found also where nothing else shows that they are names. */
  readonly names?: readonly string[];
}

interface Place {
  readonly text: string;
  readonly block?: number;
  /** Whether a place in the block's own running text can be given. */
  readonly exact: boolean;
}

/**
 * The facts of an article, the best first within each kind: at most 24 figures and dates, and 12 names; each
 * key once, in its best place. `block` is an index into `blocks`; `at` is given where that block is a
 * paragraph, in UTF-16 units of its running text on one line. Title and headings only add weight.
 */
export function keyFacts({ title, blocks, language, names }: FactsRequest): Fact[] {
  const places: Place[] = [];
  const headings: string[] = [];
  let length = 0;
  const add = (text: string, block: number, exact: boolean): void => {
    const left = mostText - length;
    // Cut within a number, another one would stand there.
    const fits = text.length <= left ? text : text.slice(0, text.lastIndexOf('. ', left) + 1);
    if (fits !== '') places.push({ text: fits, block, exact });
    length += text.length;
  };
  for (const [index, block] of blocks.entries()) {
    if (length >= mostText) break;
    if (block.removed) continue;
    if (block.t === 'p') add(oneLine(inlineText(block.c)), index, true);
    else if (block.t === 'h') headings.push(oneLine(inlineText(block.c)));
    else for (const text of nested(block)) add(text, index, false);
  }
  return collect(places, title, headings.join(' . ').slice(0, mostHeadings), language, names);
}

/** The same of a plain text, a block a line; without places. */
export function factsOf(text: string, language?: string, names?: readonly string[]): Fact[] {
  const places = text.split(/\r?\n/).map((line) => ({ text: oneLine(line), exact: false }));
  return collect(places, '', '', language, names);
}

function nested(block: Block): string[] {
  if (block.removed) return [];
  if (block.t === 'p') return [oneLine(inlineText(block.c))];
  if (block.t === 'quote') return block.c.flatMap(nested);
  return block.t === 'list' ? block.items.flat().flatMap(nested) : [];
}

function collect(
  places: readonly Place[],
  title: string,
  headings: string,
  language = '',
  names: readonly string[] = [],
): Fact[] {
  const tag = language.toLowerCase().split('-')[0] ?? '';
  const told = new Set([...foundIn(title, tag)].map(({ key }) => key));
  const lead = places.findIndex(({ text }) => text.length > 60);
  const ranked = new Map<string, { one: Found; place: Place; rank: number; order: number }>();
  let order = 0;
  places.forEach((place, index) => {
    const leadEnd = index === lead ? sentenceEnd(place.text) : 0;
    for (const one of foundIn(place.text, tag)) {
      const boost = told.has(one.key) ? 2.5 : one.at < leadEnd ? 1.5 : 0;
      const rank = one.rank - boost;
      const key = `${one.kind} ${one.key}`;
      const known = ranked.get(key);
      if (!known || rank < known.rank) ranked.set(key, { one, place, rank, order: known?.order ?? order++ });
    }
  });
  const sorted = [...ranked.values()].sort((a, b) => a.rank - b.rank || a.order - b.order);
  const few = sorted.slice(0, most.figures);
  const facts = few.map(({ one: { kind, text, key, unit, at }, place }) => {
    const end = at + text.length;
    const isShare = key.endsWith('%') && place.block !== undefined;
    const whole = isShare ? shareOf(place.text.slice(end, end + mostShare), tag) : '';
    return {
      kind,
      text: whole ? place.text.slice(at, end + 1 + whole.length) : text,
      key,
      ...(whole ? { unit: whole } : unit ? { unit } : {}),
      ...placeOf(place, at),
    };
  });
  const texts = places.map(({ text }, index) => ({ text, lead: index === lead }));
  const found = namesIn(texts, title, headings, tag, names).slice(0, most.names);
  const named = found.map(({ text, key, at, index }) => ({
    kind: 'name' as const,
    text,
    key,
    ...placeOf(places[index], at),
  }));
  return [
    ...facts.filter(({ kind }) => kind === 'figure'),
    ...facts.filter(({ kind }) => kind === 'date'),
    ...named,
  ];
}

function foundIn(text: string, language: string): Found[] {
  const dates = datesIn(text);
  return [
    ...figuresIn(
      text,
      language,
      dates.map(({ at, text: { length } }) => ({ at, end: at + length })),
    ),
    ...dates,
  ].sort((a, b) => a.at - b.at);
}

const sentenceEnd = (text: string): number => {
  const end = text.search(/[.!?؟](?:\s|$)/);
  return end < 0 ? text.length : end;
};

const placeOf = (place: Place | undefined, at: number): Pick<Fact, 'block' | 'at'> => ({
  ...(place?.block === undefined ? {} : { block: place.block }),
  ...(place?.exact ? { at } : {}),
});
