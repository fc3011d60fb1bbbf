/** An industry's sites to start from, in groups; nothing is followed until the button is pressed. */
import { useState } from 'preact/hooks';
import type { Pack, PackGroup, PackSite } from '../utils/model.ts';
import { useWords } from './words.ts';
import './sources.css';
import './welcome.css';

interface PackPickerProps {
  readonly pack: Pack;
  /** Called inside the click, so that it may ask for the sites' origins. */
  readonly onFollow: (sites: readonly PackSite[]) => void;
  readonly busy: boolean;
}

/** So many of each group are chosen to begin with: enough for a full first page, few enough to look through. */
const chosenAtFirst = 4;

export function PackPicker({ pack, onFollow, busy }: PackPickerProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(pack.groups.flatMap((group) => group.sites.slice(0, chosenAtFirst).map((site) => site.url))),
  );
  const choose = (urls: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const url of urls) on ? next.add(url) : next.delete(url);
    setChosen(next);
  };
  const sites = pack.groups.flatMap((group) => group.sites).filter((site) => chosen.has(site.url));
  return (
    <form
      class="pack"
      onSubmit={(event) => {
        event.preventDefault();
        if (sites.length > 0 && !busy) onFollow(sites);
      }}
    >
      {pack.groups.map((group) => (
        <GroupPicker key={group.id} group={group} chosen={chosen} onChoose={choose} />
      ))}
      <div class="pack-end">
        <button type="submit" class="button strong" disabled={busy || sites.length === 0}>
          {busy ? t('follow.working') : t('welcome.count', { count: sites.length })}
        </button>
        <p class="soft">{t('welcome.prompt')}</p>
      </div>
    </form>
  );
}

interface GroupPickerProps {
  readonly group: PackGroup;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (urls: readonly string[], on: boolean) => void;
}

function GroupPicker({ group, chosen, onChoose }: GroupPickerProps) {
  const { t, locale } = useWords();
  const name = group.name[locale];
  const urls = group.sites.map((site) => site.url);
  const all = urls.every((url) => chosen.has(url));
  return (
    <fieldset>
      <legend class="unseen">{name}</legend>
      <div class="group-head">
        <span aria-hidden="true">{name}</span>
        <button
          type="button"
          class="quiet"
          aria-label={t(all ? 'welcome.none-of' : 'welcome.all-of', { group: name })}
          onClick={() => onChoose(urls, !all)}
        >
          {t(all ? 'welcome.none' : 'welcome.all')}
        </button>
      </div>
      <ul class="sites">
        {group.sites.map((site) => (
          <li key={site.url}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.has(site.url)}
                onChange={(event) => onChoose([site.url], event.currentTarget.checked)}
              />
              <bdi>{site.title}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
