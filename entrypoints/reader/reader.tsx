/** The reader: one article, clean, on paper of the user's choice. */
import { useLayoutEffect } from 'preact/hooks';
import { WordsProvider } from '../../components/words.ts';
import type { Page } from '../../utils/browser/page/open-page.ts';
import type { Place } from '../../utils/browser/page/reader-href.ts';
import { useStore } from '../../utils/browser/page/use-store.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { Bar } from './bar.tsx';
import { later } from './later.tsx';
import { changeSettings, OpenArticle } from './open-article.tsx';

interface ReaderProps {
  readonly page: Page;
  readonly opening: Promise<ReadableStore>;
  readonly entryId: string;
  /** Where in the article to begin. */
  readonly place: Place | undefined;
  /** Whether the reader took the place of the article's own page in this tab. */
  readonly back: boolean;
  /** The code of why there is no article: the page that was to be read could not be. */
  readonly problem: string | null;
  /** The address of a page that is to be fetched and read. */
  readonly link: string | null;
}

const OpenLink = later(() => import('./instead.tsx').then((part) => part.OpenLink));
const Trouble = later(() => import('./instead.tsx').then((part) => part.Trouble));

export function Reader({ page, opening, entryId, place, back, problem, link }: ReaderProps) {
  const { settings } = page;
  const store = useStore(opening);
  const trouble = problem ?? (typeof store === 'object' || store === 'opening' ? undefined : store);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.width = settings.width;
    root.dataset.font = settings.font;
    root.dataset.spacing = settings.spacing;
    root.style.setProperty('--scale', String(settings.textSize));
  }, [settings.width, settings.font, settings.spacing, settings.textSize]);

  return (
    <WordsProvider value={page.words}>
      {link !== null ? (
        <OpenLink url={link} settings={settings} />
      ) : trouble !== undefined ? (
        <>
          <Bar back={back} settings={settings} onSettings={changeSettings} />
          <main>
            <Trouble code={trouble} onRetry={problem === null ? () => location.reload() : undefined} />
          </main>
        </>
      ) : typeof store === 'object' ? (
        <OpenArticle store={store} settings={settings} entryId={entryId} place={place} back={back} />
      ) : (
        <main />
      )}
    </WordsProvider>
  );
}
