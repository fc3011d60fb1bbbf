/** Voices for a machine that has none: put into a page before its own scripts run. */
import type { Page } from 'puppeteer-core';

export interface FakeVoices {
  /** Names by language. */
  readonly voices: readonly (readonly [language: string, name: string])[];
  /** Milliseconds that each piece takes. */
  readonly takes: number;
}

/** One piece that was said: the words, and what the page had marked as they ended. */
export interface Said {
  readonly text: string;
  readonly marked: string;
  readonly rate: number;
  readonly voice: string;
}

interface Scope {
  said: Said[];
  speaking: string;
}

/**
 * A script. Of pieces that would take longer than 15 seconds the end is never told, as in Chrome.
 */
export const voicesOf = ({ voices, takes }: FakeVoices): string =>
  `(${speakWith})(${JSON.stringify(voices)}, ${takes})`;

function speakWith(list: FakeVoices['voices'], ms: number): void {
  const scope = globalThis as unknown as Scope & Record<string, unknown>;
  scope.said = [];
  scope.speaking = '';
  class Utterance extends EventTarget {
    text: string;
    voice: { name: string } | null = null;
    rate = 1;
    onstart?: () => void;
    onend?: () => void;
    onerror?: (event: { error: string }) => void;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  let now: Utterance | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const marked = () => [...(CSS.highlights.get('aloud') ?? [])].map(String).join(' ');
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () =>
      list.map(([lang, name]) => ({ lang, name, voiceURI: name, default: false, localService: true })),
    speak(words: Utterance) {
      if (now) throw new Error('said into other words');
      now = words;
      scope.speaking = words.text;
      setTimeout(() => words.onstart?.(), 1);
      if (words.text.length / 15 / words.rate > 15) return;
      timer = setTimeout(() => {
        now = undefined;
        scope.speaking = '';
        const { text, rate, voice } = words;
        scope.said.push({ text, rate, voice: voice?.name ?? '', marked: marked() });
        words.onend?.();
      }, ms);
    },
    cancel() {
      clearTimeout(timer);
      const before = now;
      now = undefined;
      scope.speaking = '';
      // Told later, when something else may be said already.
      setTimeout(() => before?.onerror?.({ error: 'canceled' }), 2);
    },
  });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  scope.SpeechSynthesisUtterance = Utterance;
}

export const saidIn = (page: Page): Promise<Said[]> =>
  page.evaluate(() => (globalThis as unknown as Scope).said);

/** What is being said now; empty for nothing. */
export const speakingIn = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as Scope).speaking);
