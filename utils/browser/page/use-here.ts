/** The switch "always read this site here", as a page of ours works it. */
import { useState } from 'preact/hooks';
import { askForHere } from '../here.ts';
import { request } from '../requests.ts';
import type { Settings } from '../settings.ts';
import { siteOfPage } from './origins.ts';
import { report } from './report.ts';

export interface Here {
  readonly on: boolean;
  readonly refused: boolean;
  /** MUST be called directly in a click handler. */
  readonly change: (on: boolean) => void;
}

/** Undefined where Lede may not read the page's site at all. */
export function useHere(
  url: string | undefined,
  { hereSites }: Pick<Settings, 'hereSites'>,
): Here | undefined {
  const [refused, setRefused] = useState(false);
  const site = url === undefined ? undefined : siteOfPage(url);
  if (site === undefined) return undefined;
  return {
    on: hereSites.includes(site),
    refused,
    change(on) {
      // First of all: the browser forgets the click after an await.
      const granted = on ? askForHere(site) : Promise.resolve(true);
      setRefused(false);
      granted
        .then((may) => {
          setRefused(!may);
          return may ? request('here-site', { site, on }) : null;
        })
        .catch(report);
    },
  };
}
