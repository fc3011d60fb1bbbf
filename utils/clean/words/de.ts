import type { AdWords } from './words.ts';

export const de: AdWords = [
  'gesponsert- sponsored dauerwerbesendung advertorial- werbeanzeige-',
  'werbung reklame',
  'anzeige anzeigen',
  'sponsor- werbepartner partner- partnerschaft promotion kooperation zusammenarbeit unterstütz- präsentiert bezahlt- entgeltlich- einschaltung werblich- werbepause',
  'artikel beitrag content dies inhalt- post text video geht lesen scroll- weiter weiterlesen überspringen schlie- ausblenden entfernen fortgesetzt fortsetzung melden endet',
  'nach vor unter unten unser- diese- es ist in zu zum für hier ich sie sehe wird x',
  'der die das dem den ein eine-',
  'von mit durch',
];
