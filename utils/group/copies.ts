/** An agency's text under several titles: told by its opening words. */
import { fold } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';
import { hashOf } from './hash.ts';

/** A shorter text is too little to tell a copy by. */
const leastWords = 40;
const dateline = /^[^.!?\n]{0,60}?[\s)][-–—]\s/;

/** Equal for texts that open with the same forty words, whatever stands before them: a title, a dateline. */
export function copyKey(title: string, text: string): string | undefined {
  const opening = text.slice(0, 2000);
  const untitled = title && opening.startsWith(title) ? opening.slice(title.length).trimStart() : opening;
  const words = wordsOf(fold(untitled.replace(dateline, ''))).slice(0, leastWords);
  return words.length < leastWords ? undefined : hashOf(words.join(' ')).toString(36);
}
