// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { copyKey } from '../../../utils/group/copies.ts';
import { Likeness } from '../../../utils/group/likeness.ts';
import { Rarity } from '../../../utils/group/rarity.ts';
import { type Told, termsOf } from '../../../utils/group/terms.ts';
import { hour, now } from '../make.ts';

const told = (title: string, text: string, change: Partial<Told> = {}) =>
  termsOf({ title, text, language: 'en', sourceId: title, time: now, ...change });

const recall = told(
  'Tellaro recalls 62,000 vans over brake hoses',
  'Tellaro is calling back 62,000 of its Norda vans. A brake hose may chafe, the carmaker said.',
);
const again = told(
  'Brake fault: Norda vans recalled by Tellaro',
  'Owners of a Norda van should have a brake hose checked, says Tellaro. It is about 62,000 vans.',
);
const near = told(
  'Tellaro names a woman from shipbuilding as head of quality',
  'Signe Halvorsen takes over in June, a year after a fire at its works in Porto. She will answer for the Norda and for every other van, and reports to the board of Tellaro itself.',
);

describe('an item', () => {
  it('joins the story of its event, and is near what is about it', () => {
    const likeness = new Likeness();
    for (const item of [recall, again, near]) likeness.count(item);
    likeness.settle(recall, 'recall');
    expect(likeness.nearest(near)).toEqual({ also: ['recall'] });
    likeness.settle(near, 'shares');
    expect(likeness.nearest(again)).toEqual({ join: 'recall', also: ['shares'] });
  });

  it('is near three stories at most', () => {
    const likeness = new Likeness();
    for (let i = 0; i < 6; i++) likeness.settle({ ...near, source: `s${i}` }, `story ${i}`);
    expect(likeness.nearest(recall).also).toHaveLength(3);
  });

  it('is compared by what is stored of it, without its text', () => {
    const stored = JSON.parse(
      JSON.stringify(recall, (_, value: unknown) =>
        ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value,
      ),
    );
    const likeness = new Likeness();
    const back = {
      ...stored,
      terms: Uint32Array.from(stored.terms),
      weights: Uint8Array.from(stored.weights),
      kinds: Uint8Array.from(stored.kinds),
      editions: Uint32Array.from(stored.editions),
    };
    likeness.count(back);
    likeness.settle(back, 'recall');
    expect(likeness.nearest(again).join).toBe('recall');
  });

  it('of yesterday asks for more than one of this hour', () => {
    const old = { ...again, time: now + 71 * hour };
    const likeness = new Likeness();
    likeness.count(recall);
    likeness.settle(recall, 'recall');
    expect(likeness.nearest({ ...old, time: now + 73 * hour }).join).toBeUndefined();
    expect(likeness.nearest(old).join).toBe('recall');
  });
});

describe('rarity', () => {
  it('is a language’s own, and starts from what was known before', () => {
    const term = 7;
    const known = { tellings: 1000, terms: Uint32Array.of(term), counts: Uint16Array.of(500) };
    const rarity = new Rarity([{ language: 'fr', ...known }]);
    rarity.in('en').count(Uint32Array.of(term));
    expect(rarity.in('fr').rarity(term)).toBeLessThan(rarity.in('en').rarity(term));
    const before = rarity.in('en').rarity(term);
    for (let i = 0; i < 50; i++) rarity.in('en').count(Uint32Array.of(term));
    expect(rarity.in('en').rarity(term)).toBeLessThan(before);
  });
});

describe('copies', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

  it('are known by their first forty words, whatever stands before and after', () => {
    const key = copyKey('Title', words(60));
    expect(key).toBeDefined();
    expect(copyKey('Other', `${words(40)} and another end`)).toBe(key);
    expect(copyKey('Other', `Other ${words(60)}`)).toBe(key);
    expect(copyKey('Other', `RABAT (AGENCY) — ${words(60).toUpperCase()}`)).toBe(key);
  });

  it('are never short texts or other ones', () => {
    expect(copyKey('Title', words(39))).toBeUndefined();
    expect(copyKey('Title', `Another ${words(60)}`)).not.toBe(copyKey('Title', words(60)));
  });
});
