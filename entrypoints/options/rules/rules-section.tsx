/** What is watched, muted, brought out and kept, in the options: rules as sentences, in their order. */
import { useMemo, useState } from 'preact/hooks';
import { UndoLine } from '../../../components/undo-line.tsx';
import { useWords } from '../../../components/words.ts';
import { loadPacks } from '../../../utils/browser/page/packs.ts';
import { useIdeas } from '../../../utils/browser/page/use-ideas.ts';
import { useLater } from '../../../utils/browser/page/use-later.ts';
import { useNow } from '../../../utils/browser/page/use-now.ts';
import { useSources } from '../../../utils/browser/page/use-sources.ts';
import type { Settings } from '../../../utils/browser/settings.ts';
import { freshWishes, mostRules, type Wish } from '../../../utils/rules/list.ts';
import { followedPacks } from '../../../utils/rules/packs.ts';
import type { Rule } from '../../../utils/rules/rule.ts';
import type { ReadableStore } from '../../../utils/store/store.ts';
import { RuleCatch } from './rule-catch.tsx';
import { RuleFiles } from './rule-files.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleRow } from './rule-row.tsx';
import { ruleText } from './rule-sentence.tsx';
import { useRecent } from './use-recent.ts';
import { useRuleFocus } from './use-rule-focus.ts';
import { useRules } from './use-rules.ts';

interface RulesSectionProps {
  readonly store: ReadableStore;
  readonly settings: Settings;
  /** Whether every rule is to be drawn, as for a search through them. */
  readonly all: boolean;
}

/** Rules that are drawn without being asked for. */
const atOnce = 50;

/** One row at a time is open: to change its rule, or to see what it catches. */
interface Open {
  readonly id: string;
  readonly as: 'change' | 'catch';
}

export function RulesSection({ store, settings, all }: RulesSectionProps) {
  const words = useWords();
  const { t, locale } = words;
  const now = useNow();
  const { sources = [] } = useSources(store);
  const packs = useLater(loadPacks);
  const ideas = useIdeas(store, locale);
  const { rules, gone, add, addFile, change, switchRule, move, remove, restore, forget } = useRules(
    settings.rules,
  );
  const [open, setOpen] = useState<Open>();
  const [wanted, setWanted] = useState(false);
  const [most, setMost] = useState(atOnce);
  const [said, setSaid] = useState('');
  const recent = useRecent(store, wanted);
  const focusLater = useRuleFocus();
  const titles = useMemo(() => new Map(sources.map(({ id, title }) => [id, title])), [sources]);
  const titleOf = (id: string) => titles.get(id) ?? '';
  const topics = useMemo(
    () => (packs ? followedPacks(packs, sources).flatMap((pack) => pack.topics ?? []) : []),
    [packs, sources],
  );
  const known = new Set(rules.map((rule) => rule.words.toLowerCase()));
  const offered = ideas.filter((word) => !known.has(word.toLowerCase()));
  const toggle = (id: string, as: Open['as']) => {
    setWanted(true);
    setOpen(open?.id === id && open.as === as ? undefined : { id, as });
  };
  const close = (id: string) => {
    focusLater(id, 'change');
    setOpen(undefined);
  };
  const shared = { sources, topics, recent, now };
  const inside = (rule: Rule) => {
    if (open?.id !== rule.id) return null;
    if (open.as === 'catch') return <RuleCatch rules={[switchedOn(rule)]} recent={recent} now={now} />;
    return (
      <RuleForm
        {...shared}
        rule={rule}
        onDone={([wish, ...more]) => {
          if (wish) change(rule.id, wish);
          add(more);
          close(rule.id);
        }}
        onCancel={() => close(rule.id)}
      />
    );
  };
  const rows = (all ? rules : rules.slice(0, most)).map((rule, at) => (
    <RuleRow
      key={rule.id}
      rule={rule}
      titleOf={titleOf}
      first={at === 0}
      last={at === rules.length - 1}
      changing={open?.id === rule.id && open.as === 'change'}
      showsCatch={open?.id === rule.id && open.as === 'catch'}
      onSwitch={switchRule}
      onMove={(moved, by) => {
        focusLater(moved.id, by < 0 ? 'up' : 'down');
        move(moved, by);
      }}
      onRemove={remove}
      onChange={({ id }) => toggle(id, 'change')}
      onCatch={({ id }) => toggle(id, 'catch')}
    >
      {inside(rule)}
    </RuleRow>
  ));
  /** Where it stood, what was taken away can be put back. */
  const undone = gone && (
    <li key={`gone ${gone.rule.id}`} class="rule">
      <UndoLine
        undo={t('options.word-undo')}
        undoLabel={t('options.word-undo-of', { word: ruleText(gone.rule, titleOf, words) })}
        onUndo={() => {
          focusLater(gone.rule.id, 'change');
          restore();
        }}
        onOver={forget}
      >
        {t('options.word-removed', { word: ruleText(gone.rule, titleOf, words) })}
      </UndoLine>
    </li>
  );
  /** What is to be said of rules that were added. */
  const saidOf = (wishes: readonly Wish[]): string => {
    if (freshWishes(wishes, rules).length === 0) return t('options.rules-known', { count: wishes.length });
    const isAbove = wishes[0]?.action === 'mute' && rules.some(({ action }) => action === 'watch');
    return isAbove ? t('options.rule-mute-first') : '';
  };
  return (
    <div class="rules">
      <RuleForm
        {...shared}
        full={rules.length >= mostRules}
        ideas={offered}
        onBegin={() => setWanted(true)}
        onDone={(wishes) => {
          setSaid(saidOf(wishes));
          add(wishes);
        }}
      />
      <p class="said" role="status">
        {said}
      </p>
      <h3>{t('options.rules')}</h3>
      <p class="soft">{t(rules.length > 0 ? 'options.rules-order' : 'options.rules-none')}</p>
      {(rules.length > 0 || gone) && (
        <ol class="rule-list" aria-label={t('options.rules')}>
          {rows.toSpliced(gone?.at ?? 0, 0, ...(undone ? [undone] : []))}
        </ol>
      )}
      {!all && rules.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + atOnce)}>
          {t('opml.more', { count: rules.length - most })}
        </button>
      )}
      {/* Always there, so that screen readers hear what is put into it. */}
      <p class="unseen" role="status">
        {gone && t('options.word-removed', { word: ruleText(gone.rule, titleOf, words) })}
      </p>
      <RuleFiles rules={rules} onAdd={addFile} />
    </div>
  );
}

/** What it would catch, were it. */
const switchedOn = ({ off: _, ...rule }: Rule): Rule => rule;
