/** The quiet line under the field: how to ask, or what of the query could not be understood. */
import { Naming } from '../../components/naming.tsx';
import { useWords } from '../../components/words.ts';
import type { Misread } from '../../utils/search/query.ts';
import type { Answer } from './use-search.ts';

interface HintProps {
  /** Puts a filter into the field. */
  readonly onExample: (text: string) => void;
}

/** Examples are buttons: a click begins a filter. */
export function SearchHelp({ onExample }: HintProps) {
  const { t } = useWords();
  const examples = [
    t('search.example-source'),
    t('search.example-topic'),
    t('search.example-unread'),
    t('search.example-before'),
  ];
  return (
    <div class="search-help soft">
      <p>{t('search.help')}</p>
      <p class="search-examples">
        {examples.map((example) => (
          <button key={example} type="button" class="link" onClick={() => onExample(example)}>
            <bdi>{example}</bdi>
          </button>
        ))}
      </p>
    </div>
  );
}

const reasons = {
  before: 'search.bad-day',
  after: 'search.bad-day',
  is: 'search.bad-state',
  source: 'search.bad-name',
  topic: 'search.bad-name',
} as const;

interface TroubleProps {
  readonly misread: readonly Misread[];
  readonly answer?: Answer | undefined;
}

export function SearchTrouble({ misread, answer }: TroubleProps) {
  const { t } = useWords();
  const lines = [
    ...misread.map(({ raw, kind }) => ({ name: raw, say: (typed: string) => t(reasons[kind], { typed }) })),
    ...(answer?.noSource ?? []).map((one) => ({
      name: one,
      say: (name: string) => t('search.no-source', { name }),
    })),
    ...(answer?.noTopic ?? []).map((one) => ({
      name: one,
      say: (name: string) => t('search.no-topic', { name }),
    })),
  ];
  return lines.map(({ name, say }) => (
    <p key={name} class="search-trouble">
      <Naming say={say} names={[name]} />
    </p>
  ));
}
