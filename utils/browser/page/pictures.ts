/** Pictures as blobs: asked for without cookies or referrer, and only where permission is there already. */
import { type DownloadPorts, download } from '../../net/download.ts';
import { allowHttp } from '../build.ts';
import { mayFetch } from '../permissions.ts';

const limits = { maxBytes: 8_000_000, answerWithin: 20_000, idleWithin: 10_000, doneWithin: 20_000 } as const;
const ports: DownloadPorts = {
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  allowHttp,
  online: () => navigator.onLine,
  mayFetch,
};

/**
 * An object URL of the picture, or nothing where it may not be loaded, is no picture, or does not come.
 * Object URLs live as long as the page does.
 */
export async function loadPicture(address: string): Promise<string | undefined> {
  const loaded = await download({ url: address, accept: 'image/*', ...limits }, ports);
  if (!loaded.ok) {
    // Not granted, or refused by the server or the network: the text that stands for the picture stays.
    console.debug('[lede] picture not loaded', address, loaded.problem.detail);
    return undefined;
  }
  const { contentType, bytes } = loaded.value;
  if (!/^image\//i.test(contentType) || bytes.length === 0) return undefined;
  return URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: contentType }));
}
