/** The reader: one article, clean, on paper of the user's choice. */
import { useLayoutEffect } from 'preact/hooks';
import { WordsProvider } from '../../components/words.ts';
import type { Page } from '../../utils/browser/page/open-page.ts';
import { useStore } from '../../utils/browser/page/use-store.ts';
import type { Store } from '../../utils/store/store.ts';
import { OpenArticle } from './open-article.tsx';

interface ReaderProps {
  readonly page: Page;
  readonly opening: Promise<Store>;
  readonly entryId: string;
  /** Whether the reader took the place of the article's own page in this tab. */
  readonly back: boolean;
}

export function Reader({ page, opening, entryId, back }: ReaderProps) {
  const { t } = page.words;
  const { settings } = page;
  const store = useStore(opening);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.width = settings.width;
    root.style.setProperty('--scale', String(settings.textSize));
  }, [settings.width, settings.textSize]);

  return (
    <WordsProvider value={page.words}>
      {typeof store === 'object' ? (
        <OpenArticle store={store} settings={settings} entryId={entryId} back={back} />
      ) : (
        <main>{store === 'broken' && <p class="notice">{t('problem.storage-broken')}</p>}</main>
      )}
    </WordsProvider>
  );
}
