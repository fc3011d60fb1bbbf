/** The first time: the packs, and the form to choose from them, are loaded only here. */
import { useWords } from '../../components/words.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import type { useSources } from '../../utils/browser/page/use-sources.ts';

const load = () =>
  Promise.all([import('../../components/welcome.tsx'), import('../../assets/packs/automotive.json')]);

export function FirstRun({ following }: { readonly following: ReturnType<typeof useSources> }) {
  const { t } = useWords();
  const loaded = useLater(load);
  if (!loaded) return null;
  const [{ Welcome }, { default: pack }] = loaded;
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
