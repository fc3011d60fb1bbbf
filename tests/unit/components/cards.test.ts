// @vitest-environment node
/** A story of the store as its card tells it. */
import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../../entrypoints/popup/cards.ts';
import type { Fact } from '../../../utils/model.ts';
import { entry, story } from '../make.ts';

const jobs: Fact = { kind: 'figure', text: '450 jobs', key: '450 jobs' };
const money: Fact = { kind: 'figure', text: '€310m', key: '310000000 eur' };

describe('a card', () => {
  it('says what the others add to the telling that speaks, whichever came first', () => {
    const made = story([entry('a'), entry('b')], { teller: 'b' });
    const facts = [[jobs, money], [money]];
    const one = {
      ...made,
      members: made.members.map((member, index) => ({ ...member, facts: facts[index] ?? [] })),
    };
    const card = cardsOf([one], new Map(), [], () => undefined)(one.id);
    expect(card?.members.map(({ entryId, adds }) => [entryId, adds])).toEqual([
      ['b', []],
      ['a', ['450 jobs']],
    ]);
  });
});
