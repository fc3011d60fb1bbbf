/** Frames come to a page that is seen; in a tab behind others none does, and nobody waits for a paint. */
const patienceMs = 150;

/** When the first that was drawn is on screen: the frame's callbacks come before it is rastered and shown. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs);
    const watch = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      watch.disconnect();
      resolve();
    });
    watch.observe({ type: 'paint', buffered: true });
  });
}
