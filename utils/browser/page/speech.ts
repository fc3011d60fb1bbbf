/** The device's voices, as the browser offers them. */
import type { After, Engine } from '../../aloud/mouth.ts';
import { type Voice, withoutVariants } from '../../aloud/voices.ts';

/** Undefined where the browser was built without speech. */
const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

const voiceOf = (voice: SpeechSynthesisVoice): Voice => ({
  uri: voice.voiceURI,
  name: voice.name,
  language: voice.lang,
  isDefault: voice.default,
  isLocal: voice.localService,
});

export interface DeviceEngine extends Engine {
  /** Hears of no more voices. */
  close(): void;
}

/** @param changed called when voices come or go */
export function deviceEngine(changed: () => void): DeviceEngine {
  /** Linux can have thousands, of which each sentence asks. */
  let known: { readonly all: readonly SpeechSynthesisVoice[]; readonly voices: readonly Voice[] } | undefined;
  /** Chrome tells no end of words that were swept away as garbage. */
  const held = new Set<SpeechSynthesisUtterance>();
  const hear = () => {
    known = undefined;
    changed();
  };
  synthesis()?.addEventListener('voiceschanged', hear);
  const look = () => {
    const all = synthesis()?.getVoices() ?? [];
    const voices = withoutVariants(all.map(voiceOf));
    // None may only mean none yet.
    if (all.length > 0) known = { all, voices };
    return { all, voices };
  };
  return {
    voices: () => (known ?? look()).voices,
    speak({ text, voice, rate }, { alive, end, fail }) {
      const words = new SpeechSynthesisUtterance(text);
      words.voice = (known ?? look()).all.find(({ voiceURI }) => voiceURI === voice.uri) ?? null;
      // Android writes "fr_FR", and knows only that.
      words.lang = voice.language;
      words.rate = rate;
      words.onstart = alive;
      words.onboundary = alive;
      words.onend = end;
      words.onerror = ({ error }) => fail(error);
      held.clear();
      held.add(words);
      synthesis()?.speak(words);
    },
    cancel: () => synthesis()?.cancel(),
    close: () => synthesis()?.removeEventListener('voiceschanged', hear),
  };
}

/** A browser fetches its voices when it is first asked: asked before they are needed, they are there by then. */
export const fetchVoices = (): void => void synthesis()?.getVoices();

export const later: After = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};
