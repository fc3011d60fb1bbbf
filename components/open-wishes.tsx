/** Sites the user wanted and Lede does not follow: permission refused, or nothing there to follow. */
import type { ProblemCode } from '../utils/result.ts';
import { useWords } from './words.ts';

export interface Wish {
  readonly id: string;
  /** Hosts, or the addresses as typed. */
  readonly sites: readonly string[];
  /** Why it failed although permission was given. */
  readonly problem?: ProblemCode | undefined;
}

interface OpenWishesProps {
  readonly wishes: readonly Wish[];
  /** Called inside the click, to ask for permission again. */
  readonly onAskAgain: (id: string) => void;
  readonly onForget: (id: string) => void;
}

export function OpenWishes({ wishes, onAskAgain, onForget }: OpenWishesProps) {
  const { t } = useWords();
  if (wishes.length === 0) return null;
  return (
    <ul class="lines">
      {wishes.map((wish) => (
        <li key={wish.id} class="line">
          <p>
            {sentenceFor(wish)}{' '}
            <button type="button" class="link" onClick={() => onAskAgain(wish.id)}>
              {t(wish.problem ? 'source.try-again' : 'follow.ask-again')}
            </button>
            {' · '}
            <button type="button" class="link" onClick={() => onForget(wish.id)}>
              {t('follow.forget')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );

  function sentenceFor({ sites, problem }: Wish): string {
    if (problem) return `${t('follow.failed', { site: sites.join(', ') })} ${t(`problem.${problem}`)}`;
    const [only] = sites;
    if (sites.length === 1 && only) return t('follow.refused', { site: only });
    return t('follow.refused-many', { count: sites.length });
  }
}
