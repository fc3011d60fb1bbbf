/** Names for what the store knows of an entry. */
import type { Teller } from '../../components/other-tellers.tsx';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import type { Entry } from '../../utils/model.ts';
import { newFacts } from '../../utils/text/new-facts.ts';
import { siteName } from '../../utils/text/site-name.ts';
import type { Known } from './use-article.ts';

/** The source as the user knows it; nothing for a page that was read without one. */
export function sourceTitle(known: Known, entry: Entry): string | undefined {
  return known.sources.get(entry.sourceId)?.title;
}

/** Who else tells the story, each once, and what each adds to what is read here. */
export function tellersOf(known: Known, entryId: string): Teller[] {
  const members = known.story?.members ?? [];
  const others = members.filter((member) => member.entryId !== entryId);
  const added = newFacts({ members: [...members.filter((member) => !others.includes(member)), ...others] });
  return others.map((member) => ({
    href: readerHref(member.entryId),
    source: known.sources.get(member.sourceId)?.title || siteName(member.url),
    title: member.title,
    published: member.published,
    adds: (added.get(member.entryId) ?? []).slice(0, mostAdded).map(({ text }) => text),
  }));
}

const mostAdded = 3;
