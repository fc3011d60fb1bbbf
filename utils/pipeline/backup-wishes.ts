/** What of a backup's settings is taken over: how Lede looks and what it tells, each field only where it makes sense. */
import type { NotifyWish } from '../notify/decision.ts';
import type { DigestTime } from '../notify/digest-time.ts';
import type { QuietSpan } from '../notify/quiet.ts';
import { fewTopics, ruleOf } from '../rules/file.ts';
import { freshWishes, mostRules } from '../rules/list.ts';
import type { Rule } from '../rules/rule.ts';
import { fields, listOf, number, oneOf, optional, type Shape, text } from '../shape.ts';

const id = text(200);
/** A rule of the next century would tell of nothing. */
const moment: Shape<number> = (value): value is number =>
  number(value) && value >= 0 && value < 4_102_444_800_000;

/** In their order, with the moments since which they hold. */
export function rulesOf(settings: unknown): readonly Rule[] {
  const { rules } = (settings ?? {}) as { readonly rules?: unknown };
  const all: readonly unknown[] = Array.isArray(rules) ? rules.slice(0, mostRules) : [];
  const read = all.flatMap((one) => {
    const rule = ruleOf(one);
    const { id: named, since } = (one ?? {}) as Partial<Rule>;
    return rule && id(named) && moment(since) ? [{ ...rule, id: named, since }] : [];
  });
  return fewTopics(freshWishes(read, []));
}

/** After midnight. */
const minute: Shape<number> = (value): value is number => number(value) && value >= 0 && value <= 1440;
const minutes = { from: minute, to: minute };

/** When and how much is told. */
const notifyWish = fields<NotifyWish>({
  since: number,
  perHour: oneOf(...Array.from({ length: 21 }, (_, i) => i)),
  leastSources: oneOf(1, 2, 3, 4, 5),
  quiet: listOf(fields<QuietSpan>({ days: listOf(oneOf(0, 1, 2, 3, 4, 5, 6), 7), ...minutes }), 16),
  silent: optional(fields<NonNullable<NotifyWish['silent']>>({ from: number, until: number })),
  digest: optional(
    fields<DigestTime>({
      every: oneOf('day', 'weekday', 'week'),
      day: oneOf(0, 1, 2, 3, 4, 5, 6),
      at: minute,
      since: number,
    }),
  ),
});

/** Until when all is silent, and since when there is telling, is of this machine. Nothing where it makes no sense. */
export function notifyOf(stored: unknown): Partial<Omit<NotifyWish, 'since' | 'silent'>> {
  if (!notifyWish(stored)) return {};
  const { silent: _, since: __, ...wish } = stored;
  return wish;
}
