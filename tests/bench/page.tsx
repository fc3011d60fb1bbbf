/** Lede inside a browser page: the source of `.output/measure/page.js`. The names are stable. */
import { render as draw } from 'preact';
import { ArticleView } from '../../components/article-view.tsx';
import { WordsProvider } from '../../components/words.ts';
import en from '../../locales/en.json';
import { articleFromFeed, articleFromPage } from '../../utils/article.ts';
import { blocksOf } from '../../utils/extract/index.ts';
import { translator } from '../../utils/i18n/index.ts';
import { treeText } from '../../utils/text/block-text.ts';
import { type Extracted, extractFrom } from './shape.ts';

/** Works on a clone: the page stays as it is. */
function extract(document: Document, url: string): Extracted {
  return extractFrom(() => document.cloneNode(true) as Document, url);
}

/** As the peers are asked: the article, and its text only once it is asked for. */
function read(document: Document, url: string): () => string {
  const article = articleFromPage(() => document.cloneNode(true) as Document, url);
  return () => (article.ok ? treeText(article.value.blocks) : '');
}

/** Draws the markup of a feed's entry as the reader does, pictures off. */
function render(element: Element, html: string, url: string): void {
  const parse = () => new DOMParser().parseFromString(html, 'text/html');
  const article = articleFromFeed(parse, { url, title: '' });
  // What is too short for an article never reaches the reader; here it is drawn all the same.
  const blocks = article.ok ? article.value.blocks : blocksOf(parse().body, url);
  draw(
    <WordsProvider value={{ t: translator('en', en), locale: 'en' }}>
      <ArticleView blocks={blocks} pictures={new Map()} showsRemoved={false} />
    </WordsProvider>,
    element,
  );
}

declare global {
  interface Window {
    lede: { readonly extract: typeof extract; readonly read: typeof read; readonly render: typeof render };
  }
}

window.lede = { extract, read, render };
