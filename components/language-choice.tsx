/** The language of Lede itself, each under its own name, so that whoever landed in the wrong one finds out. */
import { Choice } from './choice.tsx';
import { useWords } from './words.ts';

const names = { en: 'English', fr: 'Français', ar: 'العربية' } as const;
type Language = 'auto' | keyof typeof names;

interface LanguageChoiceProps {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

export function LanguageChoice({ language, onChange }: LanguageChoiceProps) {
  const { t } = useWords();
  return (
    <Choice<Language>
      legend={t('first.language')}
      value={language}
      options={[
        { value: 'auto', label: t('first.language.auto') },
        ...(['en', 'fr', 'ar'] as const).map((value) => ({ value, label: names[value], lang: value })),
      ]}
      onChange={onChange}
    />
  );
}
