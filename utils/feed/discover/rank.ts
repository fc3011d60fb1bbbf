/** Which of a page's feeds a reader most likely means. Lower comes first. */
import type { FeedLink } from './page-links.ts';

const comments = /comment|commentaire|réponses|replies|تعليق/i;
const media = /podcast|episode|émission|video|vidéo|audio|itunes|بودكاست|فيديو/i;
const part = /\/(?:category|categorie|tag|tags|author|auteur|topic|rubrique)s?\//i;

export const commentsLast = 1000;

/** Lower for the likelier one, in the order of `links`. @param language of the page, BCP 47 or empty */
export function ranksOf(links: readonly FeedLink[], pageUrl: string, language: string): number[] {
  const titles = links.map(({ title }) => title.toLowerCase());
  return links.map((link, i) => {
    const title = titles[i] ?? '';
    // "The Paper" beside "The Paper - Sport": the whole of it.
    const whole =
      title !== '' && titles.some((other) => other.length > title.length && other.startsWith(title));
    return rankOf(link, i, pageUrl, language) - (whole ? 4 : 0);
  });
}

function rankOf(link: FeedLink, place: number, pageUrl: string, language: string): number {
  const page = new URL(pageUrl);
  const feed = new URL(link.url);
  const address = decodeSafely(feed.pathname + feed.search);
  let rank = place * 0.5 + Math.min(link.title.length, 120) / 20;
  if (link.from === 'body') rank += 8;
  if (isComments(link)) rank += commentsLast;
  if (media.test(link.title) || media.test(address)) rank += media.test(page.pathname) ? 0 : 20;
  // The feed of the section that was asked for; another section's is nobody's wish.
  const section = page.pathname.replace(/[^/]*\.\w+$/, '').replace(/\/$/, '');
  if (section.length > 1 && feed.host === page.host && address.startsWith(`${section}/`)) rank -= 12;
  else if (part.test(address)) rank += 6;
  return rank + languageRank(address, language);
}

export const isComments = ({ title, url }: { readonly title: string; readonly url: string }): boolean =>
  comments.test(title) || comments.test(url);

/** An address that names a language names the page's own, or another. */
function languageRank(address: string, language: string): number {
  const own = language.slice(0, 2).toLowerCase();
  const named = /[/=_.-](ar|de|en|es|fr|it|nl|pt)(?=$|[/&_.-])/i.exec(address)?.[1]?.toLowerCase();
  if (!named || !own) return 0;
  return named === own ? -3 : 4;
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
