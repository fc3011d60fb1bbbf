/** The popup, with the top of the digest from the first paint on, and all else from the store. */
import { useState } from 'preact/hooks';
import { WordsProvider } from '../../components/words.ts';
import type { FirstScreen } from '../../utils/browser/first-screen.ts';
import { afterPaint } from '../../utils/browser/page/after-paint.ts';
import type { Page } from '../../utils/browser/page/open-page.ts';
import { useStore } from '../../utils/browser/page/use-store.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { Front } from './front.tsx';

interface PopupProps {
  readonly page: Page;
  readonly opening: Promise<ReadableStore>;
  readonly first: FirstScreen | undefined;
  readonly lookedAt: number | undefined;
}

export function Popup({ page, opening, first, lookedAt }: PopupProps) {
  // What is painted first is there: reading a day's stories would only hold it up.
  const [ready] = useState(() => (first ? afterPaint().then(() => opening) : opening));
  const store = useStore(ready);
  return (
    <WordsProvider value={page.words}>
      <Front
        store={typeof store === 'object' ? store : undefined}
        trouble={typeof store === 'object' || store === 'opening' ? undefined : store}
        settings={page.settings}
        first={first}
        lookedAt={lookedAt}
      />
    </WordsProvider>
  );
}
