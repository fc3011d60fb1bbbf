/** A rule in the list: its switch, its sentence, and what can be done with it. */
import type { ComponentChildren } from 'preact';
import { CloseIcon, DownIcon, UpIcon } from '../../../components/icons.tsx';
import { useWords } from '../../../components/words.ts';
import type { Rule } from '../../../utils/rules/rule.ts';
import { RuleSentence, ruleText } from './rule-sentence.tsx';

export interface RuleEvents {
  readonly onSwitch: (rule: Rule, on: boolean) => void;
  /** By one place, towards the top or the end. */
  readonly onMove: (rule: Rule, by: 1 | -1) => void;
  readonly onRemove: (rule: Rule) => void;
}

interface RuleRowProps extends RuleEvents {
  readonly rule: Rule;
  readonly titleOf: (sourceId: string) => string;
  readonly first: boolean;
  readonly last: boolean;
  readonly changing: boolean;
  readonly showsCatch: boolean;
  readonly onChange: (rule: Rule) => void;
  readonly onCatch: (rule: Rule) => void;
  /** The form, or what the rule catches, where one of them is open. */
  readonly children?: ComponentChildren;
}

export function RuleRow({
  rule,
  titleOf,
  first,
  last,
  changing,
  showsCatch,
  children,
  ...events
}: RuleRowProps) {
  const words = useWords();
  const { t } = words;
  const sentence = ruleText(rule, titleOf, words);
  return (
    <li class="rule" data-row data-rule={rule.id} data-off={rule.off}>
      <div class="rule-head">
        <label class="check">
          <input
            type="checkbox"
            checked={!rule.off}
            onChange={(event) => events.onSwitch(rule, event.currentTarget.checked)}
          />
          <span>
            <RuleSentence rule={rule} titleOf={titleOf} />
          </span>
        </label>
        <span class="rule-tools">
          <button
            type="button"
            class="link"
            aria-expanded={showsCatch}
            aria-label={t('options.rule-catch-of', { rule: sentence })}
            onClick={() => events.onCatch(rule)}
          >
            {t('options.rule-catch')}
          </button>
          <button
            type="button"
            class="link"
            data-do="change"
            aria-expanded={changing}
            aria-label={t('options.rule-change-of', { rule: sentence })}
            onClick={() => events.onChange(rule)}
          >
            {t('options.rule-change')}
          </button>
          <button
            type="button"
            class="icon-button"
            data-do="up"
            aria-disabled={first}
            aria-label={t('options.rule-up-of', { rule: sentence })}
            title={t('options.rule-up')}
            onClick={() => !first && events.onMove(rule, -1)}
          >
            <UpIcon />
          </button>
          <button
            type="button"
            class="icon-button"
            data-do="down"
            aria-disabled={last}
            aria-label={t('options.rule-down-of', { rule: sentence })}
            title={t('options.rule-down')}
            onClick={() => !last && events.onMove(rule, 1)}
          >
            <DownIcon />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('options.watch-remove', { word: sentence })}
            title={t('options.rule-remove')}
            onClick={(event) => {
              focusNear(event.currentTarget);
              events.onRemove(rule);
            }}
          >
            <CloseIcon />
          </button>
        </span>
      </div>
      {children}
    </li>
  );
}

/** Before a rule goes, the focus goes to its neighbour's cross, and from the last one to the field for a new one. */
function focusNear(button: HTMLElement): void {
  const row = button.closest('.rule');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const cross = neighbour?.querySelector<HTMLElement>('.rule-tools > :last-child');
  (cross ?? document.querySelector<HTMLElement>('.rule-form input'))?.focus();
}
