/**
 * What each request has to look like, for the background to answer it. The bounds keep out what no page of ours can
 * mean; whether a wish makes sense is for who fulfils it to say.
 */
import type { HeadlinePattern } from '../model.ts';
import type { Choice } from '../pipeline/follow.ts';
import type { SourceChange } from '../poll/settings.ts';
import { either, fields, flag, listOf, number, oneOf, optional, type Shape, text } from '../shape.ts';
import type { RequestMap, RequestName } from './requests.ts';

type Ask<Name extends RequestName> = RequestMap[Name]['ask'];

const id = text(200);
const address = text(20_000);
const words = text(20_000);
/** Of stories on screen at once, there are a few thousand entries. */
const ids = listOf(id, 50_000);
const folder = listOf(words, 50);

const page = fields<HeadlinePattern>({ by: oneOf('json-ld', 'sitemap', 'links'), shape: optional(words) });
const choice = fields<Choice>({ url: address, page: optional(page) });
const nothing = fields<Record<string, never>>({});
const source = fields({ sourceId: id });
const entry = fields({ entryId: id });

export const requestShapes: { readonly [Name in RequestName]: Shape<Ask<Name>> } = {
  follow: fields<Ask<'follow'>>({ address, title: optional(words), choice: optional(choice) }),
  discover: fields<Ask<'discover'>>({ address, headline: optional(words) }),
  relearn: fields<Ask<'relearn'>>({ sourceId: id, headline: optional(words), choice: optional(choice) }),
  'settle-intents': nothing,
  'import-list': fields({ id }),
  refresh: fields<Ask<'refresh'>>({ sourceId: optional(id) }),
  'remove-source': source,
  'restore-source': source,
  'update-source': fields({
    sourceId: id,
    change: fields<SourceChange>({
      title: optional(words),
      folder: optional(folder),
      interval: optional(either(number, oneOf(null))),
      fullText: optional(flag),
      weight: optional(oneOf('more', 'less', null)),
    }),
  }),
  'pause-source': fields({ sourceId: id, paused: flag }),
  'rename-folder': fields({ from: folder, to: folder }),
  'set-images': fields({ sourceId: id, images: flag }),
  'read-page': fields({ tabId: number }),
  'read-link': fields({ url: address }),
  'load-article': entry,
  'put-back': fields({ entryId: id, key: words }),
  'whole-page': entry,
  'join-parts': entry,
  'split-story': entry,
  'unite-stories': fields({ id, ids, order: ids, teller: id }),
  'here-site': fields({ site: address, on: flag }),
  mark: fields<Ask<'mark'>>({
    entryIds: ids,
    read: optional(flag),
    saved: optional(flag),
    hidden: optional(flag),
  }),
  'mark-all-read': either(fields({ entryIds: ids }), either(fields({ before: number }), source)),
  'restore-read': nothing,
  looked: fields({ since: number }),
  recount: nothing,
  'test-notice': nothing,
  'keep-snapshot': nothing,
  'delete-everything': nothing,
};
