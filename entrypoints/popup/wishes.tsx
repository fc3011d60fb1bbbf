/** What was wanted and did not come true: rare, and loaded only then. */
import { OpenWishes } from '../../components/wishes.tsx';
import { sourceActions } from '../../utils/browser/page/source-actions.ts';
import type { Sources } from '../../utils/browser/page/use-sources.ts';

export function Wishes({ following }: { readonly following: Sources }) {
  const { askAgain, forget } = sourceActions(following);
  return <OpenWishes wishes={following.wishes} onAskAgain={askAgain} onForget={forget} />;
}
