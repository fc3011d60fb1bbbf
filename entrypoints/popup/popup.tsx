/** The popup: a header that is always there, and below it what the store has. */
import { WordsProvider } from '../../components/words.ts';
import type { Page } from '../../utils/browser/page/open-page.ts';
import { useStore } from '../../utils/browser/page/use-store.ts';
import type { Store } from '../../utils/store/store.ts';
import { Front } from './front.tsx';
import { Header } from './header.tsx';

interface PopupProps {
  readonly page: Page;
  readonly opening: Promise<Store>;
}

export function Popup({ page, opening }: PopupProps) {
  const { t } = page.words;
  const store = useStore(opening);
  return (
    <WordsProvider value={page.words}>
      {typeof store === 'object' ? (
        <Front store={store} settings={page.settings} />
      ) : (
        <>
          <Header />
          <main>{store === 'broken' && <p class="blank">{t('problem.storage-broken')}</p>}</main>
        </>
      )}
    </WordsProvider>
  );
}
