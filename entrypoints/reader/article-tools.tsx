/** The tools of the bar that do something with the article: each a control of its own, in a line. */
import { OriginalIcon, SaveIcon } from '../../components/icons.tsx';
import { useWords } from '../../components/words.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Entry, StoredArticle } from '../../utils/model.ts';
import { ListenTool } from './aloud.tsx';
import { CopyTool } from './copy.tsx';
import type { Known } from './use-article.ts';

export interface ArticleToolsProps {
  /** Undefined while it is not there. */
  readonly article: StoredArticle | undefined;
  readonly entry: Entry;
  readonly known: Known;
  readonly settings: Settings;
  readonly saved: boolean;
  readonly onSave: (saved: boolean) => void;
  /** Whether the article is being read aloud. */
  readonly listens: boolean;
  readonly onListen: (listens: boolean) => void;
}

export function ArticleTools(props: ArticleToolsProps) {
  const { article, entry, known, saved, onSave, settings } = props;
  const { t } = useWords();
  return (
    <>
      {article && <ListenTool on={props.listens} onChange={props.onListen} keys={settings.shortcuts} />}
      <button type="button" class="tool" aria-pressed={saved} onClick={() => onSave(!saved)}>
        <SaveIcon saved={saved} /> <span class="label">{t(saved ? 'reader.saved' : 'reader.save')}</span>
      </button>
      {article && <CopyTool reading={{ article, entry, known }} keys={settings.shortcuts} />}
      <OriginalTool href={article?.url ?? entry.url} />
    </>
  );
}

export function OriginalTool({ href }: { readonly href: string }) {
  const { t } = useWords();
  return (
    <a class="tool" data-does="original" href={href} target="_blank" rel="noopener noreferrer">
      <OriginalIcon /> <span class="label">{t('reader.original')}</span>
    </a>
  );
}
