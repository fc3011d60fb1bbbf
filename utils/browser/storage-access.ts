/**
 * Content scripts read `storage.local` unless they are kept from it, and a page of the web may have taken one over.
 * Chrome can keep them from it. Firefox cannot yet: there a script of ours sees what is in it, in a world of its own
 * that the page does not reach. Can go when both browsers ask for it in the manifest, or do it by themselves.
 */
import { browser } from 'wxt/browser';

interface Guarded {
  setAccessLevel?(wish: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** `storage.session` is for our own pages from the start. */
export async function keepStorageOurs(): Promise<void> {
  await (browser.storage.local as Guarded).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
