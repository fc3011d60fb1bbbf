/** Words worth watching, out of the packs: those of the industries that are followed. */
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../i18n/index.ts';
import type { Source } from '../../model.ts';
import { wordsToOffer } from '../../rules/packs.ts';
import type { ReadableStore } from '../../store/store.ts';
import { onChange } from '../changes.ts';
import { loadPacks } from './packs.ts';
import { report } from './report.ts';
import { useLater } from './use-later.ts';

/** As many as are looked through at a glance. */
const offered = 24;
/** Sources whose industry is looked for. */
const looked = 200;

export function useIdeas(store: ReadableStore | string, locale: Locale): readonly string[] {
  const packs = useLater(loadPacks);
  const [sources, setSources] = useState<readonly Source[]>();
  useEffect(() => {
    if (typeof store !== 'object') return undefined;
    const load = () => void store.sources().then((all) => setSources(all.slice(0, looked)), report);
    load();
    return onChange((change) => {
      if (change.kind === 'sources') load();
    });
  }, [store]);
  return packs && sources ? wordsToOffer(packs, sources, locale).slice(0, offered) : [];
}
