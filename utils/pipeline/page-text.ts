/** A page as text: asked for, and its bytes read in the charset it has. */
import { secureAddress } from '../net/address.ts';
import { feedPace } from '../net/by-host.ts';
import { type DownloadRequest, type DownloadResult, pageLimits } from '../net/download.ts';
import { fail, ok, type Result } from '../result.ts';
import { ask } from './ask.ts';
import type { Ports } from './ports.ts';

export interface PageText {
  readonly html: string;
  /** The address after redirects. */
  readonly url: string;
}

/** A page that somebody waits for: it goes before the pages that nobody asked for. */
export async function askPage(url: string, ports: Ports): Promise<Result<PageText>> {
  return textOfAnswer(await ask(pageRequest(url, ports), feedPace, ports));
}

export const pageRequest = (url: string, { allowHttp }: Pick<Ports, 'allowHttp'>): DownloadRequest => ({
  url: secureAddress(url, allowHttp),
  accept: 'text/html, application/xhtml+xml',
  ...pageLimits,
});

export function textOfAnswer(got: DownloadResult): Result<PageText> {
  if (!got.ok) return got;
  const { bytes, contentType, url } = got.value;
  if (!/html|^$/i.test(contentType)) return fail('no-text', `a page of ${contentType}`);
  return ok({ html: pageText(bytes, contentType), url });
}

/** A page's charset: the header, a meta element near its top, else UTF-8. */
export function pageText(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
