// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { enrich, keepPage, loadArticle, pollDue } from '../../../utils/pipeline.ts';
import { hour, now, plainArticle } from '../make.ts';
import { feed, page, type World } from './ports.ts';
import { following, pagesAsked, site } from './reports.ts';

describe('an entry that someone opens', () => {
  it('is fetched then, whatever its age, past the budget, and once', async () => {
    const lede = await following(site('a', 1, 2000));
    await lede.store.changeFact('page-budget', () => ({ hour: Math.floor(now / hour), used: 200 }));
    const [story] = await lede.store.stories({ limit: 1 });
    const first = await loadArticle(story?.id ?? '', lede);
    expect(first).toMatchObject({ ok: true, value: { from: 'page', title: 'Report 0 of a' } });
    expect(await loadArticle(story?.id ?? '', lede)).toEqual(first);
    expect(pagesAsked(lede)).toHaveLength(1);
    expect(lede.news).toContainEqual({ kind: 'article', entryId: story?.id });
  });

  it.each([
    ['permission-missing', (lede: World) => void lede.refused.add('a.example')],
    ['offline', (lede: World) => void Object.assign(lede, { isOnline: false })],
  ])('says %s where that is why not, and can be opened later', async (code, spoil) => {
    const lede = await following(site('a', 1));
    const [story] = await lede.store.stories({ limit: 1 });
    spoil(lede);
    expect(await loadArticle(story?.id ?? '', lede)).toMatchObject({ ok: false, problem: { code } });
    lede.refused.clear();
    lede.isOnline = true;
    expect(await loadArticle(story?.id ?? '', lede)).toMatchObject({ ok: true });
  });

  it('that nobody knows is not found', async () => {
    expect(await loadArticle('none', await following())).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
  });

  it('with an http link is asked over https', async () => {
    const answers = new Map([
      [
        'https://a.example/feed',
        feed('a', [{ title: 'Old link', link: 'http://a.example/1', time: now - hour }]),
      ],
      ['https://a.example/1', page('Old link')],
    ]);
    const lede = await following(answers);
    await enrich(lede);
    expect(pagesAsked(lede)).toEqual(['https://a.example/1']);
  });
});

describe('an open page that someone reads', () => {
  const article = {
    ...plainArticle([{ t: 'p', c: ['The harbour of Kenitra loads nine ships a day now.'] }]),
    url: 'https://www.b.example/x?utm_source=mail',
  };

  it('is kept with its summary, without becoming a story or a source', async () => {
    const lede = await following();
    const id = await keepPage(article, lede);
    expect(await lede.store.article(id)).toMatchObject({
      from: 'page',
      summary: { sentences: [{ text: 'The harbour of Kenitra loads nine ships a day now.', block: 0 }] },
    });
    expect(await lede.store.entry(id)).toMatchObject({ url: article.url, published: now, backlog: true });
    expect([
      await lede.store.stories({ limit: 9 }),
      await lede.store.sources(),
      await lede.store.pending(),
    ]).toEqual([[], [], []]);
  });

  it('is the same page under its plain address', async () => {
    const lede = await following();
    expect(await keepPage({ ...article, url: 'https://b.example/x' }, lede)).toBe(
      await keepPage(article, lede),
    );
  });

  it('in a language that is none breaks nothing', async () => {
    const lede = await following();
    await expect(keepPage({ ...article, language: 'constructor' }, lede)).resolves.toMatch(/^p/);
    expect(await pollDue(lede)).toMatchObject({ polled: 0 });
  });
});
