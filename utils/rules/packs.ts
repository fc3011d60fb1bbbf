/** Packs: what a file must be to be one, how one is made of what is followed, and which words they offer. */
import type { Pack, PackGroup, PackName, PackSite, Source, Topic } from '../model.ts';
import { checkAddress } from '../net/address.ts';
import { fail, ok, type Result } from '../result.ts';
import { dropInvisible, oneLine } from '../text/normalise.ts';
import { siteName } from '../text/site-name.ts';

/** A file says what it is; anything else in JSON is not taken for a pack. */
const kind = 'lede-pack';
const version = 1;
const caps = { name: 100, groups: 50, sites: 500, words: 100, word: 60, topics: 20 } as const;
const locales = ['en', 'fr', 'ar'] as const;
const never = () => false;

/**
 * A pack out of a file that anybody may have written: `not-opml` where it is none. Everything is cut to
 * size; sites that are not https or lie in a private network are left out.
 */
export function readPack(text: string): Result<Pack, 'not-opml'> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return fail('not-opml', 'no JSON');
  }
  if (!isRecord(file) || file.kind !== kind) return fail('not-opml', 'JSON, and not a pack');
  if (file.version !== version) return fail('not-opml', `a pack of version ${String(file.version)}`);
  let room: number = caps.sites;
  const seen = new Set<string>();
  const groups = listOf(file.groups, caps.groups).map((group, i): PackGroup => {
    const sites = listOf(isRecord(group) ? group.sites : [], room).flatMap((site) => {
      const read = siteOf(site);
      if (!read || seen.has(read.url)) return [];
      seen.add(read.url);
      return [read];
    });
    room -= sites.length;
    return { id: `g${i}`, name: nameOf(isRecord(group) ? group.name : ''), sites };
  });
  const kept = groups.filter(({ sites }) => sites.length > 0);
  if (kept.length === 0) return fail('not-opml', 'a pack without sites');
  const topics = topicsOf(file.topics);
  return ok({
    id: 'file',
    name: nameOf(file.name),
    groups: kept,
    names: wordsOf(file.names),
    watchWords: wordsByLocale(file.watchWords),
    ...(topics.length > 0 ? { topics } : {}),
  });
}

/** What is written in the file that a user shares: a group for each folder, words and topics where given. */
export function packFile(
  name: string,
  sources: readonly Source[],
  words: readonly string[],
  topics: readonly Topic[] = [],
): string {
  const groups = new Map<string, PackSite[]>();
  for (const { folder, title, feedUrl, language = '' } of sources) {
    if (!checkAddress(feedUrl, never).ok) continue;
    const group = folder.join(' / ');
    groups.set(group, [...(groups.get(group) ?? []), { title, url: feedUrl, language, checked: true }]);
  }
  const file = {
    kind,
    version,
    name,
    groups: [...groups].map(([group, sites]) => ({ name: group || name, sites })),
    names: words,
    ...(topics.length > 0 ? { topics: topics.map(({ id: _, ...topic }) => topic) } : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A file's name out of a pack's: letters and digits of any script. */
export function packFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${safe.slice(0, 60) || 'lede'}.lede-pack.json`;
}

/** The packs whose sites are followed; all of them where none is. */
export function followedPacks(packs: readonly Pack[], sources: readonly Source[]): readonly Pack[] {
  const hosts = new Set(sources.flatMap(({ siteUrl, feedUrl }) => [siteName(siteUrl), siteName(feedUrl)]));
  const followed = packs.filter(({ groups }) =>
    groups.some(({ sites }) => sites.some(({ url }) => hosts.has(siteName(url)))),
  );
  return followed.length > 0 ? followed : packs;
}

/**
 * Words worth offering: of the packs whose sites are followed, or of all where none is; names, and words in
 * the reader's language, then in those of what is followed.
 */
export function wordsToOffer(
  packs: readonly Pack[],
  sources: readonly Source[],
  locale: 'en' | 'fr' | 'ar',
): string[] {
  const read = new Set(sources.map(({ language = '' }) => language.split('-')[0]));
  const languages = [locale, ...locales.filter((one) => one !== locale && read.has(one))];
  const offered = followedPacks(packs, sources).flatMap(({ names, watchWords }) => [
    ...names,
    ...languages.flatMap((one) => watchWords[one]),
  ]);
  return [...new Set(offered)];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown, most: number): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, Math.max(0, most)) : [];

const lineOf = (value: unknown, most: number): string =>
  typeof value === 'string' ? oneLine(dropInvisible(value.slice(0, 4 * most))).slice(0, most) : '';

/** One name for all languages, or one for each; a missing one is that of another language. */
function nameOf(value: unknown): PackName {
  const names = locales.map((locale) =>
    lineOf(isRecord(value) && Object.hasOwn(value, locale) ? value[locale] : value, caps.name),
  );
  const any = names.find((name) => name !== '') ?? '…';
  const [en = '', fr = '', ar = ''] = names;
  return { en: en || any, fr: fr || any, ar: ar || any };
}

function siteOf(value: unknown): PackSite | undefined {
  if (!isRecord(value) || typeof value.url !== 'string') return undefined;
  const url = checkAddress(value.url, never);
  if (!url.ok) return undefined;
  const title = lineOf(value.title, caps.name) || siteName(url.value.href);
  return { title, url: url.value.href, language: lineOf(value.language, 20), checked: false };
}

function wordsOf(value: unknown): string[] {
  const words = listOf(value, caps.words).map((word) => lineOf(word, caps.word));
  return [...new Set(words.filter((word) => word !== ''))];
}

function wordsByLocale(value: unknown): Pack['watchWords'] {
  const words: Record<string, unknown> = isRecord(value) ? value : {};
  const wordsIn = (locale: string) => wordsOf(Object.hasOwn(words, locale) ? words[locale] : []);
  return { en: wordsIn('en'), fr: wordsIn('fr'), ar: wordsIn('ar') };
}

/** Without words or names no story could earn one. Ids are ours: a file's could be those of a shipped topic. */
export function topicsOf(value: unknown): Topic[] {
  return listOf(value, caps.topics).flatMap((topic, i) => {
    if (!isRecord(topic)) return [];
    const words = wordsByLocale(topic.words);
    const names = wordsOf(topic.names);
    if (names.length + words.en.length + words.fr.length + words.ar.length === 0) return [];
    return [{ id: `t${i}`, name: nameOf(topic.name), words, ...(names.length > 0 ? { names } : {}) }];
  });
}
