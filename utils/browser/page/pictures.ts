/** Pictures as blobs: asked for without cookies or referrer, and only where permission is there already. */
import { checkAddress } from '../../net/address.ts';
import { allowHttp } from '../build.ts';

const limitBytes = 8_000_000;
const limitMs = 20_000;

/**
 * An object URL of the picture, or nothing where it may not be loaded, is no picture, or does not come.
 * Object URLs live as long as the page does.
 */
export async function loadPicture(address: string): Promise<string | undefined> {
  const checked = checkAddress(address, allowHttp);
  if (!checked.ok) return undefined;
  try {
    const response = await fetch(checked.value.href, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(limitMs),
    });
    const type = response.headers.get('content-type') ?? '';
    const length = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || !/^image\//i.test(type) || length > limitBytes) return undefined;
    const blob = await response.blob();
    return blob.size <= limitBytes ? URL.createObjectURL(blob) : undefined;
  } catch (error) {
    // Refused by the server, the policy or the network: the text that stands for the picture stays.
    console.debug('[lede] picture not loaded', address, error);
    return undefined;
  }
}
