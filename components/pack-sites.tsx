/** A group of an industry's sites, to tick one by one, or all. */
import type { PackSite } from '../utils/model.ts';
import { useWords } from './words.ts';

interface PackSitesProps {
  readonly name: string;
  readonly sites: readonly PackSite[];
  readonly isChosen: (site: PackSite) => boolean;
  readonly isFollowed: (site: PackSite) => boolean;
  readonly onChoose: (sites: readonly PackSite[], on: boolean) => void;
}

export function PackSites({ name, sites, isChosen, isFollowed, onChoose }: PackSitesProps) {
  const { t } = useWords();
  const free = sites.filter((site) => !isFollowed(site));
  const all = free.every(isChosen);
  return (
    <fieldset>
      <legend class="unseen">{name}</legend>
      <div class="group-head">
        <span aria-hidden="true">{name}</span>
        {free.length > 0 && (
          <button
            type="button"
            class="quiet"
            aria-label={t(all ? 'first.none-of' : 'first.all-of', { group: name })}
            onClick={() => onChoose(free, !all)}
          >
            {t(all ? 'first.none' : 'first.all')}
          </button>
        )}
      </div>
      <ul class="sites">
        {sites.map((site) => (
          <li key={site.url}>
            <label class="check">
              <input
                type="checkbox"
                checked={isFollowed(site) || isChosen(site)}
                disabled={isFollowed(site)}
                onChange={(event) => onChoose([site], event.currentTarget.checked)}
              />
              <span>
                <bdi>{site.title}</bdi>
                {isFollowed(site) && <span class="soft"> · {t('first.followed')}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
