/** Work spread over hosts: some hosts at once, never two tasks of one host, a pause between them. */

export interface HostPace {
  /** Hosts worked on at the same time. */
  readonly hosts: number;
  /** Milliseconds between the end of a task and the next one of its host. */
  readonly gap: number;
  readonly wait: (ms: number) => Promise<void>;
}

/** Runs `work` for every item. A task that fails must say so in its result: a throw ends the whole. */
export async function eachByHost<T>(
  items: readonly T[],
  addressOf: (item: T) => string,
  pace: HostPace,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queues = new Map<string, T[]>();
  for (const item of items) {
    const host = hostOf(addressOf(item));
    const queue = queues.get(host);
    if (queue) queue.push(item);
    else queues.set(host, [item]);
  }
  const waiting = [...queues.values()];
  const worker = async () => {
    for (let queue = waiting.shift(); queue; queue = waiting.shift()) {
      for (const [i, item] of queue.entries()) {
        if (i > 0) await pace.wait(pace.gap);
        await work(item);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(pace.hosts, waiting.length) }, worker));
}

export function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}
