/** Where an error ends that no code expected: the console, with its origin. The user is told by a sentence. */
export function report(error: unknown): void {
  console.error('[lede]', error);
}
