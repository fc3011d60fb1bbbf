import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../utils/article.ts';
import { treeText } from '../../utils/text/block-text.ts';
import { parseHtml } from './parse.ts';
import { readSeed, seedMarkups } from './seed-page.ts';

const seed = readSeed();

describe.skipIf(!seed)('the page that started Lede (left out where shared/seed is missing)', () => {
  it.each(seedMarkups)('loses every ad line and promo and keeps every sentence, as %s', (markup) => {
    if (!seed) throw new Error('skipped');
    const article = articleFromPage(() => parseHtml(seed.html[markup]), 'https://example.org/seed');
    if (!article.ok) throw new Error(article.problem.detail);
    const lines = treeText(article.value.blocks).split('\n');
    expect(seed.adLabels).toHaveLength(9);
    expect(seed.promos).toHaveLength(1);
    for (const unwanted of [...seed.adLabels, ...seed.promos]) expect(lines).not.toContain(unwanted);
    expect(lines.join('\n')).not.toMatch(/advertisement|publicité|إعلان/i);
    expect(seed.kept.length).toBeGreaterThan(12);
    for (const sentence of seed.kept) expect(lines.join('\n')).toContain(sentence);
  });
});
