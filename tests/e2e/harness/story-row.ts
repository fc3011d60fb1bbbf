/** A story as a round leaves it in the database: of one entry, of a source that nobody follows. */
import { toRow } from '../../../utils/browser/database/whole.ts';

export function storyRow(id: string, headline: string, published: number) {
  const member = {
    entryId: id,
    sourceId: 'none',
    url: `https://one.example.org/${id}`,
    title: headline,
    published,
  };
  return toRow({
    id,
    headline,
    members: [member],
    latest: published,
    seenAt: published,
    backlog: false,
    leftOut: 0,
    language: 'en',
  });
}
