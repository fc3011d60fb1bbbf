/** The field of the search: large as a headline, on a line of its own. */
import type { RefObject } from 'preact';
import { CloseIcon, SearchIcon } from '../../components/icons.tsx';
import { useWords } from '../../components/words.ts';

interface SearchFieldProps {
  readonly id: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Enter: the articles' text is looked through as well. */
  readonly onEnter: () => void;
  readonly onClose: () => void;
}

export function SearchField({ id, field, typed, onType, onEnter, onClose }: SearchFieldProps) {
  const { t } = useWords();
  return (
    <search class="search-field">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onEnter();
        }}
      >
        <SearchIcon />
        <label class="unseen" for={id}>
          {t('search.label')}
        </label>
        <input
          id={id}
          ref={field}
          type="search"
          dir="auto"
          value={typed}
          placeholder={t('search.placeholder')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
        <button
          type="button"
          class="icon-button"
          aria-label={t('search.close')}
          title={t('search.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </form>
    </search>
  );
}
