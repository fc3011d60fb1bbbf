import type { AdWords } from './words.ts';

export const nl: AdWords = [
  'gesponsord- advertorial sponsored',
  'advertentie- reclame',
  '',
  'sponsor- partner- promotie betaald- commercie- samenwerking aangeboden mogelijk ingezonden mededeling',
  'artikel bericht bijdrage content inhoud tekst verhaal video lees lezen verder vervolg- gaat gemaakt scroll- sla sluit- overslaan verberg- verwijder- meld- hieronder',
  'deze dit hier ik in is na naar om onder ons onze op over te van voor wordt zie x',
  'de het een',
  'door met',
];
