/** Long work in slices, between which the browser draws and hears keys. */

/** A frame's half: what comes in meanwhile waits no longer. */
const sliceMs = 8;

/**
 * To be awaited now and then in the work: goes on at once while the slice lasts.
 * @param wanted whether anybody still waits for the result; told on
 */
export function slices(wanted: () => boolean): () => Promise<boolean> {
  let end = performance.now() + sliceMs;
  return async () => {
    if (performance.now() >= end) {
      await turn();
      end = performance.now() + sliceMs;
    }
    return wanted();
  };
}

// Firefox has no `scheduler` before 142; timers would add 4 ms to each turn.
function turn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
