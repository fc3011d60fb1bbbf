/**
 * What may tell who somebody is, made unreadable where it stands: in texts, names and addresses of a page.
 * Masked twice is masked once, and a masked thing keeps its shape, since the cleaner's rules go by it.
 */

const local = String.raw`[\p{L}\p{N}._%+-]`;
const at = String.raw`@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+`;
/**
 * Each run of what a name may have, with what makes an address of it; two without a gap are one. Where
 * nothing does, the run is passed over whole: looked at from each of its characters, a long one takes for ever.
 */
const mail = new RegExp(`${local}+(${at}(?:${local}*${at})*)?`, 'gu');
const maskedMail = 'mail@masked.invalid';

const digit = '[0-9٠-٩۰-۹]';
const gap = String.raw`[ .\-\u00a0\u202f]`;
/** A number is no telephone's in the middle of a figure: "1 012 345 678". */
const alone = String.raw`(?<![\p{L}\p{N}]|${digit}[ .,\u00a0\u202f])`;
const phones = [
  String.raw`(?:\+|00|٠٠)${gap}?${digit}(?:[ .\-()\u00a0\u202f]{0,2}${digit}){7,14}`,
  `[0٠]${digit}(?:${gap}?${digit}{2}){4}`,
  `[0٠]${digit}{2,4}${gap}${digit}{3,4}${gap}${digit}{3,4}`,
  String.raw`\(${digit}{2,4}\)${gap}?${digit}{3,4}${gap}${digit}{3,4}`,
  `${digit}{3}[-.]${digit}{3}[-.]${digit}{4}`,
];
const phone = new RegExp(`${alone}(?:${phones.join('|')})(?!${digit})`, 'gu');
const anyDigit = new RegExp(digit, 'g');

/** E-mail addresses and telephone numbers. */
export const maskText = (text: string): string =>
  text
    .replace(mail, (run, host?: string) => (host ? maskedMail : run))
    .replace(phone, (number) => number.replace(anyDigit, '0'));

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

/** A long run of signs is a word as long as it has no digits. */
const withDigits = (run: string): string => (/\d/.test(run) ? 'x' : run);

/** A class or an id: its words stay, since boxes are known by them; numbers and hashes in them do not. */
export const maskName = (name: string): string =>
  maskText(name)
    .replace(uuid, 'x')
    .replace(/[0-9a-f]{8,}/gi, withDigits)
    .replace(/\d{5,}/g, '0');

/** What tells nothing of who asks: which page of a list, which language, how large a picture. */
const harmless = /^(?:(?:page|paged|p|pg|part|w|h)=\d{1,5}|(?:lang|hl)=[a-z]{2}(?:-[a-z]{2})?)$/i;
const elsewhere = /^(?!https?:)[a-z][a-z0-9+.-]*:/i;

/** Empty for what leads nowhere on the web: scripts, pictures in the address itself, telephones. */
export function maskAddress(raw: string): string {
  const address = trimmed(raw.replace(/[\t\r\n]/g, '').replaceAll('%40', '@'));
  if (/^mailto:/i.test(address)) return `mailto:${maskedMail}`;
  if (address.startsWith('#')) return /^#[\w-]{1,40}$/.test(address) ? maskName(maskRuns(address)) : '#';
  if (elsewhere.test(address)) return '';
  const [path = '', query = ''] = address.replace(/#.*$/, '').split('?');
  const kept = query.split('&').filter((pair) => harmless.test(pair));
  const masked = trimmed(maskText(maskPath(path)));
  return elsewhere.test(masked) ? '' : masked + (kept.length > 0 ? `?${kept.join('&')}` : '');
}

/** Without what browsers pass over at both ends of an address: spaces, and signs that nobody sees. */
function trimmed(address: string): string {
  let from = 0;
  let until = address.length;
  while (from < until && address.charCodeAt(from) <= 32) from++;
  while (from < until && address.charCodeAt(until - 1) <= 32) until--;
  return address.slice(from, until);
}

/** The part before the query, without a user's name. */
const maskPath = (path: string): string =>
  maskRuns(path.replace(/^(https?:[/\\]*|[/\\]{2,})(?:[^/\\]*@[/\\]*)+/i, '$1'));

/** Without what is too long and mixed to be a word, and without tokens of three parts. */
const maskRuns = (text: string): string =>
  text
    .replace(uuid, 'x')
    .replace(/(?<![\w-])eyJ[\w-]*(?:\.[\w-]+)+/g, 'x')
    .replace(/[0-9a-z]{16,}/gi, withDigits)
    .replace(/\w{24,}/g, withDigits);

/** What names a film or a post of another site, for everyone the same. */
export const maskKey = (key: string): string => (/^[\w-]{1,24}$/.test(key) ? key : '');

/** The addresses of a picture in its sizes. */
export const maskSet = (set: string): string =>
  set
    .split(/,\s+|(?<=\s[\d.]+[wxh]),/)
    .map((candidate) => {
      const [address = '', ...size] = candidate.trim().split(/\s+/);
      return [maskAddress(address), ...size.filter((one) => /^[\d.]{1,8}[wxh]$/.test(one))].join(' ').trim();
    })
    .filter(Boolean)
    .join(', ');

/** Declarations of plain words and measures: what hides an element or lays it over the page, and no address. */
export const maskStyle = (style: string): string =>
  style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => /^[a-z-]+\s*:\s*[\w\s#%.,!-]+$/i.test(declaration))
    .join(';');
