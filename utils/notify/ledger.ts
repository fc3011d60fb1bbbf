/**
 * What is kept of telling: what was decided, what is still to be shown, and a log. Written together with the marks,
 * before anything is shown: a worker that dies then goes on from here, and tells nothing twice.
 */
import type { Decision, HoldReason, NotifyState, Outcome, Untold } from './decision.ts';
import { nothingTold } from './decision.ts';
import type { NoticeText } from './text.ts';

/** The fact that holds it. */
export const ledgerKey = 'notices';

export interface Ledger {
  readonly state: NotifyState;
  /** What is to be shown, the first first; taken out once it is on show. */
  readonly outbox: readonly Outgoing[];
  /** The last first. */
  readonly log: readonly LogLine[];
  /** What was last decided on each story that is decided on again and again, by its id. */
  readonly last: Readonly<Record<string, string>>;
}

export interface Outgoing extends NoticeText {
  /** The notification's id: never used again, and all that is known of it when it is clicked. */
  readonly id: string;
  readonly kind: 'story' | 'list' | 'digest';
  readonly image?: string;
  /** When it was decided. */
  readonly at: number;
  /** When notifications had been switched on by the time it was decided. */
  readonly since: number;
  /** The ids of the stories that it tells. */
  readonly of: readonly string[];
  /** How often the system has not taken it. */
  readonly refused?: number;
}

/** Decided to be told, and not taken by the system. */
type Failed = 'refused';

export interface LogLine {
  readonly at: number;
  /** Empty where it is of no story: of a digest. */
  readonly storyId: string;
  readonly headline: string;
  readonly what: Outcome['what'];
  readonly why?: HoldReason | Untold | Failed;
  readonly until?: number;
  /** What the rules that watch for it are called. */
  readonly words: readonly string[];
}

const longestLog = 200;

export function ledgerOf(fact: unknown): Ledger {
  const kept = (fact ?? {}) as Partial<Ledger>;
  return {
    state: kept.state ?? nothingTold,
    outbox: kept.outbox ?? [],
    log: kept.log ?? [],
    last: kept.last ?? {},
  };
}

/** The ledger after a decision. What is decided again and again, as that a night is quiet, is logged once. */
export function entered(
  { outbox, log, last }: Ledger,
  { state, outcomes }: Pick<Decision, 'state' | 'outcomes'>,
  outgoing: readonly Outgoing[],
  now: number,
): Ledger {
  const decided = (outcome: Outcome) => [outcome.what, outcome.why].join(' ');
  const fresh = outcomes
    .filter((outcome) => last[outcome.story.id] !== decided(outcome))
    .map(
      ({ story, reasons, what, why, until }): LogLine => ({
        at: now,
        storyId: story.id,
        headline: story.headline,
        what,
        ...(why ? { why } : {}),
        ...(until === undefined ? {} : { until }),
        words: reasons.map(({ label }) => label),
      }),
    );
  const digests = outgoing
    .filter(({ kind }) => kind === 'digest')
    .map(({ title }): LogLine => ({ at: now, storyId: '', headline: title, what: 'told', words: [] }));
  return {
    state,
    outbox: [...outbox, ...outgoing],
    log: [...[...fresh, ...digests].toReversed(), ...log].slice(0, longestLog),
    last: Object.fromEntries(outcomes.map((outcome) => [outcome.story.id, decided(outcome)])),
  };
}

export const shown = (ledger: Ledger, id: string): Ledger => ({
  ...ledger,
  outbox: ledger.outbox.filter((one) => one.id !== id),
});

const mostRefusals = 3;

/** The system did not take it: it is tried again a few times, and holds up no other. Then the log says so. */
export function refused(ledger: Ledger, id: string): Ledger {
  const one = ledger.outbox.find((other) => other.id === id);
  if (!one) return ledger;
  const times = (one.refused ?? 0) + 1;
  if (times < mostRefusals) {
    const outbox = ledger.outbox.map((other) => (other === one ? { ...one, refused: times } : other));
    return { ...ledger, outbox };
  }
  const isOf = (line: LogLine) =>
    line.at === one.at && (one.kind === 'digest' ? line.storyId === '' : one.of.includes(line.storyId));
  const log = ledger.log.map(
    (line): LogLine => (isOf(line) ? { ...line, what: 'not-told', why: 'refused' } : line),
  );
  return { ...shown(ledger, id), log };
}

const between = '|';

/** @param about the entry that a click opens, or the moment since when a digest tells */
export const noticeId = (kind: Outgoing['kind'], about: string, at: number): string =>
  [kind, at, about].join(between);

/** What `noticeId` made an id of. */
export function readNoticeId(id: string): { readonly kind: Outgoing['kind']; readonly about: string } {
  const [kind, , ...about] = id.split(between);
  return { kind: kind === 'list' || kind === 'digest' ? kind : 'story', about: about.join(between) };
}
