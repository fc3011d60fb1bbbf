/**
 * What the names that a page's authors gave its parts (class, id, role, aria-label) say of them. Names are
 * cut into words first, so that "shareholders" does not mean sharing.
 */
import type { RemovalRule } from '../../model.ts';
import { remembered } from '../../text/remembered.ts';

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
      promo promos promobox promotion cta inscription followus appdownload donate donation`),
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

/** These mean it only beside each other; one string a rule, as they are the smallest that way. */
const pairs = (
  [
    ['read-also', `read also,lire aussi`],
    [
      'furniture',
      `read more,read next,up next,most read,more stories,more from,more news,more on,see also,prev next,next prev,post navigation,nav links,author bio,author box,author info,author detail,author details,author description,about author,about the author,table of contents,skip link,skip links,skip nav,skip to,site header,breaking now,breaking news,player overlay,rollover block,sr only,visually hidden,screen reader,print only,inline links`,
    ],
    ['promo', `sign up,app download,follow us`],
    [
      'byline',
      `posted on,entry meta,post meta,article meta,reading time,read time,publish date,published date`,
    ],
  ] as const
).flatMap(([rule, list]) => list.split(',').map((pair) => [rule, pair] as const));

/** What such names say, if anything. */
export const ruleOfNames = remembered((names): RemovalRule | undefined => {
  if (names === '') return undefined;
  const parts = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    // "ad2" is an ad, "90ad" a number.
    .map((part) => part.replace(/\d+$/, ''));
  for (const [rule, set] of alone) if (parts.some((part) => set.has(part))) return rule;
  const line = ` ${parts.join(' ')} `;
  return pairs.find(([, pair]) => line.includes(` ${pair} `))?.[0];
});
