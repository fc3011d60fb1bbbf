/** What of a story the user wants to hear less of: its names, its sources. Each is a switch, on at once and off again. */
import { Naming } from './naming.tsx';
import { useWords } from './words.ts';

export interface LessSource {
  readonly id: string;
  readonly title: string;
  /** Whether its stories stand lower already. */
  readonly less: boolean;
}

interface LessLikeProps {
  readonly names: readonly string[];
  readonly muted: readonly string[];
  readonly sources: readonly LessSource[];
  readonly onMute: (name: string, muted: boolean) => void;
  readonly onLess: (sourceId: string, less: boolean) => void;
}

export function LessLike({ names, muted, sources, onMute, onLess }: LessLikeProps) {
  const { t } = useWords();
  return (
    <>
      <p class="why-head">{t('less.head')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <label class="check">
              <input
                type="checkbox"
                checked={muted.includes(name)}
                onChange={(event) => onMute(name, event.currentTarget.checked)}
              />
              <span>
                <Naming say={(word) => t('less.word', { word })} names={[name]} />
              </span>
            </label>
          </li>
        ))}
        {sources.map(({ id, title, less }) => (
          <li key={id}>
            <label class="check">
              <input
                type="checkbox"
                checked={less}
                onChange={(event) => onLess(id, event.currentTarget.checked)}
              />
              <span>
                <Naming say={(source) => t('less.source', { source })} names={[title]} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p>{t('less.where')}</p>
    </>
  );
}
