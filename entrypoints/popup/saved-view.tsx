/** What the user keeps, the last one kept first. */
import { useWords } from '../../components/words.ts';
import { DigestView, type DigestViewProps } from './digest-view.tsx';

export function SavedView(view: DigestViewProps) {
  const { t } = useWords();
  if (view.digest.stories.length === 0) return <p class="blank">{t('saved.empty')}</p>;
  return <DigestView {...view} />;
}
