/** A device's voices and its clock, as tests want them. */
import type { Engine, Hearing, Words } from '../../../utils/aloud/mouth.ts';
import type { Voice } from '../../../utils/aloud/voices.ts';

export const voice = (name: string, language: string, change: Partial<Voice> = {}): Voice => ({
  uri: `urn:${name}`,
  name,
  language,
  isDefault: false,
  isLocal: true,
  ...change,
});

export class FakeClock {
  private now = 0;
  private waiting: { readonly at: number; readonly act: () => void }[] = [];

  readonly after = (ms: number, act: () => void): (() => void) => {
    const one = { at: this.now + ms, act };
    this.waiting.push(one);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  };

  pass(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const [next] = this.waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.now = next.at;
      next.act();
    }
    this.now = until;
  }
}

export class FakeEngine implements Engine {
  there: readonly Voice[] = [voice('Marie', 'fr-FR'), voice('Daniel', 'en-GB')];
  readonly said: Words[] = [];
  private now: { readonly words: Words; readonly hearing: Hearing } | undefined;

  voices = () => this.there;

  /** Nobody may speak into another's words. */
  speak(words: Words, hearing: Hearing): void {
    if (this.now) throw new Error(`"${words.text}" was said into "${this.now.words.text}"`);
    this.now = { words, hearing };
    this.said.push(words);
  }

  /** As browsers do: of what is cancelled, they still tell the end. */
  cancel(): void {
    const before = this.now;
    this.now = undefined;
    before?.hearing.fail('interrupted');
    before?.hearing.end();
  }

  get speaking(): string | undefined {
    return this.now?.words.text;
  }

  begin(): void {
    this.now?.hearing.alive();
  }

  end(): void {
    const before = this.now;
    this.now = undefined;
    before?.hearing.alive();
    before?.hearing.end();
  }

  fail(code: string): void {
    const before = this.now;
    this.now = undefined;
    before?.hearing.fail(code);
  }

  get texts(): readonly string[] {
    return this.said.map(({ text }) => text);
  }
}
