export function run(
  command: string,
  args: readonly string[],
  options: { timeoutMs: number; env?: NodeJS.ProcessEnv },
): Promise<{ code: number; output: string }>;
export function endChildrenOnSignals(): void;
export function tail(output: string, lines?: number): string;
export function say(text: string): void;
export function timed<T>(what: string, work: () => Promise<T>): Promise<T>;
