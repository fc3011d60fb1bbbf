/** A rule as a sentence, its words and its place set apart, whatever script they are in. */
import type { ComponentChildren } from 'preact';
import { useWords, type Words } from '../../../components/words.ts';
import type { Wish } from '../../../utils/rules/list.ts';

interface RuleSentenceProps {
  readonly rule: Wish;
  /** The name of a source; empty where there is none any more. */
  readonly titleOf: (sourceId: string) => string;
}

/** Stand for the parts while the sentence is made; no message has them. */
const slots = { words: '\u0001', near: '\u0002', place: '\u0003' } as const;

export function RuleSentence({ rule, titleOf }: RuleSentenceProps) {
  const words = useWords();
  const parts: Readonly<Record<string, ComponentChildren>> = {
    [slots.words]: <bdi class="rule-words">{rule.words}</bdi>,
    [slots.near]: <bdi class="rule-words">{rule.near}</bdi>,
    [slots.place]: <bdi>{placeName(rule, titleOf, words)}</bdi>,
  };
  const sentence = sentenceOf(rule, slots, words);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the slots above.
  return <>{sentence.split(/([\u0001-\u0003])/).map((part) => parts[part] ?? part)}</>;
}

/** The same as plain text, for names of buttons. */
export function ruleText(rule: Wish, titleOf: (sourceId: string) => string, words: Words): string {
  const { words: said, near = '' } = rule;
  return sentenceOf(rule, { words: said, near, place: placeName(rule, titleOf, words) }, words);
}

function sentenceOf(
  { action, words, near, scope }: Wish,
  parts: Readonly<Record<'words' | 'near' | 'place', string>>,
  { t }: Words,
): string {
  const beside = near ? t('options.rule-words-near', { words: parts.words, near: parts.near }) : parts.words;
  const rule = t(`options.rule-say-${action}`, {
    what: words === '' ? t('options.rule-everything') : beside,
  });
  if (scope.in === 'all') return rule;
  return t(scope.in === 'source' ? 'options.rule-from' : 'options.rule-in', { rule, place: parts.place });
}

/** Where a rule holds, in words; empty for everywhere. */
export function placeName(
  { scope }: Wish,
  titleOf: (sourceId: string) => string,
  { t, locale }: Words,
): string {
  switch (scope.in) {
    case 'topic':
      return scope.topic.name[locale];
    case 'folder':
      return scope.path.join(' / ');
    case 'source':
      return titleOf(scope.id) || t('options.rule-source-gone');
    default:
      return '';
  }
}
