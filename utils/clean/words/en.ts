import type { AdWords } from './words.ts';

export const en: AdWords = [
  'ad advert- advertisement- advertorial- sponsored adchoices',
  '',
  'promoted',
  'ads advertis- sponsor- promo promotion- commercial paid partner- association presented promoted brought powered supported',
  'article block break close- content continu- feature feedback here hide keep links main message page post posts read reading remove report resume- scroll- section skip space stop stories story video word',
  'about after am and are at before begins below down ends for from further go i in is more now on our please see seeing this these to us will you your x',
  'a an the',
  'by with',
];
