/** The text of an article. Nothing of it is ever HTML: a tree of allowed blocks, drawn one by one. */
import { useMemo } from 'preact/hooks';
import type { Block } from '../utils/model.ts';
import { headingLevels } from '../utils/text/heading-levels.ts';
import { ArticleBlocks } from './article-blocks.tsx';
import type { Pictures } from './article-figure.tsx';

interface ArticleViewProps {
  readonly blocks: readonly Block[];
  readonly pictures: Pictures;
  readonly onPictures?: (() => void) | undefined;
  readonly showsRemoved: boolean;
  readonly onPutBack?: ((block: Block) => void) | undefined;
}

export function ArticleView({ blocks, ...rest }: ArticleViewProps) {
  const { showsRemoved } = rest;
  const levels = useMemo(() => headingLevels(blocks, showsRemoved), [blocks, showsRemoved]);
  return (
    <div class="text">
      <ArticleBlocks blocks={blocks} levels={levels} numbered {...rest} />
    </div>
  );
}
