/** The first time: the packs are loaded only here. */
import { useEffect, useState } from 'preact/hooks';
import { Welcome } from '../../components/welcome.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { useSources } from '../../utils/browser/page/use-sources.ts';
import type { Pack } from '../../utils/model.ts';

export function FirstRun({ following }: { readonly following: ReturnType<typeof useSources> }) {
  const { t } = useWords();
  const [pack, setPack] = useState<Pack>();
  useEffect(() => {
    import('../../assets/packs/automotive.json').then((loaded) => setPack(loaded.default)).catch(report);
  }, []);
  if (!pack) return null;
  const { said } = following;
  return (
    <Welcome
      pack={pack}
      busy={following.busy}
      message={said && t(said.key, said.values)}
      failed={said?.failed}
      onFollowSites={following.followSites}
      onFollow={following.followTyped}
    />
  );
}
