/** The popup's header: the wordmark, the way into the reader for the open page, and what can be done with it all. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { RefreshIcon, SearchIcon } from '../../components/icons.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';
import { activeTab } from '../../utils/browser/tabs.ts';
import type { MessageKey } from '../../utils/i18n/index.ts';
import { searchButton } from './search.tsx';

interface HeaderProps {
  /** Absent while there is nothing to refresh. */
  readonly onRefresh?: (() => void) | undefined;
  readonly refreshing?: boolean;
  /** Absent while there is nothing to search. */
  readonly onSearch?: (() => void) | undefined;
  readonly searching?: boolean;
  /** What else can be done. */
  readonly menu?: ComponentChildren;
  /** The views, and what belongs under the bar. */
  readonly children?: ComponentChildren;
}

export function Header({ onRefresh, refreshing, onSearch, searching, menu, children }: HeaderProps) {
  const { t } = useWords();
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<MessageKey>();

  const readPage = async () => {
    const tab = await activeTab();
    const answer = tab?.id === undefined ? undefined : await request('read-page', { tabId: tab.id });
    if (answer?.ok) window.close();
    else setTrouble(`problem.${answer?.problem.code ?? 'page-not-readable'}`);
  };

  return (
    <header>
      <div class="bar">
        <h1 class="wordmark">{t('app.name')}</h1>
        <button
          type="button"
          class="button"
          // Not `disabled`: the focus would fall to the top of the page.
          aria-disabled={reading}
          onClick={() => {
            if (reading) return;
            setReading(true);
            setTrouble(undefined);
            readPage()
              .catch((error: unknown) => {
                report(error);
                setTrouble('error.page');
              })
              .finally(() => setReading(false));
          }}
        >
          {t(reading ? 'header.reading' : 'header.read-page')}
        </button>
        {onSearch && (
          <button
            id={searchButton}
            type="button"
            class="icon-button"
            aria-label={t('header.search')}
            title={t('header.search')}
            aria-expanded={searching}
            onClick={onSearch}
          >
            <SearchIcon />
          </button>
        )}
        {onRefresh && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('header.refresh')}
            title={t('header.refresh')}
            aria-disabled={refreshing}
            onClick={() => {
              if (!refreshing) onRefresh();
            }}
          >
            <RefreshIcon />
          </button>
        )}
        {menu}
      </div>
      <p class="bar-said" role="status">
        {trouble && t(trouble)}
      </p>
      {children}
    </header>
  );
}
