import type { AdWords } from './words.ts';

export const fr: AdWords = [
  'publi publireportage publirédactionnel sponsorisé-',
  'publicité-',
  'annonce pub annonceurs',
  'publicitaire- annonces sponsor- partenari- partenaire- promo- présenté- proposé- offert- financé collaboration rémunéré',
  'article communiqué contenu- contin- défil- désactive- encart espace ferme- ignore- lecture lire lisez masque- message page passe- pause poursui- rédactionnel reprend signaler signalez suite supprime- vidéo',
  'à après au avant ce ci ceci cet cette d dans de dessous du en est et faites ici notre nos pour se sous sur votre x',
  'l la le les un une des',
  'par avec',
];
