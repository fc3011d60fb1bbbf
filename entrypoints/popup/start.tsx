/** An industry, then its sites. Each pack is loaded when its industry is chosen. */
import { useEffect, useState } from 'preact/hooks';
import { Welcome } from '../../components/welcome.tsx';
import { useWords } from '../../components/words.ts';
import { type Industry, industries, isIndustry, loadPack } from '../../utils/browser/page/packs.ts';
import { report } from '../../utils/browser/page/report.ts';
import { sourceActions } from '../../utils/browser/page/source-actions.ts';
import { inWords, type Sources } from '../../utils/browser/page/use-sources.ts';
import type { Pack } from '../../utils/model.ts';

export function Start({ following }: { readonly following: Sources }) {
  const { t, locale } = useWords();
  const [industry, setIndustry] = useState<Industry>('automotive');
  const [pack, setPack] = useState<Pack>();
  useEffect(() => {
    let wanted = true;
    // Two chosen in haste may come in the other order.
    loadPack(industry).then((one) => wanted && setPack(one), report);
    return () => {
      wanted = false;
    };
  }, [industry]);
  if (!pack) return null;
  const { followSites, followTyped } = sourceActions(following);
  const { said } = following;
  return (
    <Welcome
      industries={Object.entries(industries).map(([value, name]) => ({ value, label: name[locale] }))}
      industry={industry}
      pack={pack}
      busy={following.busy}
      message={inWords(said, t)}
      failed={said?.failed}
      onIndustry={(chosen) => {
        if (isIndustry(chosen)) setIndustry(chosen);
      }}
      onFollowSites={followSites}
      onFollow={followTyped}
    />
  );
}
