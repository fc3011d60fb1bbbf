/** What a reader without sources sees: their language, their industries, or one site of their own. */
import type { ComponentProps } from 'preact';
import { Choices } from './choices.tsx';
import { FollowForm } from './follow-form.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { PackPicker } from './pack-picker.tsx';
import { useWords } from './words.ts';

interface WelcomeProps<Industry extends string> {
  readonly language: ComponentProps<typeof LanguageChoice>['language'];
  readonly onLanguage: ComponentProps<typeof LanguageChoice>['onChange'];
  /** What there are packs of, and what each is called. */
  readonly industries: readonly { readonly value: Industry; readonly label: string }[];
  readonly chosen: readonly Industry[];
  readonly onChoose: (industries: readonly Industry[]) => void;
  /** Those of the chosen industries, with what is ticked in them; absent while they are loaded. */
  readonly picker: Pick<ComponentProps<typeof PackPicker>, 'packs' | 'begin' | 'onFollow'> | undefined;
  readonly busy: boolean;
  readonly message?: string | undefined;
  readonly failed?: boolean | undefined;
  readonly onFollow: (address: string) => void;
}

export function Welcome<Industry extends string>(props: WelcomeProps<Industry>) {
  const { picker, busy, message, failed, onFollow } = props;
  const { t } = useWords();
  return (
    <div class="welcome">
      <h2 class="welcome-title">{t('first.title')}</h2>
      <p>{t('first.text')}</p>
      <LanguageChoice language={props.language} onChange={props.onLanguage} />
      <Choices
        legend={t('first.industries')}
        values={props.chosen}
        options={props.industries}
        onChange={props.onChoose}
      />
      {picker && <PackPicker {...picker} busy={busy} />}
      <h2>{t('first.own')}</h2>
      <FollowForm busy={busy} message={message} failed={failed} onFollow={onFollow} />
    </div>
  );
}
