/** The list of rules as it is changed on the page: at once, each way back included. */
import { useState } from 'preact/hooks';
import { report } from '../../../utils/browser/page/report.ts';
import { request } from '../../../utils/browser/requests.ts';
import { updateSettings } from '../../../utils/browser/settings.ts';
import type { FileRule } from '../../../utils/rules/file.ts';
import {
  changedRule,
  movedRule,
  restoredRule,
  switchedRule,
  type Wish,
  withImported,
  withoutRule,
  withRule,
} from '../../../utils/rules/list.ts';
import type { Rule } from '../../../utils/rules/rule.ts';

/** A rule that was removed, and where it stood. */
interface Gone {
  readonly rule: Rule;
  readonly at: number;
}

/** @param rules those of the settings; each change comes back with them */
export function useRules(rules: readonly Rule[]) {
  const [gone, setGone] = useState<Gone>();
  /** Taken away here: the settings may tell of them a moment longer. */
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  const left = rules.filter(({ id }) => !going.has(id));
  const apply = (make: (now: readonly Rule[]) => readonly Rule[]) => {
    const write = async () => {
      await updateSettings((now) => ({ rules: make(now.rules) }));
      // What the popup shows first, the badge, and when to look again.
      await request('recount', {});
    };
    write().catch(report);
  };
  return {
    rules: left,
    gone,
    add(wishes: readonly Wish[]) {
      const since = Date.now();
      apply((now) =>
        wishes.reduce((list, wish) => withRule(list, { ...wish, id: crypto.randomUUID(), since }), now),
      );
    },
    addFile(wishes: readonly FileRule[]) {
      const since = Date.now();
      apply((now) =>
        withImported(
          now,
          wishes.map((wish) => ({ ...wish, id: crypto.randomUUID(), since })),
        ),
      );
    },
    change(id: string, wish: Wish) {
      apply((now) => changedRule(now, id, wish, Date.now()));
    },
    switchRule({ id }: Rule, on: boolean) {
      apply((now) => switchedRule(now, id, on, Date.now()));
    },
    move({ id }: Rule, by: number) {
      apply((now) => movedRule(now, id, by));
    },
    remove(rule: Rule) {
      setGone({ rule, at: left.indexOf(rule) });
      setGoing(new Set([...going, rule.id]));
      apply((now) => withoutRule(now, rule.id));
    },
    restore() {
      if (gone) apply((now) => restoredRule(now, gone.rule, gone.at));
      setGoing(new Set([...going].filter((id) => id !== gone?.rule.id)));
      setGone(undefined);
    },
    forget() {
      setGone(undefined);
    },
  };
}
