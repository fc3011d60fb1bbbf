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
          <WordTool
            name={t('options.rule-catch-of', { rule: sentence })}
            open={showsCatch}
            onPress={() => events.onCatch(rule)}
          >
            {t('options.rule-catch')}
          </WordTool>
          <WordTool
            name={t('options.rule-change-of', { rule: sentence })}
            doing="change"
            open={changing}
            onPress={() => events.onChange(rule)}
          >
            {t('options.rule-change')}
          </WordTool>
          <IconTool
            name={t('options.rule-up-of', { rule: sentence })}
            title={t('options.rule-up')}
            doing="up"
            off={first}
            onPress={() => events.onMove(rule, -1)}
          >
            <UpIcon />
          </IconTool>
          <IconTool
            name={t('options.rule-down-of', { rule: sentence })}
            title={t('options.rule-down')}
            doing="down"
            off={last}
            onPress={() => events.onMove(rule, 1)}
          >
            <DownIcon />
          </IconTool>
          <IconTool
            name={t('options.watch-remove', { word: sentence })}
            title={t('options.rule-remove')}
            doing="remove"
            onPress={() => {
              focusNear(rule.id);
              events.onRemove(rule);
            }}
          >
            <CloseIcon />
          </IconTool>
        </span>
      </div>
      {children}
    </li>
  );
}

interface ToolProps {
  /** What it does, and to which rule, for who hears it alone. */
  readonly name: string;
  /** By which the focus finds it again. */
  readonly doing?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

function WordTool({ name, doing, open, onPress, children }: ToolProps & { readonly open: boolean }) {
  return (
    <button
      type="button"
      class="link"
      data-do={doing}
      aria-expanded={open}
      aria-label={name}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

interface IconToolProps extends ToolProps {
  readonly title: string;
  readonly off?: boolean;
}

function IconTool({ name, title, doing, off = false, onPress, children }: IconToolProps) {
  return (
    <button
      type="button"
      class="icon-button"
      data-do={doing}
      aria-disabled={off}
      aria-label={name}
      title={title}
      onClick={() => !off && onPress()}
    >
      {children}
    </button>
  );
}

/** Before a rule goes, the focus goes to its neighbour's cross, and from the last one to the field for a new one. */
function focusNear(ruleId: string): void {
  // By their rules: between two of them may stand the way back to one that has gone.
  const rows = [...document.querySelectorAll<HTMLElement>('[data-rule]')];
  const at = rows.findIndex(({ dataset }) => dataset.rule === ruleId);
  const cross = (rows[at + 1] ?? rows[at - 1])?.querySelector<HTMLElement>('[data-do="remove"]');
  (cross ?? document.querySelector<HTMLElement>('.rule-form input'))?.focus();
}
