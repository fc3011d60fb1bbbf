/** The digest as a book: each story with its whole article, where that is stored. */
import type { Words } from '../../components/words.ts';
import type { DigestText } from '../../utils/export/digest-text.ts';
import { directionOf } from '../../utils/i18n/index.ts';
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
  const around = { language: locale, direction: directionOf(locale) };
  const words = { ...around, contents: t('copy.contents'), picture: t('copy.picture') };
  return digestBook(text, id, (entryId) => byId.get(entryId), words, now);
}
