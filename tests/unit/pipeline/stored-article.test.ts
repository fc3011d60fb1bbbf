// @vitest-environment node
/** What a story makes of its articles: who speaks for it, and in whose words. */
import { describe, expect, it } from 'vitest';
import { learn, siteMemoryOf, withoutArticle } from '../../../utils/clean/site-memory.ts';
import type { Article, Block } from '../../../utils/model.ts';
import { improve, type Kept, retell, storedArticle } from '../../../utils/pipeline/stored-article.ts';
import { tellerOf } from '../../../utils/store/teller.ts';
import { entry, now, plainArticle, story } from '../make.ts';

const paragraph = (text: string): Block => ({ t: 'p', c: [text] });
const kept = (id: string, change: Partial<Kept> = {}): Kept => ({
  entry: entry(id),
  from: 'page',
  storedAt: now,
  memory: siteMemoryOf(undefined),
  names: [],
  ...change,
});

const short = plainArticle([paragraph('The plant at Kenitra opens in June, its owner said on Monday.')]);
const long: Article = plainArticle(
  Array.from({ length: 12 }, (_, i) =>
    paragraph(
      `The plant will hire ${300 + i * 50} workers in its hall number ${i}, which stands beside the old ` +
        'harbour road, and the managers say that they want to train them all on the machines before summer.',
    ),
  ),
);

describe('a story that several tell', () => {
  const both = story([entry('a'), entry('b')]);

  it('is told by the one that tells much more, in that one’s headline and summary', () => {
    const first = improve(both, storedArticle(short, kept('a')), 'en');
    expect(first.headline).toBe('Title of a');
    const better = storedArticle(long, kept('b'));
    const second = improve(first, better, 'en');
    expect(tellerOf(second)?.entryId).toBe('b');
    expect(second.headline).toBe('Title of b');
    expect(second.summary).toEqual(better.summary);
  });

  it('goes on being told by the first where the second tells as much', () => {
    const first = improve(both, storedArticle(long, kept('a')), 'en');
    const second = improve(first, storedArticle(long, kept('b')), 'en');
    expect(second.headline).toBe('Title of a');
    expect(second.summary).toEqual(first.summary);
  });

  it('has no headline over another one’s summary: who has no sentence to tell does not take the word', () => {
    const first = improve(both, storedArticle(short, kept('a')), 'en');
    const list: Block = {
      t: 'list',
      ordered: false,
      items: Array.from({ length: 60 }, (_, i) => [paragraph(`${i + 2}00 workers for hall ${i} of it`)]),
    };
    const table = storedArticle(plainArticle([list]), kept('b'));
    const second = improve({ ...first, language: 'fr' }, { ...table, language: 'en' }, 'en');
    expect(table.summary.sentences).toEqual([]);
    expect(second).toMatchObject({ headline: 'Title of a', summary: first.summary, language: 'fr' });
  });

  it('does not keep the language of one that no longer tells it', () => {
    const first = improve({ ...both, language: 'fr' }, storedArticle(short, kept('a')), 'en');
    const second = improve(first, storedArticle(long, kept('b')), 'en');
    expect(second.headline).toBe('Title of b');
    expect(second.language).toBeUndefined();
  });

  it('keeps of each what it says in figures, with the place in its article', () => {
    const one = improve(both, storedArticle(long, kept('b')), 'en');
    const [, told] = one.members;
    expect(told?.facts?.[0]).toMatchObject({ kind: 'figure', text: '300 workers', block: 0 });
    expect(told?.facts?.length).toBeLessThanOrEqual(16);
  });

  it('knows of each also what it says too far down to be shown: told again, that is no news', () => {
    const figures = Array.from({ length: 15 }, (_, i) => `${211 + i} cars`).join(', ');
    const listed = plainArticle([
      paragraph(`The city counts its lines: ${figures}, and none of them is late.`),
    ]);
    const [, second] = improve(both, storedArticle(listed, kept('b')), 'en').members;
    const shown = (second?.facts ?? []).filter(({ kind }) => kind !== 'name');
    expect(shown).toHaveLength(12);
    expect(second?.told).toEqual(['223 vehicles', '224 vehicles', '225 vehicles']);
  });

  it('is retold where the article of the one that speaks is cleaned again, and of no other', () => {
    const before = storedArticle(long, kept('a'));
    const one = improve(both, before, 'en');
    const after = storedArticle(short, kept('a'));
    expect(retell(one, before, after).summary).toEqual(after.summary);
    const other = storedArticle(short, kept('b'));
    expect(retell(one, other, other).summary).toEqual(one.summary);
  });
});

describe('an article’s summary', () => {
  const description = 'The plant at Kenitra will open in June with two halls and three hundred workers.';
  const text = 'The plant at Kenitra will open in June. It has two halls and takes on three hundred workers.';
  const described = { ...plainArticle([paragraph(text)]), description };

  it('is the publisher’s own description where that is good', () => {
    expect(storedArticle(described, kept('a')).summary).toEqual({
      maker: 'publisher',
      sentences: [{ text: description }],
    });
  });

  it('is the article’s sentences where the site says the same of another article', () => {
    const learnt = learn(siteMemoryOf(undefined), { ...described, id: 'other' });
    const { summary } = storedArticle(described, kept('a', { memory: learnt }));
    expect(summary.maker).toBe('extract');
    const own = withoutArticle(learn(siteMemoryOf(undefined), { ...described, id: 'a' }), 'a');
    expect(storedArticle(described, kept('a', { memory: own })).summary.maker).toBe('publisher');
  });
});
