/**
 * An article in parts: the address of the part that follows. Blogs say `rel=next` of the next post as well, so
 * only an address counts that is this one but for the number of its page.
 */
/** An article in more parts than this is none. */
export const mostParts = 20;
/** "ps-4" and "covid-19" are names: a number that only hangs on is one of a page while it is small. */
const mostHanging = 9;

const inQuery = /^(?:page|pageno|pg|paged|part|pagina|seite)$/;
/** Who sent the reader, which the page's own links do not say. */
const sender = /^(?:utm_|[fg]clid|ref|xtor|cmpid|from|src)/;
const inPath = /^(.+?)(?:\/page)?([/,_-])(?:p(?:age|art)?[_-]?)?(\d{1,2})(\.\w{2,5})?$/;

interface Part {
  readonly host: string;
  /** The address as it is, but for a number in its query. */
  readonly whole: string;
  /** Without the number of its page, where it has one. */
  readonly stem: string;
  readonly number?: number;
  /** Whether the number can be nothing but a page's. */
  readonly sure: boolean;
}

function partOf(address: string): Part {
  const { host, pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\/+$/, '');
  let asked = '';
  const rest: string[] = [];
  for (const [name, value] of searchParams) {
    if (inQuery.test(name)) asked = value;
    else if (!sender.test(name)) rest.push(`${name}=${value}`);
  }
  const query = rest.sort().join('&');
  const whole = `${path}?${query}`;
  if (/^\d{1,2}$/.test(asked)) return { host, whole, stem: whole, number: Number(asked), sure: true };
  const [, stem = '', mark, number, type = ''] = inPath.exec(path) ?? [];
  // Months of a year are no parts, nor are the days of a month.
  if (!number || /\/(?:19|20)\d\d(?:\/\d\d?)?$/.test(stem)) return { host, whole, stem: whole, sure: false };
  return { host, whole, stem: `${stem}${type}?${query}`, number: Number(number), sure: mark === '/' };
}

/** Whether the second is the address of the part that follows the first; both absolute. */
export function isNextPart(address: string, other: string): boolean {
  const own = partOf(address);
  const { host, stem, number = 0, sure } = partOf(other);
  if (host !== own.host || stem.startsWith('?') || number < 2 || number > (sure ? mostParts : mostHanging))
    return false;
  if (number === 2 && stem === own.whole && mayGoOn(own, sure)) return true;
  return stem === own.stem && number - 1 === own.number && (own.sure ? sure : number > 2);
}

/** Whether an address may get a second part: one that is a part itself would get them for ever. */
const mayGoOn = ({ number, sure }: Part, follows: boolean): boolean =>
  number === undefined || (!sure && (follows || number > mostHanging));

/** Whether both are addresses of one part, wherever on its site a redirect led. */
export function isSamePart(address: string, other: string): boolean {
  const one = partOf(address);
  const two = partOf(other);
  return named(one.host) === named(two.host) && one.whole === two.whole && one.number === two.number;
}

const named = (host: string): string => host.replace(/^www\./, '');

/** The address of the part that follows a page, among those it names; none where there is none. */
export function nextOf(url: string, following: readonly string[]): { readonly next?: string } {
  const next = following.find((address) => address !== '' && isNextPart(url, address));
  return next ? { next } : {};
}
