/** Industries' sites to start from: the chosen ones by name, all of them behind a line; nothing is followed until the button is pressed. */
import { useState } from 'preact/hooks';
import type { Pack, PackSite } from '../utils/model.ts';
import { siteName } from '../utils/text/site-name.ts';
import { Naming } from './naming.tsx';
import { PackSites } from './pack-sites.tsx';
import { useWords } from './words.ts';
import './sources.css';
import './welcome.css';

interface PackPickerProps {
  readonly packs: readonly Pack[];
  /** Addresses of the sites that are ticked until the user says otherwise. */
  readonly begin: ReadonlySet<string>;
  /** Names, as `siteName` gives them, of the sites that are followed already. */
  readonly followed?: ReadonlySet<string>;
  /** Whether all sites are on show from the beginning, as those of a file that somebody else made. */
  readonly open?: boolean;
  readonly busy: boolean;
  /** Called inside the click, so that it may ask for the sites' origins. */
  readonly onFollow: (sites: readonly PackSite[]) => void;
}

const none: ReadonlySet<string> = new Set();

export function PackPicker({ packs, begin, followed = none, open, busy, onFollow }: PackPickerProps) {
  const { t, locale } = useWords();
  // What the user said of a site, by its address; of all others `begin` decides.
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isFollowed = ({ url }: PackSite) => followed.has(siteName(url));
  const isChosen = (site: PackSite) => !isFollowed(site) && (said.get(site.url) ?? begin.has(site.url));
  const choose = (sites: readonly PackSite[], on: boolean) =>
    setSaid(new Map([...said, ...sites.map(({ url }) => [url, on] as const)]));
  const all = packs.flatMap(({ groups }) => groups.flatMap(({ sites }) => sites));
  const chosen = [...new Map(all.filter(isChosen).map((site) => [site.url, site])).values()];
  const groups = packs.flatMap(({ id, name, groups: parts }) =>
    parts.map((group) => ({
      key: `${id} ${group.id}`,
      name: packs.length > 1 ? `${name[locale]} · ${group.name[locale]}` : group.name[locale],
      sites: group.sites,
    })),
  );
  return (
    <form
      class="pack"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0 && !busy) onFollow(chosen);
      }}
    >
      {!open && chosen.length > 0 && (
        <p class="pack-chosen">
          <Naming say={(names) => names} names={chosen.map(({ title }) => title)} between=" · " />
        </p>
      )}
      <details class="pack-all" open={open}>
        <summary>{t('first.change')}</summary>
        {groups.map(({ key, name, sites }) => (
          <PackSites
            key={key}
            name={name}
            sites={sites}
            isChosen={isChosen}
            isFollowed={isFollowed}
            onChoose={choose}
          />
        ))}
      </details>
      <div class="pack-end">
        {/* While it is busy not `disabled`: the focus would fall to the top of the page. */}
        <button
          type="submit"
          class="button strong"
          disabled={chosen.length === 0 && !busy}
          aria-disabled={busy}
        >
          {busy ? t('follow.working') : t('first.count', { count: chosen.length })}
        </button>
        <p class="soft">{t('first.prompt')}</p>
      </div>
    </form>
  );
}
