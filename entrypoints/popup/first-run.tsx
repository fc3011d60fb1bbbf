/** The first time: the industries, and the form to choose from them, are loaded only here. */
import { useLater } from '../../utils/browser/page/use-later.ts';
import type { Sources } from '../../utils/browser/page/use-sources.ts';

const load = () => import('./start.tsx');

export function FirstRun({ following }: { readonly following: Sources }) {
  const loaded = useLater(load);
  return loaded ? <loaded.Start following={following} /> : null;
}
