/** The tools of the bar that do something with the article: each a control of its own, in a line. */
import { OriginalIcon, SaveIcon } from '../../components/icons.tsx';
import { useWords } from '../../components/words.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Entry, StoredArticle } from '../../utils/model.ts';

export interface ArticleToolsProps {
  /** Undefined while it is not there. */
  readonly article: StoredArticle | undefined;
  readonly entry: Entry;
  readonly settings: Settings;
  readonly saved: boolean;
  readonly onSave: (saved: boolean) => void;
}

export function ArticleTools({ article, entry, saved, onSave }: ArticleToolsProps) {
  const { t } = useWords();
  return (
    <>
      <button type="button" class="tool" aria-pressed={saved} onClick={() => onSave(!saved)}>
        <SaveIcon saved={saved} /> <span class="label">{t(saved ? 'reader.saved' : 'reader.save')}</span>
      </button>
      <a class="tool" href={article?.url ?? entry.url} target="_blank" rel="noopener noreferrer">
        <OriginalIcon /> <span class="label">{t('reader.original')}</span>
      </a>
    </>
  );
}
