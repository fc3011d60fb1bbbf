/** The popup's views as words with counts. */
import { useWords } from '../../components/words.ts';

export type View = 'today' | 'saved' | 'sources';

export interface ViewsProps {
  /** None of them while the search is in their place. */
  readonly view: View | undefined;
  readonly onView: (view: View) => void;
  /** Unread ones of today. */
  readonly unread: number;
  readonly saved: number;
  readonly sources: number;
  readonly troubled: number;
}

export function Views({ view, onView, unread, saved, sources, troubled }: ViewsProps) {
  const { t } = useWords();
  const counts: Record<View, number> = { today: unread, saved, sources };
  return (
    <nav class="views" aria-label={t('header.views')}>
      {(['today', 'saved', 'sources'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === view ? 'page' : undefined}
          onClick={() => onView(name)}
        >
          {t(`view.${name}`)} {counts[name] > 0 && <span class="count">{counts[name]}</span>}
          {name === 'sources' && troubled > 0 && (
            <span class="troubled">
              <span class="unseen">{t('view.trouble', { count: troubled })}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
