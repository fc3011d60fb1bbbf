/** What is read of an article: its summary, its text, and under it what was left out. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ArticleView } from '../../components/article-view.tsx';
import { ImageSwitch } from '../../components/image-switch.tsx';
import { LeftOut } from '../../components/left-out.tsx';
import { NextPages } from '../../components/next-pages.tsx';
import { PageHelp } from '../../components/page-help.tsx';
import { useWords } from '../../components/words.ts';
import type { Place } from '../../utils/browser/page/reader-href.ts';
import type { MessageKey } from '../../utils/i18n/index.ts';
import type { Block, StoredArticle } from '../../utils/model.ts';
import { LeftOff } from './left-off.tsx';
import { PieceOutline } from './piece-outline.tsx';
import { PieceTold } from './piece-told.tsx';
import { picturesIn } from './reading.ts';
import { StubHint } from './stub-hint.tsx';
import { useGoing } from './use-going.ts';
import { type Join, useNextPages } from './use-next-pages.ts';
import { usePictures } from './use-pictures.ts';
import type { useWholePage } from './use-whole-page.ts';

interface PieceTextProps {
  readonly article: StoredArticle;
  /** Where in it to begin. */
  readonly place: Place | undefined;
  /** Whether there is room beside the text. */
  readonly beside: boolean;
  /** Whether single keys do something. */
  readonly shortcuts: boolean;
  /** Whether it is only a beginning. */
  readonly stub: boolean;
  /** Whether its source's images are on. */
  readonly images: boolean;
  readonly whole: ReturnType<typeof useWholePage>;
  /** Tells whether it is back. */
  readonly onPutBack: (block: Block) => Promise<boolean>;
  readonly onJoin: Join;
}

export function PieceText({ article, place, images, whole, onPutBack, onJoin, ...rest }: PieceTextProps) {
  const { t, locale } = useWords();
  const [showsRemoved, setShowsRemoved] = useState(false);
  const [said, setSaid] = useState<MessageKey>();
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef(-1);
  const putBack = async (block: Block) => {
    pressed.current = putBackButtons(root.current).findIndex((button) => button.matches(':focus'));
    setSaid(undefined);
    setSaid((await onPutBack(block)) ? 'left.is-back' : 'left.not-back');
  };
  useEffect(() => {
    // The button that was pressed is gone: the next one takes its focus.
    if (said !== 'left.is-back' || pressed.current < 0) return;
    const buttons = putBackButtons(root.current);
    const next = buttons[pressed.current] ?? buttons.at(-1) ?? root.current?.querySelector('summary');
    next?.focus({ preventScroll: true });
  }, [said]);
  const addresses = useMemo(() => picturesIn(article.blocks), [article]);
  const { pictures, state, show } = usePictures(addresses, images);
  const next = useNextPages(article, onJoin);
  const go = useGoing(root, article.blocks, place);
  return (
    <div ref={root}>
      <LeftOff entryId={article.entryId} root={root} elsewhere={place !== undefined} />
      <PieceTold article={article} onGo={go} />
      <PieceOutline article={article} root={root} beside={rest.beside} shortcuts={rest.shortcuts} onGo={go} />
      <ImageSwitch
        count={addresses.length}
        state={state}
        missing={addresses.length - pictures.size}
        onShow={show}
      />
      <ArticleView
        blocks={article.blocks}
        pictures={pictures}
        onPictures={addresses.length === 1 && state !== 'shown' ? show : undefined}
        showsRemoved={showsRemoved}
        onPutBack={putBack}
      />
      {rest.stub && <StubHint url={article.url} />}
      <NextPages goesOn={article.next !== undefined} busy={next.busy} said={next.said} onAdd={next.add} />
      <p class="put-back" role="status" lang={locale} dir="auto">
        {said && t(said)}
      </p>
      <LeftOut
        removals={article.removals}
        original={article.url}
        shown={showsRemoved}
        onToggle={() => setShowsRemoved(!showsRemoved)}
      >
        <PageHelp
          busy={whole.busy}
          said={whole.said}
          lacking={whole.lacking}
          onAllow={whole.allow}
          onShow={whole.show}
          onSave={whole.save}
        />
      </LeftOut>
    </div>
  );
}

const putBackButtons = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('.removed-note > button') ?? []),
];
