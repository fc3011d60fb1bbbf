/** The packs of the chosen industries, and what is ticked in them to begin with. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Locale } from '../../i18n/index.ts';
import type { Pack } from '../../model.ts';
import { firstSites } from '../../rules/first-sites.ts';
import { type Industry, loadPack } from './packs.ts';
import { report } from './report.ts';

/** Undefined until the first of them are loaded; those of before stay while others are. */
export function usePacks(chosen: readonly Industry[], locale: Locale) {
  const [packs, setPacks] = useState<readonly Pack[]>();
  useEffect(() => {
    let wanted = true;
    // Chosen in haste, they may come in another order.
    Promise.all(chosen.map(loadPack)).then((all) => wanted && setPacks(all), report);
    return () => {
      wanted = false;
    };
  }, [chosen]);
  return useMemo(() => packs && { packs, begin: firstSites(packs, languagesRead(locale)) }, [packs, locale]);
}

/** The interface's language, then what the browser says that its user reads. */
export const languagesRead = (locale: Locale): string[] => [
  locale,
  ...navigator.languages.map((tag) => tag.toLowerCase().split('-')[0] ?? ''),
];
