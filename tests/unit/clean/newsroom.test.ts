// @vitest-environment node
/** Every article of the made-up newsroom, out of its site's own cluttered template. */
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import { blockLines } from '../../../utils/text/block-text.ts';
import { oneLine } from '../../../utils/text/normalise.ts';
import { adLabels, promos } from '../../newsroom/clutter.ts';
import { bodyHeadings, bodyLines } from '../../newsroom/markup.ts';
import { articlePage, storyPath } from '../../newsroom/page.ts';
import { Desk, publications } from '../../newsroom/publications.ts';
import { parseHtml } from '../../pages/parse.ts';

const desks = publications.map((info) => {
  const origin = `http://${info.host}`;
  return {
    ...info,
    origin,
    siteUrl: `${origin}/`,
    feedUrl: `${origin}/feed`,
    stories: new Desk(info.id, Date.UTC(2026, 10, 23, 12)).stories,
  };
});
const pages = desks.flatMap((desk) =>
  desk.stories.map((story) => ({ name: `${desk.id}: ${story.slug}`, desk, story })),
);
const squeeze = (text: string) => oneLine(text.replace(/[\u00a0\u202f]/g, ' '));

describe('an article of the newsroom comes out whole and without its clutter', () => {
  it('there are at least thirty', () => {
    expect(pages.length).toBeGreaterThanOrEqual(30);
  });

  it.each(pages)('$name', ({ desk, story }) => {
    const article = articleFromPage(
      () => parseHtml(articlePage(desk, story)),
      desk.origin + storyPath(story),
    );
    if (!article.ok) throw new Error(article.problem.detail);
    const lines = article.value.blocks.flatMap(blockLines).map(squeeze);
    const text = lines.join('\n');
    for (const unwanted of [...adLabels, ...promos].map(squeeze)) expect(lines).not.toContain(unwanted);
    for (const promo of promos.map(squeeze)) expect(text).not.toContain(promo);
    for (const line of [...bodyLines(story.body), ...bodyHeadings(story.body)].map(squeeze))
      expect(text).toContain(line);
    expect(article.value).toMatchObject({
      title: story.title,
      byline: story.byline,
      language: desk.language,
      published: story.published.getTime(),
      direction: desk.language === 'ar' ? 'rtl' : 'ltr',
    });
    expect(article.value.removals.length).toBeGreaterThan(0);
  });
});
