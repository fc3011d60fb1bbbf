// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { cleanPage, recleaned } from '../../../utils/article.ts';
import {
  blockKey,
  keepLine,
  learn,
  type SiteMemory,
  siteMemoryOf,
  withoutArticle,
} from '../../../utils/clean/site-memory.ts';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import type { Block, ReadPage } from '../../../utils/model.ts';
import { treeText } from '../../../utils/text/block-text.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const prose = (about: string) =>
  p(
    `The harbour of Kenitra loads nine ships a day, by rail and by road, and ${about} is what its crews see from dawn on. `.repeat(
      2,
    ),
  );
const page = (title: string, ...blocks: Block[]): ReadPage => ({
  url: 'https://a.example/x',
  title,
  blocks,
  repeats: [],
});
const none = siteMemoryOf(undefined);
const cleaned = (read: ReadPage, memory: SiteMemory = none) => {
  const made = cleanPage(read, memory);
  if (!made.ok) throw new Error(made.problem.detail);
  return made.value;
};
const textOf = (read: ReadPage, memory?: SiteMemory) => treeText(cleaned(read, memory).blocks);
const learnt = (...texts: Block[][]) =>
  texts.reduce(
    (memory, blocks, i) => learn(memory, { id: `${i}`, title: `Headline number ${i} of theirs`, blocks }),
    none,
  );

describe('a line that a site says in every article', () => {
  const line = p('This piece was first told on the quay.');
  const read = page('Ships', prose('rain'), line, prose('snow'));

  it('is left out once two other articles have it', () => {
    expect(textOf(read, learnt([line]))).toContain('first told');
    const memory = learnt([line], [prose('wind'), line]);
    expect(textOf(read, memory)).not.toContain('first told');
    expect(cleaned(read, memory).removals).toMatchObject([{ rule: 'site-line', block: 1 }]);
  });

  it('does not count the article itself, however often it is read', () => {
    const memory = learnt([line], [line]);
    expect(textOf(read, withoutArticle(memory, '1'))).toContain('first told');
    expect(learn(memory, { id: '1', title: 'x', blocks: [line] }).articles).toHaveLength(2);
  });

  it('is known from then on, though it is left out of each new article', () => {
    const flagged: Block = { ...line, removed: 'site-line' };
    expect(textOf(read, learnt([flagged], [flagged]))).not.toContain('first told');
  });

  it.each<[string, Block]>([
    ['a heading', { t: 'h', level: 2, c: ['What the crews say of it'] }],
    ['what leads to the next paragraph', p('Why it matters to them:')],
    ['one word', p('Indeed.')],
    ['a paragraph of text', prose('fog')],
  ])('is never %s', (_, block) => {
    const memory = learnt([block], [block], [block]);
    expect(textOf(page('Ships', prose('rain'), block, prose('snow')), memory)).toBe(
      textOf(page('Ships', prose('rain'), block, prose('snow'))),
    );
  });
});

describe('a headline of another article of the site', () => {
  const title = 'Headline number 0 of theirs';
  it('is left out, alone and in a list of such', () => {
    const list: Block = {
      t: 'list',
      ordered: false,
      items: [[p(title)], [p('Headline number 1 of theirs')]],
    };
    const memory = learnt([], []);
    const made = cleaned(page('Ships', prose('rain'), p(title), prose('snow'), list, prose('sun')), memory);
    expect(made.removals.map(({ rule }) => rule)).toEqual(['read-also', 'read-also']);
  });

  it('stays in its own article', () => {
    const made = (own: string) => cleaned(page(own, prose('rain'), p(title), prose('snow')), learnt([]));
    expect(made(title).removals.filter(({ rule }) => rule === 'read-also')).toEqual([]);
    expect(made('Ships').removals).toHaveLength(1);
  });
});

describe('what the user put back', () => {
  const label = p('Advertisement');
  const keep = (block: Block) => keepLine(none, { rule: 'ad-label', key: blockKey(block) });

  it('is never left out again on that site', () => {
    const read = page('Ships', prose('rain'), label, prose('snow'));
    expect(textOf(read)).not.toContain('Advertisement');
    expect(textOf(read, keep(label))).toContain('Advertisement');
  });

  it('comes back out of its box, and out of a list', () => {
    const box: Block = { ...p('Sign up for more'), removed: 'promo', box: true };
    const made = cleaned(page('Ships', prose('rain'), box, prose('snow')), keep(box));
    expect(made.removals).toEqual([]);
    expect(made.blocks[1]).toEqual(p('Sign up for more'));
    const list: Block = { t: 'list', ordered: false, items: [[label], [p('Nine ships')]] };
    expect(textOf(page('Ships', prose('rain'), list), keep(label))).toContain('Advertisement\nNine ships');
  });
});

describe('what is remembered', () => {
  it('stays small however long a site is read', () => {
    let memory = none;
    for (let i = 0; i < 300; i++) {
      const blocks = Array.from({ length: 90 }, (_, at) => p(`Short line ${at} of ${i}`));
      memory = learn(memory, { id: `${i}`, title: `Headline number ${i}`, blocks });
      memory = keepLine(memory, { rule: 'promo', key: `line ${i}` });
    }
    expect([memory.kept.length, memory.articles.length, memory.titles.length]).toEqual([200, 20, 60]);
    expect(memory.articles[0]?.keys).toHaveLength(40);
    expect(memory.kept.at(-1)?.key).toBe('line 299');
    expect(memory.articles.at(-1)?.id).toBe('299');
  });

  it('is nothing before anything was read', () => {
    expect(siteMemoryOf(undefined)).toEqual({ kept: [], articles: [], titles: [] });
  });
});

describe('a stored article that is cleaned again', () => {
  const box: Block = { ...p('Sign up for more'), removed: 'promo', box: true };
  const stored = (...blocks: Block[]) => ({
    ...cleaned(page('Ships', prose('rain'), ...blocks)),
    cleanedBy: 1,
  });

  it('goes by the rules of today: lines that are none of theirs come back, boxes stay out', () => {
    const wrong: Block = { ...p('Nine ships came in.'), removed: 'feed-footer' };
    const again = recleaned({ ...stored(), blocks: [prose('rain'), wrong, prose('snow'), box] });
    expect(treeText(again.blocks)).toContain('Nine ships came in.');
    expect(again.blocks[3]).toEqual(box);
    expect(again.cleanedBy).toBe(cleanerVersion);
    expect(again.removals).toMatchObject([{ rule: 'promo', block: 3 }]);
  });

  it('changes no more when nothing was learnt', () => {
    const once = recleaned(stored(p('Advertisement'), prose('snow'), box));
    expect(recleaned(once)).toEqual(once);
  });

  it('keeps out what its page repeated, where nobody wrote that down', () => {
    const { repeats, ...old } = stored();
    const promo: Block = { ...p('Falcon Lease drive now'), removed: 'repeated-promo' };
    const again = recleaned({ ...old, blocks: [prose('rain'), promo, prose('snow')] });
    expect(treeText(again.blocks)).not.toContain('Falcon');
  });

  it('stays as it was where nothing would be left of it', () => {
    const memory = learnt([p('Nine ships came in.')], [p('Nine ships came in.')]);
    const short = { ...stored(), blocks: [p('Nine ships came in.')] };
    expect(recleaned(short, memory).blocks).toEqual(short.blocks);
  });
});
