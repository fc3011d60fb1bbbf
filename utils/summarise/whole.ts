/** Long enough to say something, and closed by a mark: bylines, kickers and stubs are not. */
import { wordsOf } from '../text/words.ts';

const closed = /[.!?…؟۔]["»”’')\]\s\u00a0\u202f]*$/;
const cutOff = /(?:…|\.\.\.)["»”’')\]\s\u00a0\u202f]*$/;

export const isWhole = (sentence: string): boolean => wordsOf(sentence).length >= 4 && closed.test(sentence);

/** Ends in dots: a text that goes on somewhere else. */
export const isCutOff = (sentence: string): boolean => cutOff.test(sentence);
