/** After the first sites are followed: words to watch, until the user is done with them. Loaded only then. */
import { useState } from 'preact/hooks';
import type { Settings } from '../../utils/browser/settings.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { OfferWords } from './later.tsx';

interface WordsBandProps {
  readonly store: ReadableStore;
  readonly settings: Settings;
}

/** Whoever watches words already needs no offer; those taken out of this one do not end it. */
export function WordsBand(props: WordsBandProps) {
  const [wanted] = useState(props.settings.rules.every(({ action }) => action !== 'watch'));
  return wanted && !props.settings.wordsOffered ? <OfferWords {...props} /> : null;
}
