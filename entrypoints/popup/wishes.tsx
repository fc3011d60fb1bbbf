/** What was wanted and did not come true: rare, and loaded only then. */
import { useLater } from '../../utils/browser/page/use-later.ts';
import type { useSources } from '../../utils/browser/page/use-sources.ts';

const load = () => import('../../components/wishes.tsx');

export function Wishes({ following }: { readonly following: ReturnType<typeof useSources> }) {
  const loaded = useLater(load);
  if (!loaded) return null;
  return (
    <loaded.OpenWishes
      wishes={following.wishes}
      onAskAgain={following.askAgain}
      onForget={following.forget}
    />
  );
}
