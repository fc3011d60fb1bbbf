/**
 * Switching a source's images on: the switch is set only once their hosts are granted. Chrome closes the
 * popup as the prompt opens, so what was wanted is kept, and the page that opens next sees it through.
 */
import { browser } from 'wxt/browser';
import { request } from '../requests.ts';

interface ImageWish {
  readonly sourceId: string;
  readonly origins: readonly string[];
}

const key = 'image-wish';

/** MUST be called directly in a click handler, with nothing awaited before. Tells whether it was granted. */
export async function askForImages(wish: ImageWish): Promise<boolean> {
  const stored = browser.storage.local.set({ [key]: wish });
  const granted =
    wish.origins.length === 0 || (await browser.permissions.request({ origins: [...wish.origins] }));
  await stored;
  await browser.storage.local.remove(key);
  await request('set-images', { sourceId: wish.sourceId, images: granted });
  return granted;
}

/** Sees through what was wanted when the prompt closed the page; a refusal ends it. */
export async function settleImageWish(): Promise<void> {
  const wish = (await browser.storage.local.get(key))[key] as ImageWish | undefined;
  if (!wish) return;
  await browser.storage.local.remove(key);
  if (await browser.permissions.contains({ origins: [...wish.origins] }))
    await request('set-images', { sourceId: wish.sourceId, images: true });
}
