/**
 * What a piece of work costs, in multiples of a fixed one done in the same moment: a busy or a slow machine
 * changes neither the figure nor the verdict.
 */

/** Milliseconds of processor time: waiting for a processor that others have does not count. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Strings and a map, as most of Lede's work is: some 30 ms on the machine it was written on. */
function reference(): number {
  const counts = new Map<string, number>();
  for (let i = 0; i < 150_000; i++) {
    const word = `w${(i * 7919) % 5003}`.toUpperCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size;
}

/** How many times the reference's cost this work has. */
export function effort(work: () => unknown): number {
  const fixed = Math.min(...Array.from({ length: 3 }, () => cost(reference)));
  return cost(work) / fixed;
}
