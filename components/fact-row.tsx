/** What an article says that can be checked: figures and dates in a row, names in a line under it. */
import { useId } from 'preact/hooks';
import type { Fact } from '../utils/model.ts';
import { figureParts } from './figure-parts.ts';
import { useWords } from './words.ts';

interface FactRowProps {
  /** Those to be shown, in their order. */
  readonly facts: readonly Fact[];
  /** Called with a fact whose place is known. */
  readonly onGo: (fact: Fact) => void;
}

export function FactRow({ facts, onGo }: FactRowProps) {
  const { t, locale } = useWords();
  const hint = useId();
  if (facts.length === 0) return null;
  const names = facts.filter(({ kind }) => kind === 'name');
  const figures = facts.filter(({ kind }) => kind !== 'name');
  const line = (className: string, some: readonly Fact[]) =>
    some.length > 0 && (
      <ul class={className}>
        {some.map((fact) => (
          <li key={`${fact.kind} ${fact.key}`}>
            <Chip fact={fact} hint={hint} onGo={onGo} />
          </li>
        ))}
      </ul>
    );
  return (
    <section class="facts" aria-label={t('reader.facts')}>
      {line('figures', figures)}
      {line('names', names)}
      {facts.some(({ block }) => block !== undefined) && (
        <span id={hint} lang={locale} hidden>
          {t('reader.goes-there')}
        </span>
      )}
    </section>
  );
}

interface ChipProps extends Pick<FactRowProps, 'onGo'> {
  readonly fact: Fact;
  readonly hint: string;
}

function Chip({ fact, hint, onGo }: ChipProps) {
  // Digits have no direction: alone they stand where the article begins, with words they run as those do.
  const words = (
    <bdi>
      <FactText {...fact} />
    </bdi>
  );
  if (fact.block === undefined) return <span class="fact">{words}</span>;
  return (
    <button type="button" class="fact" aria-describedby={hint} onClick={() => onGo(fact)}>
      {words}
    </button>
  );
}

/** A sign beside its figure; what is longer stands under it. */
const signLength = 3;

/** Verbatim, with its unit set apart. */
function FactText(fact: Pick<Fact, 'text' | 'unit'>) {
  const { before, number, after } = figureParts(fact);
  return [<Unit key="before">{before}</Unit>, number, <Unit key="after">{after}</Unit>];
}

function Unit({ children }: { readonly children: string }) {
  if (children === '') return null;
  return <span class={children.length > signLength ? 'unit under' : 'unit'}>{children}</span>;
}
