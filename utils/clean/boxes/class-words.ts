/**
 * What the names that a page's authors gave its parts (class, id, role, aria-label) say of them. Names are
 * cut into words first, so that "shareholders" does not mean sharing.
 */
import type { RemovalRule } from '../../model.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** One of these words is enough. */
const alone: readonly (readonly [RemovalRule, ReadonlySet<string>])[] = [
  [
    'ad-box',
    words(`ad ads adv advert advertise advertising advertisement advertisements advertorial adsense adsbygoogle
      adunit adslot adbox adblock adwrapper adcontainer dfp gpt doubleclick outbrain taboola revcontent zergnet
      mgid teads criteo sponsor sponsored sponsors sponsorise promoted publicite pubs werbung anzeige anzeigen
      publicidad publicidade pubblicita advertentie reklama`),
  ],
  [
    'promo',
    words(`newsletter newsletters subscribe subscription subscriptions signup optin mailchimp paywall piano abo
      promo promos promobox promotion cta inscription followus callout-promo appdownload donate donation`),
  ],
  [
    'furniture',
    words(`related relatedposts relatedarticles relatedcontent recommended recommendation recommendations
      recirc recirculation readmore readnext upnext mostread mostpopular popular trending share shares sharing
      sharebar sharedaddy sharethis addtoany addthis social socials follow tags taglist tagcloud comments comment
      commentlist disqus respond breadcrumb breadcrumbs pagination pager toolbar toolbox toc sidebar
      carousel slider cookie cookies consent gdpr modal popup login tooltip hovercard popover screenreader
      shoutbox menu nav navbar navigation footer copyright disclaimer
      jetpack printonly noprint feedback rating ratings lireaussi`),
  ],
  ['byline', words('byline bylines dateline timestamp pubdate datepublished postmeta entrymeta articlemeta')],
];

/** These mean it only beside each other. */
const pairs: readonly (readonly [RemovalRule, string])[] = [
  ['read-also' as const, 'read also'],
  ['read-also', 'lire aussi'],
  ['furniture', 'read more'],
  ['furniture', 'read next'],
  ['furniture', 'up next'],
  ['furniture', 'most read'],
  ['furniture', 'more stories'],
  ['furniture', 'more from'],
  ['furniture', 'more news'],
  ['furniture', 'more on'],
  ['furniture', 'see also'],
  ['furniture', 'prev next'],
  ['furniture', 'next prev'],
  ['furniture', 'post navigation'],
  ['furniture', 'nav links'],
  ['furniture', 'author bio'],
  ['furniture', 'author box'],
  ['furniture', 'author info'],
  ['furniture', 'author detail'],
  ['furniture', 'author details'],
  ['furniture', 'author description'],
  ['furniture', 'about author'],
  ['furniture', 'about the author'],
  ['furniture', 'table of contents'],
  ['furniture', 'skip link'],
  ['furniture', 'skip links'],
  ['furniture', 'skip nav'],
  ['furniture', 'skip to'],
  ['furniture', 'site header'],
  ['furniture', 'breaking now'],
  ['furniture', 'breaking news'],
  ['furniture', 'player overlay'],
  ['furniture', 'rollover block'],
  ['furniture', 'sr only'],
  ['furniture', 'visually hidden'],
  ['furniture', 'screen reader'],
  ['furniture', 'print only'],
  ['furniture', 'inline links'],
  ['promo', 'sign up'],
  ['promo', 'app download'],
  ['promo', 'follow us'],
  ['byline', 'posted on'],
  ['byline', 'entry meta'],
  ['byline', 'post meta'],
  ['byline', 'article meta'],
  ['byline', 'reading time'],
  ['byline', 'read time'],
  ['byline', 'publish date'],
  ['byline', 'published date'],
];

const known = new Map<string, RemovalRule | undefined>();

/** What such names say, if anything. Remembered: a page repeats its names. */
export function ruleOfNames(names: string): RemovalRule | undefined {
  if (names === '') return undefined;
  if (known.has(names)) return known.get(names);
  const rule = judge(names);
  if (known.size > 4000) known.clear();
  known.set(names, rule);
  return rule;
}

function judge(names: string): RemovalRule | undefined {
  const parts = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    // "ad2" is an ad, "90ad" a number.
    .map((part) => part.replace(/\d+$/, ''));
  for (const [rule, set] of alone) if (parts.some((part) => set.has(part))) return rule;
  const line = ` ${parts.join(' ')} `;
  return pairs.find(([, pair]) => line.includes(` ${pair} `))?.[0];
}
