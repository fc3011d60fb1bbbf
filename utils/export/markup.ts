/** Text as markup that HTML and XML read alike: escaped by construction, with no address but the web's. */
import type { Direction } from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { languageTag } from '../text/language-tag.ts';
import { visible } from './plain.ts';

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeMarkup = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (one) => named[one] ?? one);

/** What a link may lead to, whatever a stored tree may say: the web, or a mail program. Empty for all else. */
export function linkAddress(raw: string): string {
  const address = webAddress(raw, '') || mailAddress(raw);
  // Browsers leave in an address what no other reader of addresses takes (RFC 3986); a host in brackets is one.
  const [, host = '', rest = ''] = /^(\w+:\/\/[^/?#]*)?(.*)$/s.exec(address) ?? [];
  const [page = '', ...hash] = rest
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\da-f]{2})/gi, encode)
    .split('#');
  return host + (hash.length > 0 ? `${page}#${hash.join('%23')}` : page);
}

const encode = (one: string) =>
  one.charCodeAt(0) < 128
    ? `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
    : encodeURIComponent(one.toWellFormed());

function mailAddress(raw: string): string {
  const url = URL.parse(raw.trim());
  return url?.protocol === 'mailto:' && url.href.length < 1000 ? url.href : '';
}

/** @param inner markup already */
export function linkTo(inner: string, url: string): string {
  const address = linkAddress(url);
  return address ? `<a href="${escapeMarkup(address)}">${inner}</a>` : inner;
}

/** ` lang="fr"`, or nothing for what is no language. */
export function langOf(language: string | undefined): string {
  const tag = languageTag(language);
  return tag ? ` lang="${tag}"` : '';
}

/** What a piece of markup is in. */
export interface Tongue {
  readonly language?: string | undefined;
  readonly direction: Direction;
}

export const rootOf = ({ language, direction }: Tongue): string => `${langOf(language)} dir="${direction}"`;

const style =
  'body{max-width:38em;margin:2em auto;padding:0 1em;font:1em/1.55 Georgia,serif}' +
  'h1,h2,h3,h4,h5,h6{line-height:1.2}article{margin:1.8em 0}article p,article ul{margin:.4em 0}a{color:inherit}' +
  'section p{margin:1em 0}blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:3px solid #ccc}' +
  'pre{overflow-x:auto}table{border-collapse:collapse}th,td{padding:.2em .6em;border:1px solid #ccc;text-align:start}' +
  'figure{margin:1em 0;color:#555;font-size:.9em}@media print{body{margin:0}}';

/** A document of its own, for a file: what is in it can neither run nor load anything, and is told so. */
export function htmlPage(title: string, tongue: Tongue, lines: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html${rootOf(tongue)}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...lines,
    '</body>',
    '</html>\n',
  ].join('\n');
}
