/** What an item and a story have in common, and whether that makes them one event. */
import { type Counted, kinds } from './terms.ts';

/** How far apart two tellings of one event may be. */
export const storyWindowMs = 72 * 3_600_000;

/** Every choice of figure in one place; how they were found is in docs/notes/stories.md. */
export const tuned = {
  /** A story at least this alike is joined: between titles alone, and between titles with leads. */
  joinAt: [0.1, 0.3],
  /** The same between two languages, which share nothing but names and figures. */
  abroadAt: 0.2,
  /** Distinctive terms that they share at least. */
  leastShared: [1, 3],
  /** So many words of content make a lead. */
  leadWords: 6,
  /** Also about this: so much of what joining asks. */
  alsoAt: 0.5,
  /** Alike, and known not to be the same. */
  justApart: 0.999,
  /** One term in common tells less than its weight. */
  onlyOne: 0.7,
  /** Where titles name quite different things. */
  strangersAt: 0.7,
  /** Of the likeness of what lies the whole window apart. */
  fadedTo: 0.7,
  /** One source's second telling is an update if title and text are this alike; less where it calls itself one. */
  update: { title: 0.8, text: 0.5 },
  calledUpdate: { title: 0.4, text: 0.35 },
  updateMs: 18 * 3_600_000,
} as const;

/** What an item and a story have in common. */
export interface Match {
  sum: number;
  best: number;
  nearest: Counted | undefined;
  /** It goes on with what its own source told. */
  goesOn: boolean;
  shared: number;
  named: number;
  gap: number;
  isOther: boolean;
}

export const nothing: Match = {
  sum: 0,
  best: 0,
  nearest: undefined,
  goesOn: false,
  shared: 0,
  named: 0,
  gap: Number.POSITIVE_INFINITY,
  isOther: false,
};

/** From 1 on it is the same event. */
export function scoreOf(counted: Counted, match: Match, square: number): number {
  const other = match.nearest;
  if (!other) return 0;
  if (match.shared < leastShared(counted, other)) return 0;
  const isAbroad = areAbroad(counted, other);
  // Figures alone are chance between two languages.
  if (isAbroad && match.named === 0) return 0;
  const faded = 1 - (1 - tuned.fadedTo) * (match.gap / storyWindowMs);
  const single = match.shared === 1 ? tuned.onlyOne : 1;
  const likeness = (match.sum / Math.sqrt(square)) * single * faded;
  const joinAt = isAbroad ? tuned.abroadAt : between(tuned.joinAt, fullness(counted, other));
  const isLikely = likeness >= joinAt * tuned.alsoAt;
  const score = likeness / (isLikely && areStrangers(counted, other) ? tuned.strangersAt : joinAt);
  return match.isOther ? Math.min(score, tuned.justApart) : score;
}

/** How many distinctive terms two tellings of one event share at least. */
export const leastShared = (a: Counted, b: Counted) =>
  Math.round(between(tuned.leastShared, areAbroad(a, b) ? 1 : fullness(a, b)));

/** Equal for tellings that are alike in all that `leastShared` looks at. */
export const leastSharedKey = ({ language, leadWords }: Counted) =>
  `${language} ${Math.min(leadWords, tuned.leadWords)}`;

export const mostLeastShared = tuned.leastShared[1];

const areAbroad = (a: Counted, b: Counted) => a.language !== b.language && !!a.language && !!b.language;

/** 0 where one has only a title, 1 where both have leads. */
const fullness = (a: Counted, b: Counted) =>
  Math.min(1, Math.min(a.leadWords, b.leadWords) / tuned.leadWords);

const between = ([least, most]: readonly [number, number], share: number) => least + (most - least) * share;

/** Whether an item goes on with what its own source told: its title is much the same, or calls itself an update. */
export function goesOn(item: Counted, earlier: Counted, likeness: number): boolean {
  if (Math.abs(item.time - earlier.time) > tuned.updateMs) return false;
  const { title, text } = item.isUpdate ? tuned.calledUpdate : tuned.update;
  return likeness >= text && titleLikeness(item, earlier) >= title;
}

function titleLikeness(a: Counted, b: Counted): number {
  const inTitle = ({ terms, kinds: of }: Counted) => terms.filter((_, i) => (of[i] as number) & kinds.title);
  const one = inTitle(a);
  const other = inTitle(b);
  const shared = one.filter((term) => other.includes(term)).length;
  return shared / Math.sqrt(one.length * other.length || 1);
}

/** Whether each names something, and nothing that the other telling has: in its title, or where that has no name at all. */
function areStrangers(a: Counted, b: Counted): boolean {
  return namesApart(a, b) && namesApart(b, a);
}

function namesApart(a: Counted, b: Counted): boolean {
  return apart(a, b, kinds.title) ?? apart(a, b, 0) ?? false;
}

/** Whether none of the names is in the other; undefined where there are none. */
function apart(a: Counted, b: Counted, where: number): boolean | undefined {
  let has: true | undefined;
  for (let i = 0; i < a.terms.length; i++) {
    const kind = a.kinds[i] as number;
    if (!(kind & kinds.name) || (kind & where) !== where) continue;
    const at = b.terms.indexOf(a.terms[i] as number);
    if (at < 0) has = true;
    // What both only begin a sentence with may be any word.
    else if ((kind | (b.kinds[at] as number)) & kinds.within) return false;
  }
  return has;
}
