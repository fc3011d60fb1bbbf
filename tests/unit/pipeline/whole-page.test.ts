// @vitest-environment node
/** Whoever misses something gets the page anew, whole; what is stored stays as it is. */
import { expect, it } from 'vitest';
import { loadArticle, readWhole } from '../../../utils/pipeline.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { type Answer, longText, type World } from './ports.ts';
import { following, pagesAsked, site } from './reports.ts';

const cluttered: Answer = () =>
  new Response(
    `<html lang="en"><head><title>Report 0 of a</title></head><body onload="x()"><nav><a href="/">All reports</a></nav><article><h1>Report 0 of a</h1><p>${longText}</p><p>Advertisement</p></article><footer>Imprint</footer><script>1</script></body></html>`,
    { headers: { 'content-type': 'text/html' } },
  );

async function reading(): Promise<{ lede: World; id: string }> {
  const answers = site('a', 1);
  answers.set('https://a.example/0', cluttered);
  const lede = await following(answers);
  const [story] = await lede.store.stories({ limit: 1 });
  const id = story?.members[0]?.entryId ?? '';
  await loadArticle(id, lede);
  lede.asked.length = 0;
  return { lede, id };
}

it('all of its text comes, and a file without what runs', async () => {
  const { lede, id } = await reading();
  const before = await lede.store.article(id);
  const whole = await readWhole(id, lede);
  if (!whole.ok) throw new Error(whole.problem.detail);
  expect(pagesAsked(lede)).toEqual(['https://a.example/0']);
  const text = treeText(whole.value.blocks);
  for (const line of ['All reports', longText, 'Advertisement', 'Imprint']) expect(text).toContain(line);
  expect(whole.value.fixture).toContain('<h1>Report 0 of a</h1>');
  expect(whole.value.fixture).not.toMatch(/onload|<script/);
  expect(await lede.store.article(id)).toEqual(before);
});

it('a site that may not be read is not asked', async () => {
  const { lede, id } = await reading();
  lede.refused.add('a.example');
  expect(await readWhole(id, lede)).toMatchObject({ problem: { code: 'permission-missing' } });
  expect(lede.asked).toEqual([]);
});

it('an article that is not stored has no page', async () => {
  const { lede } = await reading();
  expect(await readWhole('none', lede)).toMatchObject({ problem: { code: 'not-found' } });
});
