/** The search, loaded with all it needs at the first "/". */
import { useLater } from '../../utils/browser/page/use-later.ts';
import type { SearchProps } from './search-view.tsx';

const view = () => import('./search-view.tsx');

export function Search(props: SearchProps) {
  const loaded = useLater(view);
  return loaded ? <loaded.SearchView {...props} /> : null;
}

/** What opens the search, and gets the focus back when it closes. */
export const searchButton = 'search-button';
