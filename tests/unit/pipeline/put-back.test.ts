// @vitest-environment node
/** A line that the user wants back is there at once, and wherever its site says it from then on. */
import { describe, expect, it } from 'vitest';
import { blockKey, siteMemoryOf } from '../../../utils/clean/site-memory.ts';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import type { Block } from '../../../utils/model.ts';
import { cleanOpenPage, enrich, keepPage, loadArticle, putBack } from '../../../utils/pipeline.ts';
import { siteMemoryKey } from '../../../utils/store/store.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { hour, now } from '../make.ts';
import { type Answer, feed, longText, type World } from './ports.ts';
import { following } from './reports.ts';

const label = '[ Advertisement ]';
const half = longText.slice(0, longText.length / 2);
const pageWith =
  (title: string, ...lines: string[]): Answer =>
  () =>
    new Response(
      `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${longText}</p>${lines.map((line) => `<p>${line}</p>`).join('')}<p>${half}</p></article></body></html>`,
      { headers: { 'content-type': 'text/html' } },
    );
/** A site whose articles have these lines between their paragraphs. */
const site = (...articles: string[][]) =>
  new Map<string, Answer>([
    [
      'https://a.example/feed',
      feed(
        'a',
        articles.map((_, i) => ({
          title: `Report ${i} of a`,
          link: `https://a.example/${i}`,
          time: now - (i + 1) * hour,
          text: 'A short teaser.',
        })),
      ),
    ],
    ...articles.map(
      (lines, i) => [`https://a.example/${i}`, pageWith(`Report ${i} of a`, ...lines)] as const,
    ),
  ]);
const keyOf = (text: string) => blockKey({ t: 'p', c: [text] });

async function entryOf(lede: World, number: number): Promise<string> {
  const stories = await lede.store.stories({ limit: 9 });
  return (
    stories.flatMap(({ members }) => members).find(({ url }) => url.endsWith(`/${number}`))?.entryId ?? ''
  );
}
const textOf = async (lede: World, entryId: string) =>
  treeText((await lede.store.article(entryId))?.blocks ?? []);

describe('a line that the user puts back', () => {
  it('stands in the article at once and stays there; the story counts one less', async () => {
    const lede = await following(site([label]));
    await enrich(lede);
    const id = await entryOf(lede, 0);
    expect(await textOf(lede, id)).not.toContain('Advertisement');
    const before = (await lede.store.storyOf(id))?.leftOut ?? 0;
    const put = await putBack(id, keyOf(label), lede);
    expect(put.ok && treeText(put.value.blocks)).toContain(label);
    expect(await textOf(lede, id)).toContain(label);
    expect((await lede.store.storyOf(id))?.leftOut).toBe(before - 1);
    expect(lede.news).toContainEqual({ kind: 'article', entryId: id });
  });

  it('is not left out of the next article of its source', async () => {
    const lede = await following(site([label], [label]));
    await loadArticle(await entryOf(lede, 0), lede);
    await putBack(await entryOf(lede, 0), keyOf(label), lede);
    await enrich(lede);
    expect(await textOf(lede, await entryOf(lede, 1))).toContain(label);
  });

  it.each([
    ['no such article', 'none', keyOf(label)],
    ['nothing that was left out', undefined, keyOf('Something else')],
    ['no line at all', undefined, ''],
  ])('changes nothing where it is %s', async (_, entryId, key) => {
    const lede = await following(site([label]));
    await enrich(lede);
    const id = await entryOf(lede, 0);
    const before = await lede.store.article(id);
    expect(await putBack(entryId ?? id, key, lede)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await lede.store.article(id)).toEqual(before);
  });
});

describe('what a site says in every article', () => {
  it('is left out from the third article on, and of the first when it is cleaned again', async () => {
    const line = 'Told on the quay since dawn';
    const lede = await following(site([line], [line], [line]));
    for (const number of [0, 1, 2]) await loadArticle(await entryOf(lede, number), lede);
    const first = await entryOf(lede, 0);
    expect(await textOf(lede, first)).toContain(line);
    expect(await textOf(lede, await entryOf(lede, 2))).not.toContain(line);
    await lede.store.updateArticle(
      first,
      (article) => ({ ...article, cleanedBy: cleanerVersion - 1 }),
      (story) => story,
    );
    const again = await loadArticle(first, lede);
    expect(again.ok && treeText(again.value.blocks)).not.toContain(line);
    expect(await lede.store.article(first)).toEqual(again.ok && again.value);
  });

  it('is not learnt of a source that is gone', async () => {
    const lede = await following(site([label]));
    const [source] = await lede.store.sources();
    const id = await entryOf(lede, 0);
    const { fromPage } = lede.dom;
    Object.assign(lede.dom, {
      async fromPage(...asked: Parameters<typeof fromPage>) {
        await lede.store.removeSource(source?.id ?? '', now);
        return fromPage(...asked);
      },
    });
    await loadArticle(id, lede);
    expect(await lede.store.fact(siteMemoryKey(source?.id ?? ''))).toBeUndefined();
  });
});

describe('a page read without a source', () => {
  const p = (text: string): Block => ({ t: 'p', c: [text] });
  const read = (number: number) => ({
    url: `https://www.b.example/${number}`,
    title: `Page ${number} of b`,
    blocks: [p(longText), p(label), p(half)],
    repeats: [],
  });

  it('goes by what was put back on its host', async () => {
    const lede = await following();
    const first = await cleanOpenPage(read(1), lede);
    if (!first.ok) throw new Error(first.problem.detail);
    expect(treeText(first.value.blocks)).not.toContain(label);
    const id = await keepPage(first.value, lede);
    expect(await putBack(id, keyOf(label), lede)).toMatchObject({ ok: true });
    const second = await cleanOpenPage(read(2), lede);
    expect(second.ok && treeText(second.value.blocks)).toContain(label);
    const fact = await lede.store.fact(siteMemoryKey('read-here:www.b.example'));
    expect(siteMemoryOf(fact)).toMatchObject({ kept: [{ rule: 'ad-label' }], titles: ['page 1 of b'] });
  });
});
