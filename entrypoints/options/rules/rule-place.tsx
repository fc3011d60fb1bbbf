/** Where a rule holds: everywhere, in a topic, in a folder, or for a source. */
import { titleOf } from '../../../components/folder-tree.ts';
import { useWords } from '../../../components/words.ts';
import type { Source, Topic } from '../../../utils/model.ts';
import type { RuleScope } from '../../../utils/rules/rule.ts';

interface RulePlaceProps {
  readonly id: string;
  readonly value: string;
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  /** Where the rule held before, in words: also where that is in no list any more. */
  readonly before?: string | undefined;
  readonly onChange: (key: string) => void;
}

/** One string for each place, as a list of choices wants it. */
export function placeKey(scope: RuleScope): string {
  switch (scope.in) {
    case 'topic':
      return `topic:${scope.topic.id}`;
    case 'folder':
      return `folder:${JSON.stringify(scope.path)}`;
    case 'source':
      return `source:${scope.id}`;
    default:
      return 'all';
  }
}

/** @param before where the rule held; it stays there also where that is in no list any more */
export function placeOfKey(
  key: string,
  sources: readonly Source[],
  topics: readonly Topic[],
  before: RuleScope | undefined,
): RuleScope {
  const scopes: RuleScope[] = [
    ...(before ? [before] : []),
    ...topics.map((topic): RuleScope => ({ in: 'topic', topic })),
    ...foldersOf(sources).map((path): RuleScope => ({ in: 'folder', path })),
    ...sources.map(({ id }): RuleScope => ({ in: 'source', id })),
  ];
  return scopes.find((scope) => placeKey(scope) === key) ?? { in: 'all' };
}

export function RulePlace({ id, value, sources, topics, before, onChange }: RulePlaceProps) {
  const { t, locale } = useWords();
  const folders = foldersOf(sources);
  const groups = [
    {
      label: t('options.rule-topics'),
      choices: topics.map((topic) => [placeKey({ in: 'topic', topic }), topic.name[locale]] as const),
    },
    {
      label: t('options.rule-folders'),
      choices: folders.map((path) => [placeKey({ in: 'folder', path }), path.join(' / ')] as const),
    },
    {
      label: t('options.sources'),
      choices: sources.map((source) => [placeKey({ in: 'source', id: source.id }), titleOf(source)] as const),
    },
  ];
  const known = value === 'all' || groups.some(({ choices }) => choices.some(([key]) => key === value));
  return (
    <select id={id} class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="all">{t('options.rule-everywhere')}</option>
      {!known && <option value={value}>{before}</option>}
      {groups
        .filter(({ choices }) => choices.length > 0)
        .map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {choices.map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
    </select>
  );
}

/** Each folder with the ones round it, once. */
export function foldersOf(sources: readonly Pick<Source, 'folder'>[]): (readonly string[])[] {
  const paths = new Map<string, readonly string[]>();
  for (const { folder } of sources) {
    for (let depth = 1; depth <= folder.length; depth++) {
      const path = folder.slice(0, depth);
      paths.set(JSON.stringify(path), path);
    }
  }
  return [...paths.values()].sort((a, b) => a.join('/').localeCompare(b.join('/')));
}
