/** The popup's header: the wordmark, the way into the reader for the open page, and what can be done with it all. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { RefreshIcon, SearchIcon } from '../../components/icons.tsx';
import { useWords } from '../../components/words.ts';
import { inPanel, leave } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Said } from '../../utils/browser/page/use-sources.ts';
import { request } from '../../utils/browser/requests.ts';
import { activeTab, onOtherPage } from '../../utils/browser/tabs.ts';
import { keysOf } from '../../utils/browser/triggers.ts';
import { searchButton } from './search-button.ts';
import { Sentence } from './sentence.tsx';

interface HeaderProps {
  /** To the first story, past all of this; absent where none is on show. */
  readonly onSkip?: (() => void) | undefined;
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

export function Header({ onSkip, onRefresh, refreshing, onSearch, searching, menu, children }: HeaderProps) {
  const { t } = useWords();
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<Said>();
  useEffect(() => {
    // What was said of one page is not true of the next.
    return inPanel ? onOtherPage(() => setTrouble(undefined)) : undefined;
  }, []);

  const readPage = async () => {
    const tab = await activeTab();
    // A panel sees only what was granted: sites, or a page by its own click or key.
    if (inPanel && !tab?.url)
      return setTrouble({ key: 'here.unseen', values: { keys: await keysOf('read-page') } });
    const answer = tab?.id === undefined ? undefined : await request('read-page', { tabId: tab.id });
    if (answer?.ok) leave();
    else setTrouble({ key: `problem.${answer?.problem.code ?? 'page-not-readable'}` });
  };

  return (
    <header>
      <div class="bar">
        {onSkip && (
          <button type="button" class="button skip" onClick={onSkip}>
            {t('header.skip')}
          </button>
        )}
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
                setTrouble({ key: 'error.page' });
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
        {trouble && <Sentence said={trouble} />}
      </p>
      {children}
    </header>
  );
}
