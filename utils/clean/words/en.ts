import type { AdWords } from './words.ts';

export const en: AdWords = {
  labels: ['advertisement', 'advertisements', 'advert', 'adverts', 'advertorial', 'sponsored', 'ad'],
  trade: [],
  alone: ['promoted'],
  topics: ['advertising', 'ads', 'sponsor', 'sponsors', 'promotion', 'commercial'],
  kin: 'article below continue continues content feature keep message paid post reading remove scroll skip story video'.split(
    ' ',
  ),
  fillers: 'a after an and by close from here in is our partner partners the this to us with x your'.split(
    ' ',
  ),
};
