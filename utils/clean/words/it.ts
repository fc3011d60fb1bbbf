import type { AdWords } from './words.ts';

export const it: AdWords = [
  'sponsorizzat- pubbliredazional- adv',
  'pubblicità',
  'annunci-',
  'pubblicitari- sponsor promozion- commercial- partner- collaborazione presentato offerto',
  'articolo notizia contenut- messaggio informazione spazio testo video lettura leggere contin- prosegu- riprende scorr- chiud- salta- rimuovi nascondi segnala-',
  'a al alla dei della di dopo e in nostr- per prima pagamento qui quest- sotto su tra tuo vedo x',
  'il lo la l i gli le un una',
  'da dal dalla con cura',
];
