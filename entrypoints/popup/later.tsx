/** What the popup loads when it comes to it: few open a popup to see all of it. */
import { lazily, type MoreWords } from '../../components/lazily.tsx';

const problems = {
  en: () => import('../../locales/en.json?only=here,problem'),
  fr: () => import('../../locales/fr.json?only=here,problem'),
  ar: () => import('../../locales/ar.json?only=here,problem'),
} satisfies MoreWords;

const reasons = {
  en: () => import('../../locales/en.json?only=less,why'),
  fr: () => import('../../locales/fr.json?only=less,why'),
  ar: () => import('../../locales/ar.json?only=less,why'),
} satisfies MoreWords;

const keys = {
  en: () => import('../../locales/en.json?only=keys'),
  fr: () => import('../../locales/fr.json?only=keys'),
  ar: () => import('../../locales/ar.json?only=keys'),
} satisfies MoreWords;

const first = {
  en: () => import('../../locales/en.json?only=first'),
  fr: () => import('../../locales/fr.json?only=first'),
  ar: () => import('../../locales/ar.json?only=first'),
} satisfies MoreWords;

export const follow = {
  en: () => import('../../locales/en.json?only=follow'),
  fr: () => import('../../locales/fr.json?only=follow'),
  ar: () => import('../../locales/ar.json?only=follow'),
} satisfies MoreWords;

const bulk = {
  en: () => import('../../locales/en.json?only=bulk,here'),
  fr: () => import('../../locales/fr.json?only=bulk,here'),
  ar: () => import('../../locales/ar.json?only=bulk,here'),
} satisfies MoreWords;

const sources = {
  en: () => import('../../locales/en.json?only=source'),
  fr: () => import('../../locales/fr.json?only=source'),
  ar: () => import('../../locales/ar.json?only=source'),
} satisfies MoreWords;

const search = {
  en: () => import('../../locales/en.json?only=search'),
  fr: () => import('../../locales/fr.json?only=search'),
  ar: () => import('../../locales/ar.json?only=search'),
} satisfies MoreWords;

export const Problem = lazily(async () => (await import('./problem.tsx')).Problem, problems, follow);
export const HereOffer = lazily(async () => (await import('./here-offer.tsx')).HereOffer, problems);
export const FindLink = lazily(async () => (await import('./find-link.tsx')).FindLink, follow);
export const Offer = lazily(async () => (await import('./offer.tsx')).Offer);
export const Troubled = lazily(async () => (await import('./troubled.tsx')).Troubled);
export const Visits = lazily(async () => (await import('./visits.tsx')).Visits);
export const Wishes = lazily(async () => (await import('./wishes.tsx')).Wishes, problems, follow);
export const WhyHere = lazily(async () => (await import('./why-here.tsx')).WhyHere, reasons);
export const LessHere = lazily(async () => (await import('./less-here.tsx')).LessHere, reasons);
export const HiddenStory = lazily(
  async () => (await import('../../components/hidden-story.tsx')).HiddenStory,
);
export const KeysHere = lazily(async () => (await import('./keys-here.tsx')).KeysHere, keys);
export const MoreItems = lazily(async () => (await import('./more-items.tsx')).MoreItems, bulk);
export const StoreLines = lazily(async () => (await import('./store-lines.tsx')).StoreLines);
export const ReadAllLine = lazily(async () => (await import('./read-all-line.tsx')).ReadAllLine, bulk);
export const Start = lazily(async () => (await import('./start.tsx')).Start, first, follow, problems);
export const OfferWords = lazily(async () => (await import('./offer-words.tsx')).OfferWords, first);
export const SourcesView = lazily(
  async () => (await import('./sources-view.tsx')).SourcesView,
  sources,
  follow,
  problems,
);
export const Search = lazily(async () => (await import('./search-view.tsx')).SearchView, search);
