/** The first time: the packs, and the form to choose from them, are loaded only here. */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { Industry } from '../../utils/browser/page/packs.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import { inWords, type Sources } from '../../utils/browser/page/use-sources.ts';
import type { Pack } from '../../utils/model.ts';

const load = () =>
  Promise.all([
    import('../../components/welcome.tsx'),
    import('../../utils/browser/page/packs.ts'),
    import('../../utils/browser/page/source-actions.ts'),
  ]);

export function FirstRun({ following }: { readonly following: Sources }) {
  const { t } = useWords();
  const loaded = useLater(load);
  const [industry, setIndustry] = useState<Industry>('automotive');
  const [pack, setPack] = useState<Pack>();
  useEffect(() => {
    let wanted = true;
    // Two chosen in haste may come in the other order.
    loaded?.[1].loadPack(industry).then((one) => wanted && setPack(one), report);
    return () => {
      wanted = false;
    };
  }, [loaded, industry]);
  if (!loaded || !pack) return null;
  const [{ Welcome }, { industries }, { sourceActions }] = loaded;
  const { followSites, followTyped } = sourceActions(following);
  const { said } = following;
  return (
    <Welcome
      industries={industries.map((value) => ({ value, label: t(`pack.${value}`) }))}
      industry={industry}
      pack={pack}
      busy={following.busy}
      message={inWords(said, t)}
      failed={said?.failed}
      onIndustry={(chosen) => setIndustry(industries.find((one) => one === chosen) ?? 'automotive')}
      onFollowSites={followSites}
      onFollow={followTyped}
    />
  );
}
