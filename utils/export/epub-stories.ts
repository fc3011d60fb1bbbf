/** Books of what Lede tells: a story with its article, or a digest with a chapter for each of its stories. */
import type { Direction, StoredArticle } from '../model.ts';
import { directionOfLanguage } from '../text/direction.ts';
import { linesOfBlocks } from './blocks-html.ts';
import { linesOfStory } from './digest-html.ts';
import { comma, type DigestStory, type DigestText } from './digest-text.ts';
import { type Chapter, epub } from './epub.ts';
import { rootOf } from './markup.ts';

export type ArticleOf = (
  entryId: string,
) => Pick<StoredArticle, 'language' | 'direction' | 'blocks'> | undefined;

/** What is said round the stories, in the user's language. */
export interface BookWords {
  readonly language: string;
  readonly direction: Direction;
  readonly contents: string;
  readonly picture: string;
}

const style = `body{margin:1em;line-height:1.5}
h1,h2,h3,h4,h5,h6{line-height:1.2;text-align:start}
small{color:#555}
section{margin-block-start:1.5em;padding-block-start:.5em;border-block-start:1px solid #aaa}
blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:3px solid #aaa}
pre{white-space:pre-wrap}
table{border-collapse:collapse}
th,td{padding:.2em .5em;border:1px solid #aaa;text-align:start}
figure{margin:1em 0;font-size:.9em}
nav ol{list-style:none;padding:0}
nav li{margin:.5em 0}
`;

/** @param creator who wrote it: the byline, else the source */
export function storyBook(
  story: DigestStory,
  articleOf: ArticleOf,
  words: BookWords,
  creator: string,
  modified: number,
): Uint8Array<ArrayBuffer> {
  const chapter = chapterOf(story, articleOf, words);
  return epub(
    {
      ...words,
      id: `lede:story:${story.entryId}`,
      title: story.headline,
      creator,
      language: chapter.language ?? words.language,
      direction: chapter.direction,
      published: story.published,
      modified,
      chapters: [chapter],
    },
    style,
  );
}

/** In the order of the digest: the widest told first, under their days where it is a week. */
export function digestBook(
  digest: DigestText,
  id: string,
  articleOf: ArticleOf,
  words: BookWords,
  modified: number,
): Uint8Array<ArrayBuffer> {
  const chapters = digest.parts.flatMap(({ title, stories }) =>
    stories.map((story) => ({
      ...(title === undefined ? {} : { part: title }),
      ...chapterOf(story, articleOf, words),
    })),
  );
  const { title } = digest;
  return epub(
    { ...words, id: `lede:digest:${id}`, title, creator: 'Lede', published: modified, modified, chapters },
    style,
  );
}

function chapterOf(story: DigestStory, articleOf: ArticleOf, words: BookWords): Chapter {
  const article = articleOf(story.entryId);
  const language = article?.language ?? story.language;
  const direction = article?.direction ?? directionOfLanguage(language);
  const blocks = article ? linesOfBlocks(article.blocks, words.picture) : [];
  return {
    title: story.headline,
    language,
    direction,
    lines: [
      // What is told of it is in the user's words, whatever its own language.
      `<div${rootOf(words)}>`,
      ...linesOfStory(story, 'h1', comma(words.direction)),
      '</div>',
      ...(blocks.length > 0 ? ['<section>', ...blocks, '</section>'] : []),
    ],
  };
}
