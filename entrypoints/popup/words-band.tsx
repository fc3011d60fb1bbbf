/** After the first sites are followed: words to watch, until the user is done with them. Loaded only then. */
import { useState } from 'preact/hooks';
import { useLater } from '../../utils/browser/page/use-later.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Store } from '../../utils/store/store.ts';

interface WordsBandProps {
  readonly store: Store;
  readonly settings: Settings;
}

const load = () => import('./offer-words.tsx');

/** Whoever watches words already needs no offer; those taken out of this one do not end it. */
export function WordsBand(props: WordsBandProps) {
  const [wanted] = useState(props.settings.watchWords.length === 0);
  return wanted && !props.settings.wordsOffered ? <Band {...props} /> : null;
}

function Band(props: WordsBandProps) {
  const loaded = useLater(load);
  return loaded ? <loaded.OfferWords {...props} /> : null;
}
