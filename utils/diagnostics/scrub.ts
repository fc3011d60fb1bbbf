/**
 * The detail of a problem as it may leave the computer: what went wrong, where only by host. Details are written for
 * the log, and hold addresses (with a subscriber's key in them, say) and sometimes a few words of what was read.
 */
import { dropInvisible, oneLine } from '../text/normalise.ts';

const longest = 160;
const cut = '…';
/** Of a page's own text nothing is to be seen; error messages put it between these. */
const quoted = /"[^"]*"?|“[^”]*”?|«[^»]*»?|`[^`]*`?/g;
const address = /[a-z][a-z0-9+.-]*:\/\/\S*/i;
const schemeAlone = /^\W*[a-z][a-z0-9+.-]*:(?=\S*\D)\S/i;
const mediaType = /^(?:text|application|image|audio|video|font|multipart)\/[a-z0-9.+-]{1,60}[;,.]?$/i;
const bareHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?=[/:?#\\])/i;
/** So many letters and digits in a row are nobody's word. */
const keyLength = 20;
const wordLength = 32;

export function scrub(detail: string): string {
  const words = oneLine(dropInvisible(detail)).replace(quoted, cut).split(/\s/).map(cutWord).join(' ');
  return [...words].length > longest ? `${[...words].slice(0, longest).join('')}${cut}` : words;
}

/** The host of an address; a mark where it has none to be told. */
export function hostOf(text: string): string {
  const host = URL.canParse(text) ? new URL(text) : undefined;
  return host && /^https?:$/.test(host.protocol) && !looksLikeKey(host.hostname) ? host.hostname : cut;
}

function cutWord(word: string): string {
  const [found] = address.exec(word) ?? [];
  if (found) return hostOf(found.replace(/[).,;:\]]+$/, ''));
  if (word.includes('@') || schemeAlone.test(word)) return cut;
  if (mediaType.test(word)) return word;
  if (/[/\\?&=%#]/.test(word)) return bareHost.exec(word)?.[0] ?? cut;
  return looksLikeKey(word) ? cut : word;
}

const looksLikeKey = (word: string): boolean =>
  word
    .split(/[.,:;()]/)
    .some(
      (part) =>
        part.length >= wordLength || (part.length >= keyLength && /\d/.test(part) && /\p{L}/u.test(part)),
    );
