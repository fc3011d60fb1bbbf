/** What was wanted and did not come true: rare, and loaded only then. */
import { useLater } from '../../utils/browser/page/use-later.ts';
import type { Sources } from '../../utils/browser/page/use-sources.ts';

const load = () =>
  Promise.all([import('../../components/wishes.tsx'), import('../../utils/browser/page/source-actions.ts')]);

export function Wishes({ following }: { readonly following: Sources }) {
  const loaded = useLater(load);
  if (!loaded) return null;
  const [{ OpenWishes }, { sourceActions }] = loaded;
  const { askAgain, forget } = sourceActions(following);
  return <OpenWishes wishes={following.wishes} onAskAgain={askAgain} onForget={forget} />;
}
