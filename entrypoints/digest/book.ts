/** The digest as a book: each story with its whole article, where that is stored. */
import type { Words } from '../../components/words.ts';
import type { DigestText } from '../../utils/export/digest-text.ts';
import { bookWords } from '../../utils/i18n/book-words.ts';
import type { ReadableStore } from '../../utils/store/store.ts';

/** @param id the same for the same span of days */
export async function bookOf(
  store: ReadableStore,
  text: DigestText,
  id: string,
  { t, locale }: Words,
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const ids = text.parts.flatMap(({ stories }) => stories.map(({ entryId }) => entryId));
  const [{ digestBook }, ...articles] = await Promise.all([
    import('../../utils/export/epub-stories.ts'),
    ...ids.map((entryId) => store.article(entryId)),
  ]);
  const byId = new Map(articles.flatMap((one) => (one ? [[one.entryId, one] as const] : [])));
  return digestBook(text, id, (entryId) => byId.get(entryId), bookWords(t, locale), now);
}
