/** A text to the clipboard or to another program; both are the browser's to allow, in the click that asks. */

/** By their types; a program that pastes takes the one it knows best. */
export async function copyTexts(texts: Readonly<Record<string, string>>): Promise<void> {
  const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })] as const);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** Tells whether it was shared: whoever closes the window of choices has not failed. */
export async function share(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}

/** Not every browser has it, and none has to take everything. */
export const canShare = (data: ShareData): boolean =>
  typeof navigator.share === 'function' && (navigator.canShare?.(data) ?? true);
