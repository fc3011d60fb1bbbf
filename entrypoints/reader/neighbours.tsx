/** At the end of an article: the stories before and after it, and the way to read it another time. */
import { useWords } from '../../components/words.ts';
import type { Neighbour, Neighbours } from './use-neighbours.ts';

interface NeighbourLinksProps extends Neighbours {
  readonly read: boolean;
  readonly onRead: (read: boolean) => void;
}

export function NeighbourLinks({ previous, next, read, onRead }: NeighbourLinksProps) {
  const { t } = useWords();
  return (
    <footer class="after">
      {(previous || next) && (
        <nav class="neighbours" aria-label={t('reader.neighbours')}>
          {previous && <NeighbourLink rel="prev" label={t('reader.previous')} {...previous} />}
          {next && <NeighbourLink rel="next" label={t('reader.following')} {...next} />}
        </nav>
      )}
      <button type="button" class="link" onClick={() => onRead(!read)}>
        {t(read ? 'reader.mark-unread' : 'reader.mark-read')}
      </button>
    </footer>
  );
}

interface NeighbourLinkProps extends Neighbour {
  readonly rel: 'prev' | 'next';
  readonly label: string;
}

function NeighbourLink({ rel, label, href, headline, language }: NeighbourLinkProps) {
  return (
    <a class={rel} rel={rel} href={href}>
      <span class="soft">{label}</span>
      <bdi lang={language}>{headline}</bdi>
    </a>
  );
}
