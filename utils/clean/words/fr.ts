import type { AdWords } from './words.ts';

export const fr: AdWords = {
  labels: [
    'publicite',
    'publicites',
    'pub',
    'publi-redactionnel',
    'publireportage',
    'sponsorise',
    'sponsorisee',
    'sponsorises',
    'publi',
  ],
  alone: ['annonce'],
  topics: ['publicitaire', 'publicitaires', 'annonces', 'sponsor', 'sponsors', 'partenariat', 'promotion'],
  fillers:
    'a apres article au avec bloc ce cet cette communique contenu continue continuez d dans de des defilez du encart en espace est et fermer ici l la le les lecture lire message notre nos par partenaire partenaires passer pause poursuivez pour redactionnel sous suite une un video votre x'.split(
      ' ',
    ),
};
