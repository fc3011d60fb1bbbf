/** A story's picture for its notice, where the user wants pictures. */
import { allowHttp } from '../../utils/browser/build.ts';
import { mayFetch } from '../../utils/browser/permissions.ts';
import { download } from '../../utils/net/download.ts';

const limits = { maxBytes: 1_000_000, answerWithin: 5000, idleWithin: 5000, doneWithin: 5000 } as const;

/** As a data address: the system loads nothing of it, and asks nobody. Nothing where it does not come in time. */
export async function noticePicture(url: string): Promise<string | undefined> {
  // Firefox's notices have none.
  if (import.meta.env.FIREFOX) return undefined;
  const ports = {
    fetch: (address: string, init: RequestInit) => fetch(address, init),
    allowHttp,
    online: () => navigator.onLine,
    mayFetch,
  };
  const loaded = await download({ url, accept: 'image/*', ...limits }, ports);
  if (!loaded.ok) return undefined;
  const { contentType, bytes } = loaded.value;
  const [type = ''] = contentType.split(';');
  if (!/^image\/(?:png|jpeg|webp|gif)$/i.test(type.trim())) return undefined;
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${type.trim()};base64,${btoa(letters)}`;
}
