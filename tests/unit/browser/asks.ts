/** One proper ask for each request, with all that it may carry; for whoever sends them from where they may not come. */
import type { RequestMap } from '../../../utils/browser/requests.ts';

type Asks = { readonly [Name in keyof RequestMap]: RequestMap[Name]['ask'] };

const sourceId = 'sabc';
const entryId = 'e1';
const page = { by: 'links', shape: '/news/*' } as const;

export const asks: Asks = {
  follow: {
    address: 'https://quay.example/',
    title: 'The Quay',
    choice: { url: 'https://quay.example/', page },
  },
  discover: { address: 'https://quay.example/', headline: 'Cranes are back' },
  relearn: { sourceId, headline: 'Cranes are back', choice: { url: 'https://quay.example/', page } },
  'settle-intents': {},
  'import-list': { id: 'i1' },
  refresh: { sourceId },
  'remove-source': { sourceId },
  'restore-source': { sourceId },
  'update-source': {
    sourceId,
    change: { title: 'Quay', folder: ['Ports'], interval: null, fullText: true, weight: 'less' },
  },
  'pause-source': { sourceId, paused: true },
  'rename-folder': { from: ['Ports'], to: ['Harbours', 'North'] },
  'set-images': { sourceId, images: true },
  'read-page': { tabId: 7 },
  'read-link': { url: 'https://quay.example/cranes' },
  'load-article': { entryId },
  'put-back': { entryId, key: 'a line' },
  'whole-page': { entryId },
  'join-parts': { entryId },
  'split-story': { entryId },
  'unite-stories': { id: entryId, ids: [entryId, 'e2'], order: ['e2', entryId], teller: entryId },
  'here-site': { site: 'https://quay.example/*', on: true },
  mark: { entryIds: [entryId], read: true, saved: true, hidden: false },
  'mark-all-read': { before: 1 },
  'restore-read': {},
  looked: { since: 1 },
  recount: {},
  'test-notice': {},
  'keep-snapshot': {},
  'delete-everything': {},
};
