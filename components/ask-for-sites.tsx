/** What the browser will be asked for before a list is read: these sites, or all. */
import { useState } from 'preact/hooks';
import { siteName } from '../utils/text/site-name.ts';
import { Choice } from './choice.tsx';
import { useWords } from './words.ts';

/** Above so many sites the browser's question is too long to be read: all of them is offered as well. */
const fewSites = 20;

export const areMany = (origins: readonly string[]): boolean => origins.length > fewSites;

interface AskForSitesProps {
  readonly origins: readonly string[];
  /** Whether all sites were chosen instead. */
  readonly all: boolean;
  readonly onChange: (all: boolean) => void;
}

export function AskForSites({ origins, all, onChange }: AskForSitesProps) {
  const { t } = useWords();
  const many = areMany(origins);
  return (
    <>
      {many && (
        <Choice
          legend={t('opml.ask')}
          value={all ? 'all' : 'these'}
          options={[
            { value: 'these', label: t('opml.these', { count: origins.length }) },
            { value: 'all', label: t('opml.all') },
          ]}
          onChange={(choice) => onChange(choice === 'all')}
        />
      )}
      {many && <SiteList origins={origins} />}
      <p class="soft">{t(many && all ? 'opml.all-note' : 'opml.prompt')}</p>
    </>
  );
}

/** As one may look through them before. */
function SiteList({ origins }: { readonly origins: readonly string[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const sites = open ? origins.map((origin) => siteName(origin.replace('*.', ''))).sort() : [];
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('opml.which')}</summary>
      <p class="import-sites" dir="ltr">
        {sites.join(' · ')}
      </p>
    </details>
  );
}
