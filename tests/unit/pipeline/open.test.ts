// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import {
  cleanOpenPage,
  enrich,
  follow,
  keepPage,
  loadArticle,
  pollDue,
  putBack,
  readLink,
} from '../../../utils/pipeline.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { hour, now, plainArticle } from '../make.ts';
import { feed, longText, page, sites, type World } from './ports.ts';
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
      from: 'tab',
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

describe('an open page that a source brought as well', () => {
  const told = (...texts: string[]) => ({
    ...plainArticle(texts.map((text) => ({ t: 'p', c: [text] }) as const)),
    url: 'https://www.a.example/0/?utm_source=mail#comments',
    title: 'Report 0 of a',
  });
  const opened = async () => {
    const lede = await following(site('a', 1));
    const [story] = await lede.store.stories({ limit: 1 });
    return { lede, id: story?.id ?? '' };
  };
  const textOf = async (lede: World, id: string) => treeText((await lede.store.article(id))?.blocks ?? []);

  it('is the article of that entry, and tells its story; nobody fetches it any more', async () => {
    const { lede, id } = await opened();
    const kept = await keepPage(told('The harbour of Kenitra loads nine ships a day now.'), lede);
    expect(kept).toBe(id);
    expect(await lede.store.article(id)).toMatchObject({ from: 'tab', entryId: id });
    expect((await lede.store.story(id))?.summary?.sentences[0]?.text).toMatch(/^The harbour of Kenitra/);
    expect(await lede.store.pending()).toEqual([]);
    expect(lede.news).toContainEqual({ kind: 'stories' });
  });

  it('takes the place of what was stored where it tells as much or more, and stays out where it tells less', async () => {
    const { lede, id } = await opened();
    await enrich(lede);
    const fetched = await textOf(lede, id);
    await keepPage(told('Only the first line can be seen until the rest is unfolded.'), lede);
    expect(await textOf(lede, id)).toBe(fetched);
    const whole = told(fetched, 'And a paragraph for subscribers.');
    await keepPage(whole, lede);
    expect(await textOf(lede, id)).toBe(treeText(whole.blocks));
  });

  it('leaves the whole text where its user was let no further than the wall, and where a link is fetched', async () => {
    const { lede, id } = await opened();
    await keepPage(told(longText, 'And a paragraph for subscribers.'), lede);
    const whole = await textOf(lede, id);
    await keepPage(told(longText, 'Subscribe to continue reading.'), lede);
    expect(await textOf(lede, id)).toBe(whole);
    await keepPage(told(longText, 'And a paragraph for everybody.'), lede, 'page');
    expect(await textOf(lede, id)).toBe(whole);
    expect(await lede.store.article(id)).toMatchObject({ from: 'tab' });
  });

  it('is nobody’s where only another site’s feed links to it, or its address is not the same place', async () => {
    const link = 'https://paper.example/1';
    const item = { title: 'Their report', link, time: now - hour, text: 'A short teaser.' };
    const linking = await following(new Map([['https://b.example/feed', feed('b', [item])]]));
    const [theirs] = await linking.store.stories({ limit: 1 });
    expect(theirs?.members[0]?.url).toBe(link);
    expect(await keepPage({ ...told('Their text.'), url: link }, linking)).not.toBe(theirs?.id);
    const { lede, id } = await opened();
    for (const url of ['http://a.example/0', 'https://m.a.example/0'])
      expect(await keepPage({ ...told('Another text.'), url }, lede)).not.toBe(id);
    expect(await keepPage(told('Its own text.'), lede)).toBe(id);
  });

  it('is no stub, however short: its user had it open; behind a link it is one', async () => {
    const wall = told('The quay is new.', 'Subscribe to continue reading.');
    const { lede, id } = await opened();
    await keepPage(wall, lede);
    expect((await lede.store.story(id))?.members[0]?.stub).toBeUndefined();
    const other = await opened();
    await keepPage(wall, other.lede, 'page');
    expect((await other.lede.store.story(id))?.members[0]?.stub).toBe(true);
  });

  it('is cleaned by what is known of that source: a line that was put back stays', async () => {
    const { lede, id } = await opened();
    const page = {
      ...told(longText, 'Advertisement', 'A tenth ship is expected in the spring of next year.'),
      repeats: [],
    };
    const first = await cleanOpenPage(page, lede);
    if (!first.ok) throw new Error(first.problem.detail);
    await keepPage(first.value, lede);
    expect(await textOf(lede, id)).not.toContain('Advertisement');
    await putBack(id, 'advertisement', lede);
    expect(await cleanOpenPage(page, lede)).toMatchObject({ ok: true, value: { removals: [] } });
  });

  it('stays saved where it was saved before its source brought it', async () => {
    const answers = site('a', 1);
    const lede = await following();
    const article = told('The harbour of Kenitra loads nine ships a day now.');
    const page = await keepPage(article, lede);
    await lede.store.mark([page], (mark) => ({ ...mark, savedAt: 5 }));
    const later = { ...lede, fetch: sites(answers) };
    await follow('https://a.example/feed', undefined, later);
    const id = await keepPage(article, later);
    expect(id).not.toBe(page);
    expect(await later.store.savedEntries()).toEqual([id]);
  });

  it('stands once among what is saved wherever the worker dies', async () => {
    const lede = await following();
    const article = told('The harbour of Kenitra loads nine ships a day now.');
    const page = await keepPage(article, lede);
    await lede.store.mark([page], (mark) => ({ ...mark, readAt: 4, savedAt: 5 }));
    const later = { ...lede, fetch: sites(site('a', 1)) };
    await follow('https://a.example/feed', undefined, later);
    const mark = later.store.mark.bind(later.store);
    vi.spyOn(later.store, 'mark').mockImplementationOnce(mark).mockRejectedValue(new Error('killed'));
    await keepPage(article, later).catch(() => undefined);
    const [saved, ...others] = await later.store.savedEntries();
    expect([saved === page, others]).toEqual([false, []]);
    expect((await later.store.marks([page])).get(page)).toEqual({ entryId: page, readAt: 4 });
  });

  it('is found by a link as well, and is fetched as anybody gets it', async () => {
    const { lede, id } = await opened();
    expect(await readLink('https://a.example/0', lede)).toEqual({ ok: true, value: { entryId: id } });
    expect(await lede.store.article(id)).toMatchObject({ from: 'page' });
  });
});
