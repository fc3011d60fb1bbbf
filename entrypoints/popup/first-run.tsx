/** The first time: the packs, and the form to choose from them, are loaded only here. */
import { useWords } from '../../components/words.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import { inWords, type Sources } from '../../utils/browser/page/use-sources.ts';

const load = () =>
  Promise.all([
    import('../../components/welcome.tsx'),
    import('../../assets/packs/automotive.json'),
    import('../../utils/browser/page/source-actions.ts'),
  ]);

export function FirstRun({ following }: { readonly following: Sources }) {
  const { t } = useWords();
  const loaded = useLater(load);
  if (!loaded) return null;
  const [{ Welcome }, { default: pack }, { sourceActions }] = loaded;
  const { followSites, followTyped } = sourceActions(following);
  const { said } = following;
  return (
    <Welcome
      pack={pack}
      busy={following.busy}
      message={inWords(said, t)}
      failed={said?.failed}
      onFollowSites={followSites}
      onFollow={followTyped}
    />
  );
}
