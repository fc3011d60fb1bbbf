/** A rule being written, with what it would have caught so far. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { Source, Topic } from '../../../utils/model.ts';
import { ruleWordsLength } from '../../../utils/rules/file.ts';
import { mostRules, typedRules, type Wish } from '../../../utils/rules/list.ts';
import { type Rule, type RuleAction, ruleActions } from '../../../utils/rules/rule.ts';
import { RuleCatch } from './rule-catch.tsx';
import { placeKey, placeOfKey, RulePlace } from './rule-place.tsx';
import { placeName } from './rule-sentence.tsx';
import type { Recent } from './use-recent.ts';

interface RuleFormProps {
  /** What it begins with; a new one where there is none. */
  readonly rule?: Wish | undefined;
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly recent: Recent | undefined;
  readonly now: number;
  /** Somebody begins to write. */
  readonly onBegin?: () => void;
  /** Several where commas stood between the words. */
  readonly onDone: (wishes: readonly Wish[]) => void;
  readonly onCancel?: (() => void) | undefined;
  /** Words that are offered, each as a rule. */
  readonly ideas?: readonly string[];
  /** There is no room for another. */
  readonly full?: boolean;
}

export function RuleForm({
  rule,
  sources,
  topics,
  recent,
  now,
  full = false,
  ideas = [],
  ...events
}: RuleFormProps) {
  const language = useWords();
  const { t } = language;
  const id = useId();
  const [action, setAction] = useState<RuleAction>(rule?.action ?? 'watch');
  const [words, setWords] = useState(rule?.words ?? '');
  const [near, setNear] = useState(rule?.near ?? '');
  const [place, setPlace] = useState(placeKey(rule?.scope ?? { in: 'all' }));
  const scope = placeOfKey(place, sources, topics, rule?.scope);
  const wishes = typedRules({ action, words, near, scope });
  const preview = wishes.map((wish, i): Rule => ({ ...wish, id: String(i), since: 0 }));
  const empty = wishes.length === 0;
  const done = (these: readonly Wish[]) => {
    events.onDone(these);
    setWords('');
    setNear('');
    // Or another press of Enter would watch, or mute, all of it.
    setPlace('all');
  };
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Opened in its row, it is what the user goes on with.
    if (rule) field.current?.focus();
  }, []);
  return (
    <form
      class="rule-form"
      aria-label={rule ? t('options.rule-change') : t('options.rule-new')}
      onFocusIn={events.onBegin}
      onSubmit={(event) => {
        event.preventDefault();
        if (empty || full) return;
        done(wishes);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') events.onCancel?.();
      }}
    >
      <div class="rule-line">
        <label for={`${id}-action`} class="unseen">
          {t('options.rule-action')}
        </label>
        <select
          id={`${id}-action`}
          class="field"
          value={action}
          onChange={(event) =>
            setAction(ruleActions.find((one) => one === event.currentTarget.value) ?? 'watch')
          }
        >
          {ruleActions.map((one) => (
            <option key={one} value={one}>
              {t(`options.rule-${one}`)}
            </option>
          ))}
        </select>
        <div class="rule-grow">
          <label for={`${id}-words`} class="unseen">
            {t('options.rule-words')}
          </label>
          <input
            id={`${id}-words`}
            ref={field}
            class="field"
            type="text"
            dir={words === '' ? undefined : 'auto'}
            maxLength={ruleWordsLength}
            autoComplete="off"
            placeholder={t('options.rule-words')}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </div>
      </div>
      <div class="rule-line">
        <div class="rule-grow">
          <label for={`${id}-near`}>{t('options.rule-near')}</label>
          <input
            id={`${id}-near`}
            class="field"
            type="text"
            dir={near === '' ? undefined : 'auto'}
            maxLength={ruleWordsLength}
            autoComplete="off"
            value={near}
            onInput={(event) => setNear(event.currentTarget.value)}
          />
        </div>
        <div class="rule-grow">
          <label for={`${id}-place`}>{t('options.rule-place')}</label>
          <RulePlace
            id={`${id}-place`}
            value={place}
            sources={sources}
            topics={topics}
            before={rule && placeName(rule, () => '', language)}
            onChange={setPlace}
          />
        </div>
      </div>
      <p class="soft">{t('options.rule-help')}</p>
      <p class="rule-end">
        <button type="submit" class="button" aria-disabled={empty || full}>
          {t(rule ? 'options.rule-save' : 'options.rule-add')}
        </button>
        {events.onCancel && (
          <button type="button" class="link" onClick={events.onCancel}>
            {t('options.rule-cancel')}
          </button>
        )}
      </p>
      {full && <p class="soft">{t('options.rules-full', { most: mostRules })}</p>}
      {ideas.length > 0 && !full && (
        <p class="ideas soft">
          {t('options.watch-ideas')}{' '}
          {ideas.map((word) => (
            <button
              key={word}
              type="button"
              class="link"
              onClick={() => {
                field.current?.focus();
                done(typedRules({ action, words: word, near, scope }));
              }}
            >
              {word}
            </button>
          ))}
        </p>
      )}
      {!empty && <RuleCatch rules={preview} recent={recent} now={now} />}
    </form>
  );
}
