// @vitest-environment node
/** Lists that mean harm, through the real reader and the plan that is shown before anything is followed. */
import { describe, expect, it } from 'vitest';
import { readOpml } from '../../../utils/export/opml.ts';
import { importPlanner } from '../../../utils/pipeline/import-plan.ts';
import { hostileLists } from '../../hostile/lists.ts';
import { effort } from '../effort.ts';

/** As for an ordinary list of the most feeds that are kept: a busy machine changes neither. */
const mostEffort = 40;

function planOf(text: string) {
  const read = readOpml(text);
  if (!read.ok) return read.problem.code;
  const planner = importPlanner([], () => false);
  planner.add(read.value.outlines);
  return planner.plan();
}

describe('a hostile list costs no more than an ordinary one, and what is good in it is followed', () => {
  it.each(hostileLists.map((one) => [one.name, one] as const))('%s', (_, list) => {
    const { body, follows, count, refuses = [], merged = 0, never } = list;
    const text = body();
    let plan: ReturnType<typeof planOf> = 'not-opml';
    expect(effort(() => (plan = planOf(text)))).toBeLessThan(mostEffort);
    const made = plan as ReturnType<typeof planOf>;
    if (made === 'not-opml') return expect(made).toBe(follows);
    const titles = made.fresh.map(({ title }) => title);
    if (count === undefined) expect(titles).toEqual(follows);
    else expect(titles).toHaveLength(count);
    expect(made.refused.map(({ code }) => code)).toEqual(refuses);
    expect(made.merged).toBe(merged);
    for (const { feedUrl, folder } of made.fresh) {
      const { protocol, username, password } = new URL(feedUrl);
      expect([protocol, username, password]).toEqual(['https:', '', '']);
      expect(folder.length).toBeLessThanOrEqual(5);
    }
    // The browser is asked for nothing but the sites that are followed.
    for (const origin of made.origins)
      expect(origin).toMatch(/^https:\/\/(?:\*\.)?[\w-]+\.example\.org\/\*$/);
    if (never) expect(JSON.stringify(made)).not.toContain(never);
  });
});
