/** Frames come to a page that is seen; in a tab behind others none does, and nobody waits for a paint. */
const patienceMs = 150;

/** When what was drawn has been painted. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs);
    // The frame is painted after its callbacks, before the next task.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
