/**
 * The popup's page also shows in the browser's side panel (Chrome) or sidebar (Firefox): there it is as high as
 * the window, stays open over whatever page is gone to, and is given no page by being opened.
 */
import { browser } from 'wxt/browser';

/** Whether this page stands in the panel. */
export const inPanel = new URLSearchParams(location.search).has('panel');

/** Done here: a popup closes, a panel stays. */
export function leave(): void {
  if (!inPanel) window.close();
}

interface Panels {
  readonly sidePanel?: { open?(where: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open?(): Promise<void> };
}

const panels = browser as unknown as Panels;
// The polyfill knows nothing of Chrome's namespace.
const { sidePanel } = ((globalThis as { chrome?: Panels }).chrome ?? {}) as Panels;

/** Known before the click: in it, nothing may be awaited. */
let windowId: number | undefined;

/** Whether the browser has a panel that can be opened from here. */
export async function canOpenPanel(): Promise<boolean> {
  if (inPanel) return false;
  if (import.meta.env.FIREFOX) return panels.sidebarAction?.open !== undefined;
  windowId = (await browser.windows.getCurrent()).id;
  return sidePanel?.open !== undefined && windowId !== undefined;
}

/** MUST be called directly in a click handler, with nothing awaited before. */
export async function openPanel(): Promise<void> {
  if (import.meta.env.FIREFOX) await panels.sidebarAction?.open?.();
  else if (windowId !== undefined) await sidePanel?.open?.({ windowId });
}
