/** Draws the closed vocabulary of article blocks. Every block is drawn here or not at all. */
import type { Block, Cell } from '../utils/model.ts';
import { blockLines } from '../utils/text/block-text.ts';
import { shorten } from '../utils/text/normalise.ts';
import { ArticleFigure, type Pictures } from './article-figure.tsx';
import { InlineText } from './inline-text.tsx';
import { useWords } from './words.ts';

export interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Levels to draw headings with, so that none is skipped. */
  readonly levels: ReadonlyMap<Block, number>;
  readonly pictures: Pictures;
  /** Whether blocks that the cleaner took out are drawn too. */
  readonly showsRemoved: boolean;
  /** Wanted back by the user. */
  readonly onPutBack?: ((block: Block) => void) | undefined;
  /** Whether each bears its index, by which a sentence's place is found. */
  readonly numbered?: boolean;
}

export function ArticleBlocks({ blocks, numbered, ...rest }: BlocksProps) {
  return blocks.map((block, index) => {
    const props = { block, number: numbered ? index : undefined, ...rest };
    if (!block.removed) return <OneBlock key={index} {...props} />;
    return rest.showsRemoved ? <RemovedBlock key={index} {...props} /> : null;
  });
}

interface OneBlockProps extends Omit<BlocksProps, 'blocks' | 'numbered'> {
  readonly block: Block;
  readonly number?: number | undefined;
}

function RemovedBlock({ block, number, ...rest }: OneBlockProps) {
  const { t, locale } = useWords();
  if (!block.removed) return null;
  const { onPutBack } = rest;
  const { removed, ...plain } = block;
  const [text] = blockLines(plain);
  return (
    <div class="removed" data-block={number}>
      <p class="removed-note" lang={locale} dir="auto">
        {t('left.rule', { rule: t(`left.rule.${removed}`) })}
        {onPutBack && text && (
          <button
            type="button"
            class="link"
            aria-label={t('left.put-back-text', { text: shorten(text, 60) })}
            onClick={() => onPutBack(block)}
          >
            {t('left.put-back')}
          </button>
        )}
      </p>
      <OneBlock block={block} {...rest} />
    </div>
  );
}

function OneBlock({ block, number, ...rest }: OneBlockProps) {
  const { t } = useWords();
  switch (block.t) {
    case 'p':
      return (
        <p dir="auto" data-block={number}>
          <InlineText c={block.c} />
        </p>
      );
    case 'h': {
      const Heading = `h${rest.levels.get(block) ?? block.level}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
      return (
        <Heading dir="auto" data-block={number}>
          <InlineText c={block.c} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List data-block={number}>
          {block.items.map((item, index) => (
            <li key={index}>
              <ArticleBlocks blocks={item} {...rest} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote data-block={number}>
          <ArticleBlocks blocks={block.c} {...rest} />
        </blockquote>
      );
    case 'pre':
      return (
        // A long line scrolls, so the keyboard must be able to reach it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take focus
        <pre dir="ltr" tabIndex={0} data-block={number}>
          {block.text}
        </pre>
      );
    case 'figure':
      return (
        <ArticleFigure
          images={block.images}
          caption={block.caption}
          pictures={rest.pictures}
          number={number}
        />
      );
    case 'table':
      return <ArticleTable rows={block.rows} number={number} />;
    case 'embed':
      return (
        <p class="embed" dir="auto" data-block={number}>
          <a href={block.href} target="_blank" rel="noopener noreferrer">
            {t('reader.embed', { title: block.title || block.href })}
          </a>
        </p>
      );
    case 'hr':
      return <hr data-block={number} />;
  }
}

interface ArticleTableProps {
  readonly rows: readonly (readonly Cell[])[];
  readonly number: number | undefined;
}

function ArticleTable({ rows, number }: ArticleTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take focus
    <div class="table" tabIndex={0} data-block={number}>
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => {
                const Tag = cell.head ? 'th' : 'td';
                return (
                  <Tag key={column} dir="auto">
                    <InlineText c={cell.c} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
