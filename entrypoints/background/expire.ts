/** What is too old leaves, and what there is no room for, after the settings and the rules of the user. */

import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { readSettings } from '../../utils/browser/settings.ts';
import { tellChange } from '../../utils/browser/tell-change.ts';
import type { Story } from '../../utils/model.ts';
import { judgeOf } from '../../utils/pipeline/judge.ts';
import { expireDaily, pruneOldest } from '../../utils/pipeline.ts';
import { usualRetention } from '../../utils/store/retention.ts';
import { ruleNames } from './notice-texts.ts';

/** @param full whether the work before it found the disk full */
export async function expire(full: boolean): Promise<void> {
  const [store, settings] = await Promise.all([openWritableStore(), readSettings()]);
  const { keepDays, rules } = settings;
  const ports = { store, now: () => Date.now(), tell: tellChange };
  const keeping = async () => {
    const { sources, namesakes } = await ruleNames(store, settings);
    const judge = judgeOf(rules, sources, namesakes);
    return (story: Story) => judge(story).kept.length > 0;
  };
  // First: what is written of the day's work has no room either.
  if (full) await pruneOldest(ports, keeping);
  await expireDaily(ports, { ...usualRetention, keepDays }, keeping);
}
