/**
 * Reads a script from where it stands to its end. Pausing is falling silent with the place kept: browsers'
 * own pause loses the sentence, or never comes back from it.
 */
import { endOfBreath } from './breaths.ts';
import { type After, type Engine, Mouth, type Trouble, type Wishes } from './mouth.ts';
import type { Script, Utterance } from './utterances.ts';
import type { Voice } from './voices.ts';

export interface State {
  /** `waiting` for the device's voices. */
  readonly status: 'idle' | 'waiting' | 'playing' | 'paused' | 'ended';
  /** Where it stands. */
  readonly utterance: Utterance | undefined;
  /** What speaks, or would. */
  readonly voice: Voice | undefined;
  readonly trouble: Trouble | undefined;
}

interface Ports {
  readonly engine: Engine;
  readonly after: After;
  readonly tell: (state: State) => void;
}

/** Browsers fetch their voices when they are first asked; Firefox took three seconds for Linux's thousands. */
const voicesComeMs = 5000;
const breathMs = 450;

export class Player {
  private readonly ports: Ports;
  private readonly mouth: Mouth;
  private script: Script;
  private wishes: Wishes;
  private status: State['status'] = 'idle';
  private trouble: Trouble | undefined;
  private index = 0;
  /** Where in the utterance the next piece begins. */
  private from = 0;
  private stopWaiting = () => {};

  constructor(ports: Ports, script: Script, wishes: Wishes) {
    this.ports = ports;
    this.mouth = new Mouth(ports.engine, ports.after);
    this.script = script;
    this.wishes = wishes;
  }

  play(): void {
    if (this.isOn()) return;
    if (this.status === 'ended') this.goTo(0);
    this.mouth.forgive();
    if (this.hasVoices()) this.start();
    else this.wait();
  }

  pause(): void {
    if (this.isOn()) this.stand(undefined);
  }

  toggle(): void {
    if (this.isOn()) this.pause();
    else this.play();
  }

  stop(): void {
    this.goTo(0);
    this.rest('idle', undefined);
  }

  next(): void {
    this.move(this.index + 1);
  }

  previous(): void {
    this.move(this.index - 1);
  }

  nextBlock(): void {
    const here = this.here()?.block;
    const found = this.script.utterances.findIndex(
      ({ block }, index) => index > this.index && block !== here,
    );
    this.move(found < 0 ? this.script.utterances.length : found);
  }

  /** To where this block begins, or from there to where the one before it does. */
  previousBlock(): void {
    const before = this.script.utterances[Math.max(0, this.index - 1)]?.block;
    this.move(this.script.utterances.findIndex(({ block }) => block === before));
  }

  /** To a block, or where nothing of it is read to the next one. */
  jump(to: number): void {
    const found = this.script.utterances.findIndex(({ block }) => block >= to);
    if (found >= 0) this.move(found);
  }

  /** Takes another speed or voice; what is being said is said again with it. */
  wish(wishes: Wishes): void {
    const before = this.wishes;
    this.wishes = wishes;
    const speaks = this.mouth.voice;
    const voice = this.voiceHere();
    if (this.trouble && voice) this.play();
    else if (speaks && (before.rate !== wishes.rate || voice?.uri !== speaks.uri)) this.say();
    else this.told();
  }

  /** Voices have come or gone. */
  voicesChanged(): void {
    const speaks = this.mouth.voice;
    const isGone = speaks && !this.ports.engine.voices().some(({ uri }) => uri === speaks.uri);
    const isAwaited = this.status === 'waiting' || this.trouble === 'no-voices';
    if (isAwaited && this.hasVoices()) this.start();
    else if (isGone) this.say();
    else this.told();
  }

  /** The article has changed: goes on at the same words, or stops where they are gone. */
  replace(script: Script): void {
    const here = this.here();
    const found = script.utterances.findIndex(({ block, at, say }) => {
      return block === here?.block && at === here.at && say === here.say;
    });
    this.script = script;
    if (found >= 0) {
      this.index = found;
      this.told();
    } else {
      this.stop();
    }
  }

  private isOn(): boolean {
    return this.status === 'playing' || this.status === 'waiting';
  }

  private hasVoices(): boolean {
    return this.ports.engine.voices().length > 0;
  }

  private here(): Utterance | undefined {
    return this.script.utterances[this.index];
  }

  /** A quotation whose language no voice speaks is read by the article's voice. */
  private languages(): readonly string[] {
    return [this.here()?.language ?? '', this.script.language];
  }

  private voiceHere(): Voice | undefined {
    return this.mouth.voiceFor(this.languages(), this.wishes);
  }

  private wait(): void {
    this.trouble = undefined;
    this.status = 'waiting';
    this.stopWaiting = this.ports.after(voicesComeMs, () => this.stand('no-voices'));
    this.told();
  }

  private start(): void {
    this.trouble = undefined;
    this.status = 'playing';
    this.say();
  }

  /** Stands still where it is. */
  private stand(trouble: Trouble | undefined): void {
    this.rest('paused', trouble);
  }

  private rest(status: State['status'], trouble: Trouble | undefined): void {
    this.stopWaiting();
    this.mouth.hush();
    this.status = status;
    this.trouble = trouble;
    this.told();
  }

  private goTo(index: number): void {
    this.index = index;
    this.from = 0;
  }

  private move(index: number): void {
    const last = this.script.utterances.length - 1;
    this.goTo(Math.max(0, Math.min(index, last)));
    if (index > last) {
      this.rest('ended', undefined);
    } else if (this.status === 'playing') {
      this.say();
    } else {
      if (this.status === 'ended') this.status = 'paused';
      this.told();
    }
  }

  /** Says the piece that begins at `from`. */
  private say(): void {
    this.stopWaiting();
    const utterance = this.here();
    if (utterance) this.sayFrom(utterance);
    else this.rest('ended', undefined);
  }

  private sayFrom(utterance: Utterance): void {
    const end = endOfBreath(utterance.say, this.from, this.wishes.rate);
    const piece = {
      text: utterance.say.slice(this.from, end).trim(),
      languages: this.languages(),
      given: () => this.told(),
      over: () => this.goOn(utterance, end),
      stopped: (trouble: Trouble | undefined) => this.stand(trouble),
    };
    this.mouth.say(piece, this.wishes);
  }

  private goOn({ say, breath }: Utterance, end: number): void {
    this.from = end;
    if (say.slice(end).trim() !== '') {
      this.say();
    } else if (breath && this.index + 1 < this.script.utterances.length) {
      this.goTo(this.index + 1);
      this.stopWaiting = this.ports.after(breathMs, () => this.say());
    } else {
      this.move(this.index + 1);
    }
  }

  private told(): void {
    const { status, trouble } = this;
    const voice = this.mouth.voice ?? this.voiceHere();
    this.ports.tell({ status, utterance: this.here(), voice, trouble });
  }
}
