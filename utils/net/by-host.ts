/**
 * Work spread over hosts: some tasks at once, never two of one host, a pause between them. One queue serves
 * all that leaves Lede, or two rounds would ask a host at the same time.
 */

export interface QueuePorts {
  readonly wait: (ms: number) => Promise<void>;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
}

export interface Pace {
  /** Milliseconds between the end of this task and the next one of its host. */
  readonly gap: number;
  /** Tasks of one lane that run at the same time; what is above waits in the lane. */
  readonly atOnce: number;
}

/** Feeds, and whatever the user waits for. */
export const feedPace: Pace = { gap: 250, atOnce: 8 };
/** Pages nobody has asked for. */
export const pagePace: Pace = { gap: 2000, atOnce: 4 };

interface Task {
  readonly pace: Pace;
  readonly run: () => Promise<void>;
}

interface Host {
  readonly waiting: Task[];
  busy: boolean;
  /** No task begins before. */
  freeAt: number;
}

export class HostQueue {
  readonly #ports: QueuePorts;
  readonly #hosts = new Map<string, Host>();
  readonly #running = new Map<Pace, number>();

  constructor(ports: QueuePorts) {
    this.#ports = ports;
  }

  /** Runs `work` once its host is free and there is room in the lane; its outcome is handed on. */
  run<T>(address: string, pace: Pace, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const host = this.#hostAt(hostOf(address));
      const task = { pace, run: async () => work().then(resolve, reject) };
      // What somebody waits for goes before the pages that nobody asked for.
      const behind = host.waiting.findIndex((other) => other.pace.gap > pace.gap);
      host.waiting.splice(behind < 0 ? host.waiting.length : behind, 0, task);
      this.#begin();
    });
  }

  #hostAt(name: string): Host {
    const known = this.#hosts.get(name);
    if (known) return known;
    // Rested hosts are forgotten, or the table would grow with every page that is read.
    if (this.#hosts.size >= 500) {
      for (const [other, { busy, waiting, freeAt }] of this.#hosts) {
        if (!busy && waiting.length === 0 && freeAt <= this.#ports.now()) this.#hosts.delete(other);
      }
    }
    const host = { waiting: [], busy: false, freeAt: 0 };
    this.#hosts.set(name, host);
    return host;
  }

  /** The same for every item; ends when all have. */
  async each<T>(
    items: readonly T[],
    addressOf: (item: T) => string,
    pace: Pace,
    work: (item: T) => Promise<void>,
  ): Promise<void> {
    await Promise.all(items.map((item) => this.run(addressOf(item), pace, () => work(item))));
  }

  #begin(): void {
    const ready = [...this.#hosts.values()].filter(({ busy, waiting }) => !busy && waiting.length > 0);
    // The host with the most to do determines when all is done: it goes first.
    ready.sort((a, b) => b.waiting.length - a.waiting.length);
    for (const host of ready) {
      const [next] = host.waiting;
      if (!next || (this.#running.get(next.pace) ?? 0) >= next.pace.atOnce) continue;
      const early = host.freeAt - this.#ports.now();
      if (early > 0) this.#pause(host, early);
      else {
        host.waiting.shift();
        void this.#work(host, next);
      }
    }
  }

  /** The host rests; its place in the lane is another's meanwhile. */
  #pause(host: Host, ms: number): void {
    host.busy = true;
    const rested = () => {
      host.busy = false;
      host.freeAt = 0;
      this.#begin();
    };
    this.#ports.wait(ms).then(rested, rested);
  }

  async #work(host: Host, { pace, run }: Task): Promise<void> {
    host.busy = true;
    this.#running.set(pace, (this.#running.get(pace) ?? 0) + 1);
    await run();
    this.#running.set(pace, (this.#running.get(pace) ?? 1) - 1);
    host.busy = false;
    host.freeAt = this.#ports.now() + pace.gap;
    this.#begin();
  }
}

export function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}
