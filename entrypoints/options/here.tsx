/** The sites that are always read here. */
import { HereSites } from '../../components/here-sites.tsx';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { siteName } from '../../utils/text/site-name.ts';

export function Here({ settings }: { readonly settings: Settings }) {
  const sites = settings.hereSites.map((pattern) => ({ pattern, name: siteName(pattern) }));
  return (
    <HereSites
      sites={sites}
      onStop={(site) => void request('here-site', { site, on: false }).catch(report)}
    />
  );
}
