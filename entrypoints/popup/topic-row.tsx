/** Topics and regions above the stories: one press shows only these, another one all again. */
import { useWords } from '../../components/words.ts';
import type { Topic } from './chips.ts';

interface TopicRowProps {
  readonly topics: readonly Topic[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

export function TopicRow({ topics, chosen, onChoose }: TopicRowProps) {
  const { t } = useWords();
  if (topics.length < 2 && chosen.length === 0) return null;
  const kindOf = (id: string) => id.startsWith('region:');
  return (
    <fieldset class="topics" aria-label={t('topics.label')}>
      {topics.map(({ id, name, count }) => {
        const pressed = chosen.includes(id);
        // One topic and one region at a time.
        const others = chosen.filter((one) => one !== id && kindOf(one) !== kindOf(id));
        return (
          <button
            key={id}
            type="button"
            aria-pressed={pressed}
            onClick={() => onChoose(pressed ? chosen.filter((one) => one !== id) : [...others, id])}
          >
            {name} {count !== undefined && <span class="count">{count}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
