import type { AdWords } from './words.ts';

export const de: AdWords = [
  'gesponsert- sponsored advertorial- werbeanzeige-',
  'werbung reklame',
  'anzeige anzeigen',
  'sponsor- werbepartner partner- partnerschaft promotion kooperation zusammenarbeit unterstütz- präsentiert bezahlt- werblich- werbepause',
  'artikel beitrag content dies inhalt- post text video geht lesen scroll- weiter weiterlesen überspringen schlie- ausblenden entfernen melden endet',
  'nach vor unter unten unser- diese- es ist in zu zum für hier ich sie sehe x',
  'der die das dem den ein eine-',
  'von mit durch',
];
