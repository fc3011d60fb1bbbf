/** The sites that are always read here, each with a way to end that. */
import { useWords } from './words.ts';

interface HereSitesProps {
  readonly sites: readonly { readonly pattern: string; readonly name: string }[];
  readonly onStop: (pattern: string) => void;
}

export function HereSites({ sites, onStop }: HereSitesProps) {
  const { t } = useWords();
  if (sites.length === 0) return <p class="soft">{t('options.here-none')}</p>;
  return (
    <ul class="here-sites">
      {sites.map(({ pattern, name }) => (
        <li key={pattern}>
          <bdi>{name}</bdi>{' '}
          <button
            type="button"
            class="link"
            aria-label={t('options.here-stop-of', { site: name })}
            onClick={(event) => {
              focusNear(event.currentTarget);
              onStop(pattern);
            }}
          >
            {t('options.here-stop')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Before a site goes, the focus goes to its neighbour. */
function focusNear(button: HTMLElement): void {
  const row = button.closest('li');
  (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')?.focus();
}
