import type { AdWords } from './words.ts';

export const fr: AdWords = {
  labels: [
    'publicite',
    'publicites',
    'publi-redactionnel',
    'publireportage',
    'sponsorise',
    'sponsorisee',
    'sponsorises',
    'publi',
  ],
  trade: ['publicite', 'publicites'],
  alone: ['annonce', 'pub'],
  topics: ['publicitaire', 'publicitaires', 'annonces', 'sponsor', 'sponsors', 'partenariat', 'promotion'],
  kin: 'article bloc communique contenu continuez defilez encart espace fermer lecture lire message passer pause poursuivez redactionnel suite video'.split(
    ' ',
  ),
  fillers:
    'a apres au avec ce cet cette continue d dans de des du en est et ici l la le les notre nos par partenaire partenaires pour sous un une votre x'.split(
      ' ',
    ),
};
