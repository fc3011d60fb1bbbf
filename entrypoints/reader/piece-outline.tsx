/** The outline over the article that is drawn: where in it the reader is, and its key. */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Outline } from '../../components/outline.tsx';
import { useKeys } from '../../components/use-keys.ts';
import type { Place } from '../../utils/browser/page/reader-href.ts';
import type { StoredArticle } from '../../utils/model.ts';
import { outlineOf } from './outline-of.ts';

interface PieceOutlineProps {
  readonly article: StoredArticle;
  /** In which the article is drawn. */
  readonly root: RefObject<HTMLElement | null>;
  readonly beside: boolean;
  readonly shortcuts: boolean;
  readonly onGo: (place: Place) => void;
}

export function PieceOutline({ article, root, beside, shortcuts, onGo }: PieceOutlineProps) {
  const lines = useMemo(() => outlineOf(article), [article]);
  const current = useSection(root, lines);
  // As it was last wanted in that form: in the margin it is there, else it waits behind its line.
  const [wanted, setWanted] = useState({ beside: true, under: false });
  const open = beside ? wanted.beside : wanted.under;
  const toggle = (next: boolean) => setWanted({ ...wanted, [beside ? 'beside' : 'under']: next });
  const press = () => {
    toggle(!open);
    const summary = root.current?.querySelector<HTMLElement>('.outline summary');
    summary?.focus({ preventScroll: true });
    summary?.scrollIntoView({ block: 'center' });
  };
  useKeys({ o: lines.length > 0 ? press : undefined }, shortcuts);
  if (lines.length === 0) return null;
  return (
    <Outline
      lines={lines}
      current={current}
      beside={beside}
      open={open}
      onToggle={toggle}
      onGo={(block) => onGo({ block })}
    />
  );
}

/** How far down the window a heading may stand and be the one that is read under, as a part of its height. */
const readAt = 0.35;

/** The last heading that has come up so far. */
function useSection(root: PieceOutlineProps['root'], lines: readonly { readonly block: number }[]) {
  const [current, setCurrent] = useState<number>();
  useEffect(() => {
    if (lines.length === 0) return undefined;
    const headings = lines.flatMap(({ block }) => {
      const element = root.current?.querySelector(`.text > [data-block="${block}"]`);
      return element ? [{ block, element }] : [];
    });
    const look = () => {
      const above = headings.filter(
        ({ element }) => element.getBoundingClientRect().top < innerHeight * readAt,
      );
      setCurrent(above.at(-1)?.block);
    };
    const watch = new IntersectionObserver(look, { rootMargin: `0px 0px ${(readAt - 1) * 100}% 0px` });
    for (const { element } of headings) watch.observe(element);
    return () => watch.disconnect();
  }, [root, lines]);
  return current;
}
