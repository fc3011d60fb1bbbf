/** The side of the options: what to look for, and the sections. */
import type { RefObject } from 'preact';
import { useWords } from '../../components/words.ts';

interface ContentsProps {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly current: string | undefined;
  /** Those that match; absent while nothing is looked for. */
  readonly found: ReadonlySet<string> | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

export function Contents({ sections, current, found, query, onQuery, field }: ContentsProps) {
  const { t } = useWords();
  return (
    <aside>
      <search>
        <input
          ref={field}
          type="search"
          class="field"
          dir="auto"
          autoComplete="off"
          spellcheck={false}
          aria-label={t('options.search')}
          placeholder={t('options.search')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onQuery('');
          }}
        />
      </search>
      <nav aria-label={t('options.sections')}>
        <ul>
          {sections
            .filter(({ id }) => !found || found.has(id))
            .map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={!found && id === current ? 'location' : undefined}>
                  {title}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {/* Always there, so that screen readers hear what is put into it. */}
      <p class="soft" role="status">
        {found?.size === 0 && t('options.nothing-found', { query: query.trim() })}
      </p>
    </aside>
  );
}
