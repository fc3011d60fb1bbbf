/** Sites the user wanted and Lede does not follow: permission refused, or nothing there to follow. */
import { formatList } from '../utils/i18n/format.ts';
import type { ProblemCode } from '../utils/result.ts';
import { Naming } from './naming.tsx';
import { useWords } from './words.ts';

export interface Wish {
  readonly id: string;
  /** As people call them: titles, or hosts. */
  readonly sites: readonly string[];
  /** Where permission was given and following failed all the same: which, and why. */
  readonly failures: readonly { readonly site: string; readonly code: ProblemCode }[];
  /** Hosts that have to be allowed besides, where a feed lives elsewhere than its site. */
  readonly lacking: readonly string[];
}

interface OpenWishesProps {
  readonly wishes: readonly Wish[];
  /** Called inside the click, to ask for permission again. */
  readonly onAskAgain: (id: string) => void;
  readonly onForget: (id: string) => void;
}

export function OpenWishes({ wishes, onAskAgain, onForget }: OpenWishesProps) {
  const { t, locale } = useWords();
  if (wishes.length === 0) return null;
  return (
    <ul class="lines">
      {wishes.map((wish) => (
        <li key={wish.id} class="line">
          {sentencesFor(wish).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>
            <button type="button" class="link" onClick={() => onAskAgain(wish.id)}>
              {wish.lacking.length > 0 ? (
                <Naming say={(site) => t('follow.also-allow', { site })} names={wish.lacking} />
              ) : (
                t(wish.failures.length > 0 ? 'follow.try-again' : 'follow.ask-again')
              )}
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

  function sentencesFor({ sites, failures }: Wish): string[] {
    if (failures.length === 0) {
      const [only] = sites;
      if (sites.length === 1 && only) return [t('follow.refused', { site: only })];
      return [t('follow.refused-many', { count: sites.length })];
    }
    // Ten sites of a pack that failed for one reason are one sentence.
    return [...new Set(failures.map(({ code }) => code))].map((code) => {
      const failed = failures.filter((failure) => failure.code === code).map(({ site }) => site);
      return `${t('follow.failed', { site: formatList(failed, locale) })} ${t(`problem.${code}`)}`;
    });
  }
}
