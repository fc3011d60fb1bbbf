/** Draws the closed vocabulary of article blocks. Every block is drawn here or not at all. */
import type { Block, Inline } from '../utils/model.ts';
import { blockLines, inlineText } from '../utils/text/block-text.ts';
import { shorten } from '../utils/text/normalise.ts';
import { ArticleFigure, type Pictures } from './article-figure.tsx';
import { ArticleTable } from './article-table.tsx';
import { allowedHref, InlineText, ParagraphText } from './inline-text.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { useWords } from './words.ts';

export interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Levels to draw headings with, so that none is skipped. */
  readonly levels: ReadonlyMap<Block, number>;
  readonly pictures: Pictures;
  /** Set where the article has one picture, which it shows. */
  readonly onPictures?: (() => void) | undefined;
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

function RemovedBlock({ block, number, onPictures: _, ...rest }: OneBlockProps) {
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
          <ParagraphText c={block.c} />
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
    case 'quote': {
      const speaker = speakerOf(block.c);
      return (
        <blockquote data-block={number}>
          <ArticleBlocks blocks={speaker ? block.c.slice(0, -1) : block.c} {...rest} />
          {speaker && (
            <p class="speaker" dir="auto">
              <InlineText c={speaker} />
            </p>
          )}
        </blockquote>
      );
    }
    case 'pre':
      return (
        <ScrollBox tag="pre" label={t('look.code')} number={number}>
          {block.text}
        </ScrollBox>
      );
    case 'figure':
      return (
        <ArticleFigure
          images={block.images}
          caption={block.caption}
          pictures={rest.pictures}
          onPictures={rest.onPictures}
          number={number}
        />
      );
    case 'table':
      return <ArticleTable rows={block.rows} number={number} />;
    case 'embed':
      if (!allowedHref.test(block.href)) return null;
      return (
        <p class="embed" data-block={number}>
          <a href={block.href} target="_blank" rel="noopener noreferrer">
            {t('reader.embed', { title: block.title || block.href })}
          </a>
        </p>
      );
    case 'hr':
      return <hr data-block={number} />;
  }
}

/** A quote's last line where it names who said it: short, after a dash, and no dialogue goes before it. */
function speakerOf(quote: readonly Block[]): readonly Inline[] | undefined {
  const [before, last] = quote.slice(-2);
  if (before?.t !== 'p' || last?.t !== 'p' || last.removed) return undefined;
  const isDashed = (c: readonly Inline[]) => /^\s*[—–―]/.test(inlineText(c));
  return isDashed(last.c) && !isDashed(before.c) && inlineText(last.c).length <= 120 ? last.c : undefined;
}
