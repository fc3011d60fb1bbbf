/** Names for what the store knows of an entry. */
import type { Teller } from '../../components/other-tellers.tsx';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import type { Entry } from '../../utils/model.ts';
import { siteName } from '../../utils/text/site-name.ts';
import type { Known } from './use-article.ts';

/** The source as the user knows it; nothing for a page that was read without one. */
export function sourceTitle(known: Known, entry: Entry): string | undefined {
  return known.sources.get(entry.sourceId)?.title;
}

/** Who else tells the story, each once. */
export function tellersOf(known: Known, entryId: string): Teller[] {
  return (known.story?.members ?? [])
    .filter((member) => member.entryId !== entryId)
    .map((member) => ({
      href: readerHref(member.entryId),
      source: known.sources.get(member.sourceId)?.title || siteName(member.url),
      title: member.title,
    }));
}
