/** Reading aloud, over an engine that does what browsers' engines do at their worst. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Player, type State } from '../../../utils/aloud/player.ts';
import { scriptOf } from '../../../utils/aloud/utterances.ts';
import { type Voice, withoutVariants } from '../../../utils/aloud/voices.ts';
import type { Block } from '../../../utils/model.ts';
import { FakeClock, FakeEngine, voice } from './fake-engine.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const blocks = [p('One. Two.'), { t: 'h', level: 2, c: ['Three'] } satisfies Block, p('Four. Five.')];
const script = scriptOf({ title: 'Zero', blocks, language: 'fr' });
const everything = ['Zero', 'One.', 'Two.', 'Three', 'Four.', 'Five.'];

let engine: FakeEngine;
let clock: FakeClock;
let state: State;
let player: Player;

function make(of = script): void {
  engine = new FakeEngine();
  clock = new FakeClock();
  const tell = (now: State) => {
    state = now;
  };
  player = new Player({ engine, after: clock.after, tell }, of, { rate: 1, voices: {} });
}

/** Lets it be said, with the breath after it. */
function end(): void {
  engine.end();
  clock.pass(500);
}

beforeEach(() => make());

describe('reading', () => {
  it('says every sentence once, in order, with a breath after a heading, and is over', () => {
    player.play();
    engine.end();
    expect(engine.speaking).toBeUndefined();
    clock.pass(500);
    expect(engine.speaking).toBe('One.');
    for (let i = 1; i < everything.length; i++) end();
    expect(engine.texts).toEqual(everything);
    expect(state.status).toBe('ended');
    player.play();
    expect(engine.speaking).toBe('Zero');
  });

  it('stops where it is, and goes on with the same sentence', () => {
    player.play();
    end();
    end();
    player.toggle();
    expect(engine.speaking).toBeUndefined();
    expect(state).toMatchObject({ status: 'paused', utterance: { text: 'Two.' } });
    clock.pass(60_000);
    expect(engine.speaking).toBeUndefined();
    player.toggle();
    expect(engine.speaking).toBe('Two.');
  });

  it('goes a sentence on and back, a paragraph on and back, and to a block', () => {
    player.play();
    const at = (go: () => void) => {
      go();
      return engine.speaking;
    };
    expect(at(() => player.next())).toBe('One.');
    expect(at(() => player.next())).toBe('Two.');
    expect(at(() => player.previous())).toBe('One.');
    expect(at(() => player.nextBlock())).toBe('Three');
    expect(at(() => player.nextBlock())).toBe('Four.');
    expect(at(() => player.next())).toBe('Five.');
    expect(at(() => player.previousBlock())).toBe('Four.');
    expect(at(() => player.previousBlock())).toBe('Three');
    expect(at(() => player.previousBlock())).toBe('One.');
    expect(at(() => player.jump(2))).toBe('Four.');
    expect(at(() => player.previous())).toBe('Three');
    player.nextBlock();
    player.nextBlock();
    expect(state.status).toBe('ended');
  });

  it('a pause in the breath after a heading stays one', () => {
    player.play();
    engine.end();
    player.pause();
    clock.pass(5000);
    expect(engine.speaking).toBeUndefined();
    player.play();
    expect(engine.speaking).toBe('One.');
  });

  it('another speed is heard at once, from the beginning of what was being said', () => {
    player.play();
    end();
    player.wish({ rate: 1.5, voices: {} });
    expect(engine.said.slice(-2)).toMatchObject([
      { text: 'One.', rate: 1 },
      { text: 'One.', rate: 1.5 },
    ]);
    player.wish({ rate: 1.5, voices: {} });
    expect(engine.said).toHaveLength(3);
  });

  it('goes on at the same words where a line was put back before them', () => {
    player.play();
    end();
    end();
    const more = scriptOf({ title: 'Zero', blocks: [...blocks, p('Six.')], language: 'fr' });
    player.replace(more);
    expect(engine.speaking).toBe('Two.');
    for (let i = 0; i < 5; i++) end();
    expect(engine.texts).toEqual([...everything, 'Six.']);
    player.replace(scriptOf({ title: 'Other', blocks: [], language: 'fr' }));
    expect(state.status).toBe('idle');
  });
});

describe('an engine that falls silent', () => {
  it('is not waited for for ever: where no end comes, the next sentence does', () => {
    player.play();
    engine.begin();
    clock.pass(10_000);
    expect(engine.speaking).toBe('One.');
  });

  it('after fifteen seconds loses no word: no piece takes as long', () => {
    const long = `${'The port opens again in May, and the ferries sail twice a day; '.repeat(12)}that is all.`;
    make(scriptOf({ title: '', blocks: [p(long)], language: 'en' }));
    player.play();
    for (let i = 0; engine.speaking && i < 50; i++) {
      // About fifteen letters a second.
      expect(engine.speaking.length / 15).toBeLessThan(15);
      expect(state.utterance?.text).toBe(long);
      engine.end();
    }
    expect(engine.texts.join(' ')).toBe(long);
    expect(state.status).toBe('ended');
  });

  it('right after a cancel is asked once more, then by another voice, then it says so', () => {
    engine.there = [voice('Marie', 'fr-FR'), voice('Amélie', 'fr-CA')];
    player.play();
    clock.pass(6000);
    clock.pass(6000);
    expect(engine.said.map((words) => words.voice.name)).toEqual(['Marie', 'Marie', 'Amélie']);
    clock.pass(12_000);
    expect(state).toMatchObject({ status: 'paused', trouble: 'failed' });
    player.play();
    expect(engine.said.at(-1)?.voice.name).toBe('Marie');
  });

  it('for want of the network is replaced by a voice that needs none', () => {
    engine.there = [voice('Marie', 'fr-FR', { isDefault: true, isLocal: false }), voice('Paul', 'fr-FR')];
    player.wish({ rate: 1, voices: { fr: engine.there[0]?.uri ?? '' } });
    player.play();
    engine.fail('network');
    expect(engine.said.map((words) => [words.text, words.voice.name])).toEqual([
      ['Zero', 'Marie'],
      ['Zero', 'Paul'],
    ]);
  });

  it('because somebody else took the voice, is let go', () => {
    player.play();
    engine.fail('interrupted');
    expect(state).toMatchObject({ status: 'paused', trouble: undefined });
  });
});

describe('the voices of the device', () => {
  it('may come late', () => {
    engine.there = [];
    player.play();
    expect(state.status).toBe('waiting');
    engine.there = [voice('Marie', 'fr-FR')];
    player.voicesChanged();
    expect(engine.speaking).toBe('Zero');
  });

  it('may not be there at all, which is said; those that come after all read what was asked for', () => {
    engine.there = [];
    player.play();
    clock.pass(5000);
    expect(state).toMatchObject({ status: 'paused', trouble: 'no-voices' });
    engine.there = [voice('Marie', 'fr-FR')];
    player.voicesChanged();
    expect(state).toMatchObject({ status: 'playing', trouble: undefined });
    expect(engine.speaking).toBe('Zero');
  });

  it('may not speak the language: that is said, and the voice that is chosen reads', () => {
    engine.there = [voice('Daniel', 'en-GB')];
    player.play();
    expect(state).toMatchObject({ status: 'paused', trouble: 'no-voice' });
    player.wish({ rate: 1, voices: { fr: 'urn:Daniel' } });
    expect(engine.said.at(-1)?.voice.name).toBe('Daniel');
  });

  it('the nearest is taken: the region’s own, else the language’s, the chosen one before all', () => {
    const voices = [voice('Amélie', 'fr_CA'), voice('Marie', 'fr-FR'), voice('Laila', 'ar-SA')];
    const nameFor = (language: string, chosen = {}) => {
      make(scriptOf({ title: 'Zero', blocks: [], language }));
      engine.there = voices;
      player.wish({ rate: 1, voices: chosen });
      player.play();
      return engine.said[0]?.voice.name;
    };
    expect(nameFor('fr-FR')).toBe('Marie');
    expect(nameFor('fr-CA')).toBe('Amélie');
    expect(nameFor('fr')).toBe('Marie');
    expect(nameFor('fr-BE')).toBe('Amélie');
    expect(nameFor('no language')).toBeUndefined();
    expect(nameFor('ar-MA')).toBe('Laila');
    expect(nameFor('fr', { fr: 'urn:Amélie' })).toBe('Amélie');
    expect(nameFor('fr', { fr: 'urn:gone' })).toBe('Marie');
  });

  it('may be thousands that only change the tone: those are left out', () => {
    const names = (voices: readonly Voice[]) => withoutVariants(voices).map(({ name }) => name);
    const marie = voice('French espeak-ng', 'fr');
    expect(names([marie, voice('French+Annie espeak-ng', 'fr')])).toEqual(['French espeak-ng']);
    expect(names([voice('Voice+', 'de'), marie])).toEqual(['Voice+', 'French espeak-ng']);
  });

  it('read a quotation in its own language, and by the article’s voice where none speaks that', () => {
    const arabic = p('قال الوزير');
    make(scriptOf({ title: 'Zero', blocks: [arabic], language: 'fr' }));
    engine.there = [voice('Marie', 'fr-FR'), voice('Laila', 'ar-SA')];
    player.play();
    end();
    expect(engine.said.map((words) => words.voice.name)).toEqual(['Marie', 'Laila']);
    engine.there = [voice('Marie', 'fr-FR')];
    player.voicesChanged();
    expect(engine.said.at(-1)?.voice.name).toBe('Marie');
  });
});

describe('whatever is pressed, in whatever order', () => {
  const acts: Readonly<Record<string, () => void>> = {
    play: () => player.play(),
    pause: () => player.pause(),
    toggle: () => player.toggle(),
    stop: () => player.stop(),
    next: () => player.next(),
    previous: () => player.previous(),
    nextBlock: () => player.nextBlock(),
    previousBlock: () => player.previousBlock(),
    jump: () => player.jump(1),
    slower: () => player.wish({ rate: 0.75, voices: {} }),
    faster: () => player.wish({ rate: 2, voices: { fr: 'urn:Daniel' } }),
    voicesGo: () => {
      engine.there = [voice('Daniel', 'en-GB')];
      player.voicesChanged();
    },
    voicesCome: () => {
      engine.there = [voice('Marie', 'fr-FR'), voice('Daniel', 'en-GB')];
      player.voicesChanged();
    },
    begin: () => engine.begin(),
    end: () => engine.end(),
    interrupted: () => engine.fail('interrupted'),
    network: () => engine.fail('network'),
    second: () => clock.pass(1000),
    minute: () => clock.pass(60_000),
  };

  it('one sentence is being said or none, and it is the one that is marked; the rest is then read to the end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 40 }), (pressed) => {
        make();
        for (const name of pressed) {
          // Words said into others' make the engine throw.
          acts[name]?.();
          if (!engine.speaking) continue;
          expect(state.status).toBe('playing');
          expect(engine.speaking).toBe(state.utterance?.text);
          expect(engine.said.at(-1)?.voice.uri).toBe(state.voice?.uri);
        }
        acts.voicesCome?.();
        player.wish({ rate: 1, voices: {} });
        player.pause();
        clock.pass(60_000);
        expect(engine.speaking).toBeUndefined();
        player.play();
        const from = everything.indexOf(state.utterance?.text ?? '');
        const before = engine.said.length;
        for (let i = 0; engine.speaking && i < 20; i++) end();
        expect(engine.texts.slice(before - 1)).toEqual(everything.slice(from));
        expect(state.status).toBe('ended');
      }),
      { numRuns: 500 },
    );
  });
});
