/** The last stop of what nobody expected: named in the log, so that a bug report has something to show. */
export const report =
  (where: string) =>
  (error: unknown): void => {
    console.error(`Lede, ${where}:`, error);
  };
