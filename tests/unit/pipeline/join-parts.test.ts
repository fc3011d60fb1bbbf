// @vitest-environment node
/** An article on several pages becomes one on a click, and stays one; what fails loses nothing. */
import { describe, expect, it } from 'vitest';
import { recleaned } from '../../../utils/article.ts';
import { joined } from '../../../utils/clean/parts.ts';
import type { Article, Block } from '../../../utils/model.ts';
import { joinParts, loadArticle } from '../../../utils/pipeline.ts';
import { ok } from '../../../utils/result.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { article } from '../make.ts';
import { type Answer, at, longText, type World } from './ports.ts';
import { following, pagesAsked, site } from './reports.ts';

const address = 'https://a.example/0';
const title = 'Report 0 of a';
const told = (part: number) => longText.replaceAll('Kenitra', `Kenitra (${part})`);
const html = (part: number, next?: string, more = '') =>
  `<html lang="en"><head><title>${title}</title>${next ? `<link rel="next" href="${next}">` : ''}</head><body><article><h1>${title}</h1><p>By Ida Holm</p><p>${told(part)}</p><p>Advertisement</p><p>End of part ${part}, told on the quay by those who were there.</p>${more}</article></body></html>`;
const page =
  (...parts: Parameters<typeof html>): Answer =>
  () =>
    new Response(html(...parts), { headers: { 'content-type': 'text/html' } });

/** An article whose pages answer so, loaded as far as its first. */
async function reading(...rest: Answer[]): Promise<{ lede: World; id: string }> {
  const answers = site('a', 1);
  answers.set(address, page(1, rest.length > 0 ? `${address}/2` : undefined));
  rest.forEach((answer, index) => {
    answers.set(`${address}/${index + 2}`, answer);
  });
  const lede = await following(answers);
  const [story] = await lede.store.stories({ limit: 1 });
  const id = story?.members[0]?.entryId ?? '';
  await loadArticle(id, lede);
  lede.asked.length = 0;
  lede.news.length = 0;
  return { lede, id };
}
const text = async ({ lede, id }: { lede: World; id: string }) =>
  treeText((await lede.store.article(id))?.blocks ?? []);
const count = (whole: string, part: string) => whole.split(part).length - 1;

describe('an article in three parts', () => {
  const three = () => reading(page(2, `${address}/3`), page(3));

  it('is one after the other, the headline and byline said once and the ads of each left out', async () => {
    const world = await three();
    expect(await text(world)).not.toContain('(2)');
    const joined = await joinParts(world.id, world.lede);
    expect(joined).toMatchObject({ ok: true, value: { added: 2 } });
    const whole = await text(world);
    for (const part of [1, 2, 3]) expect(whole).toContain(told(part));
    expect(whole.indexOf('(1)')).toBeLessThan(whole.indexOf('(2)'));
    expect(whole.indexOf('(2)')).toBeLessThan(whole.indexOf('(3)'));
    expect(count(whole, title)).toBeLessThanOrEqual(1);
    expect(whole).not.toMatch(/Advertisement|By Ida Holm/);
    expect(pagesAsked(world.lede)).toEqual([`${address}/2`, `${address}/3`]);
    expect(world.lede.news).toContainEqual({ kind: 'article', entryId: world.id });
    expect(await world.lede.store.article(world.id)).not.toHaveProperty('next');
  });

  it('counts what was left out where it stands, and keeps it out when it is cleaned again', async () => {
    const world = await three();
    await joinParts(world.id, world.lede);
    const whole = await world.lede.store.article(world.id);
    if (!whole) throw new Error('no article');
    const labels = whole.removals.filter(({ rule }) => rule === 'ad-label');
    expect(labels).toHaveLength(3);
    for (const { block, text: words } of labels) {
      expect(treeText([{ ...whole.blocks[block ?? -1], removed: undefined } as never])).toBe(words);
    }
    expect(treeText(recleaned(whole).blocks)).toBe(treeText(whole.blocks));
  });

  it('is told by its story with the ads of all its pages', async () => {
    const world = await three();
    const before = (await world.lede.store.storyOf(world.id))?.leftOut ?? 0;
    await joinParts(world.id, world.lede);
    expect((await world.lede.store.storyOf(world.id))?.leftOut).toBe(before + 2);
  });

  it('is joined once where two readers ask for it', async () => {
    const world = await three();
    await Promise.all([joinParts(world.id, world.lede), joinParts(world.id, world.lede)]);
    const whole = await text(world);
    for (const part of [1, 2, 3]) expect(count(whole, told(part))).toBe(1);
  });

  it('is asked for no more once it is whole', async () => {
    const world = await three();
    await joinParts(world.id, world.lede);
    world.lede.asked.length = 0;
    expect(await joinParts(world.id, world.lede)).toMatchObject({ ok: true, value: { added: 0 } });
    expect(world.lede.asked).toEqual([]);
  });
});

describe('where a part does not come', () => {
  const broken: Answer = () => new Response('no', { status: 500 });

  it('what came is kept, why is told, and the rest can be asked for again', async () => {
    let works = false;
    const world = await reading(page(2, `${address}/3`), (init) => (works ? page(3) : broken)(init));
    const first = await joinParts(world.id, world.lede);
    expect(first).toMatchObject({ ok: true, value: { added: 1, stopped: { code: 'server-error' } } });
    expect(await text(world)).toContain(told(2));
    works = true;
    expect(await joinParts(world.id, world.lede)).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await text(world)).toContain(told(3));
  });

  it('a site that may not be read is not asked', async () => {
    const world = await reading(page(2));
    world.lede.refused.add('a.example');
    const joined = await joinParts(world.id, world.lede);
    expect(joined).toMatchObject({ ok: true, value: { added: 0, stopped: { code: 'permission-missing' } } });
    expect(world.lede.asked).toEqual([]);
  });

  it('a part that leads to a site which may not be read is none, and nobody is asked to allow that', async () => {
    const world = await reading(page(2));
    const { fetch } = world.lede;
    Object.assign(world.lede, {
      fetch: async (url: string, init: RequestInit) =>
        url.endsWith('/2') ? at('https://other.example/0/2', page(2)(init)) : fetch(url, init),
    });
    world.lede.refused.add('other.example');
    const joined = await joinParts(world.id, world.lede);
    expect(joined).toMatchObject({ value: { added: 0, stopped: { code: 'not-found' } } });
    expect(joined.ok && joined.value.stopped).not.toHaveProperty('origins');
  });

  it('a site that answers with another page in its place adds nothing', async () => {
    const elsewhere: Answer = (init) => at('https://a.example/', page(9)(init));
    const world = await reading(page(2));
    const { fetch } = world.lede;
    Object.assign(world.lede, {
      fetch: async (url: string, init: RequestInit) =>
        url.endsWith('/2') ? elsewhere(init) : fetch(url, init),
    });
    expect(await joinParts(world.id, world.lede)).toMatchObject({
      value: { added: 0, stopped: { code: 'not-found' } },
    });
    expect(await text(world)).not.toContain('(9)');
  });

  it('a site that says the first page again ends the article', async () => {
    const world = await reading(page(1, `${address}/3`), page(3));
    expect(await joinParts(world.id, world.lede)).toMatchObject({ ok: true, value: { added: 0 } });
    expect(await world.lede.store.article(world.id)).not.toHaveProperty('next');
    expect(pagesAsked(world.lede)).toEqual([`${address}/2`]);
  });

  it('an article that is not stored has no parts', async () => {
    const { lede } = await reading();
    expect(await joinParts('none', lede)).toMatchObject({ problem: { code: 'not-found' } });
  });
});

it('an article without an end is read to its twentieth page', async () => {
  const endless = Array.from({ length: 24 }, (_, i) => page(i + 2, `${address}/${i + 3}`));
  const world = await reading(...endless);
  expect(await joinParts(world.id, world.lede)).toMatchObject({ value: { added: 19 } });
  expect(pagesAsked(world.lede)).toHaveLength(19);
});

describe('a site whose pages lead round in a ring, each time with fresh text', () => {
  const ring = async (size: number) => {
    const world = await reading(page(2), page(3));
    let fresh = 1;
    // As if the check of addresses had a hole.
    const fromPage = async (_: string, url: string) => {
      const blocks: Block[] = [{ t: 'p', c: [`${++fresh} `.padEnd(size, 'so it goes ')] }];
      return ok({ ...article('ring', { url, blocks }), next: `${address}/${url.endsWith('/2') ? 3 : 2}` });
    };
    return { ...world, lede: { ...world.lede, dom: { ...world.lede.dom, fromPage } } };
  };

  it('is left after twenty of them, and offers no more', async () => {
    const world = await ring(500);
    expect(await joinParts(world.id, world.lede)).toMatchObject({ ok: true, value: { added: 20 } });
    expect(pagesAsked(world.lede).length).toBeLessThanOrEqual(20);
    expect(await world.lede.store.article(world.id)).not.toHaveProperty('next');
  });

  it('is left before it fills the store', async () => {
    const world = await ring(900_000);
    expect(await joinParts(world.id, world.lede)).toMatchObject({ ok: true, value: { added: 3 } });
    expect(await world.lede.store.article(world.id)).not.toHaveProperty('next');
  });
});

it('what repeats on a later page is known, too', () => {
  const first: Article = article('a', { blocks: [{ t: 'p', c: ['One.'] }] });
  const second: Article = { ...article('b', { blocks: [{ t: 'p', c: ['Two.'] }] }), repeats: ['read on'] };
  expect(joined(first, second)).toMatchObject({ repeats: ['read on'] });
  expect(joined(first, first)).not.toHaveProperty('repeats');
});
