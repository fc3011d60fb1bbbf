import type { AdWords } from './words.ts';

export const en: AdWords = {
  labels: [
    'advertisement',
    'advertisements',
    'advert',
    'adverts',
    'advertorial',
    'sponsored',
    'promoted',
    'ad',
  ],
  alone: [],
  topics: ['advertising', 'ads', 'sponsor', 'sponsors', 'promotion', 'commercial'],
  fillers:
    'a after an and article below by close content continue continues feature from here in is keep message or our paid partner partners post reading remove scroll skip story the this to us video with x your'.split(
      ' ',
    ),
};
