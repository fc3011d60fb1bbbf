/**
 * Says one piece of text at a time. It never trusts the engine: one that falls silent is given up, a voice
 * that makes no sound is replaced, and what is heard of words that were taken back means nothing.
 */
import { lettersIn } from './breaths.ts';
import { type Choices, type Voice, voiceFor } from './voices.ts';

export interface Words {
  readonly text: string;
  readonly voice: Voice;
  /** 1 as the voice speaks by itself. */
  readonly rate: number;
}

/** What an engine tells of words it was given; of words that were cancelled it may tell anything. */
export interface Hearing {
  /** It has begun, or has come further. */
  readonly alive: () => void;
  readonly end: () => void;
  /** @param code of SpeechSynthesisErrorEvent */
  readonly fail: (code: string) => void;
}

export interface Engine {
  voices(): readonly Voice[];
  speak(words: Words, hearing: Hearing): void;
  cancel(): void;
}

/** Calls back after so many milliseconds; returns how to take that back. */
export type After = (ms: number, act: () => void) => () => void;

export interface Wishes {
  readonly rate: number;
  readonly voices: Choices;
}

/** Nothing is said: for want of any voice, of one for the language, or of one that makes a sound. */
export type Trouble = 'no-voices' | 'no-voice' | 'failed';

interface Piece {
  readonly text: string;
  /** The first of them that a voice speaks is its voice's. */
  readonly languages: readonly string[];
  /** A voice has it; told again where another one takes over. */
  readonly given: () => void;
  readonly over: () => void;
  /** @param trouble none where somebody else on the device has taken the voice */
  readonly stopped: (trouble: Trouble | undefined) => void;
}

/** A voice that has not begun by then will not. */
const silentMs = 6000;

/** Longer than the slowest voice takes. */
const patienceMs = ({ text, rate }: Words): number => 3000 + (lettersIn(text) * 120) / rate;

export class Mouth {
  private readonly engine: Engine;
  private readonly after: After;
  private turn = 0;
  private speaking: Voice | undefined;
  private stopWaiting = () => {};
  /** Voices that made no sound. */
  private readonly broken = new Set<string>();

  constructor(engine: Engine, after: After) {
    this.engine = engine;
    this.after = after;
  }

  /** The voice that is speaking. */
  get voice(): Voice | undefined {
    return this.speaking;
  }

  /** The voice that would say it. */
  voiceFor(languages: readonly string[], { voices }: Wishes): Voice | undefined {
    const there = this.engine.voices().filter(({ uri }) => !this.broken.has(uri));
    return languages.map((language) => voiceFor(language, there, voices)).find((voice) => voice);
  }

  say(piece: Piece, wishes: Wishes): void {
    this.attempt(piece, wishes, true);
  }

  hush(): void {
    this.turn++;
    this.stopWaiting();
    const spoke = this.speaking;
    this.speaking = undefined;
    if (spoke) this.engine.cancel();
  }

  /** Gives voices that made no sound another chance. */
  forgive(): void {
    this.broken.clear();
  }

  private attempt(piece: Piece, wishes: Wishes, isFirst: boolean): void {
    this.hush();
    const voice = this.voiceFor(piece.languages, wishes);
    if (voice) this.utter(voice, piece, wishes, isFirst);
    else piece.stopped(this.want());
  }

  private want(): Trouble {
    if (this.broken.size > 0) return 'failed';
    return this.engine.voices().length === 0 ? 'no-voices' : 'no-voice';
  }

  private utter(voice: Voice, piece: Piece, wishes: Wishes, isFirst: boolean): void {
    const turn = this.turn;
    const words: Words = { text: piece.text, voice, rate: wishes.rate };
    const giveUp = () => {
      // Words right after a cancel are lost on some engines: they are said once more.
      if (!isFirst) this.broken.add(voice.uri);
      this.attempt(piece, wishes, !isFirst);
    };
    this.speaking = voice;
    this.stopWaiting = this.after(silentMs, giveUp);
    this.engine.speak(words, {
      alive: () => {
        if (turn !== this.turn) return;
        this.stopWaiting();
        this.stopWaiting = this.after(patienceMs(words), () => {
          this.hush();
          piece.over();
        });
      },
      end: () => {
        if (turn === this.turn) this.silent(piece.over);
      },
      fail: (code) => {
        if (turn === this.turn) this.silent(() => this.failed(code, voice, piece, wishes));
      },
    });
    piece.given();
  }

  /** The engine is silent of itself: nothing to cancel. */
  private silent(then: () => void): void {
    this.speaking = undefined;
    this.hush();
    then();
  }

  private failed(code: string, { uri }: Voice, piece: Piece, wishes: Wishes): void {
    // Not by us, whose turn would be over: somebody else wants the voice.
    if (code === 'interrupted' || code === 'canceled') {
      piece.stopped(undefined);
    } else {
      this.broken.add(uri);
      this.attempt(piece, wishes, true);
    }
  }
}
