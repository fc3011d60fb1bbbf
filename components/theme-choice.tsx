/** The colours of the pages. Popup and options draw sepia as light, and black as dark. */
import { Choice } from './choice.tsx';
import { useWords } from './words.ts';

export const themes = ['system', 'light', 'sepia', 'dark', 'black'] as const;
export type Theme = (typeof themes)[number];

interface ThemeChoiceProps {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

export function ThemeChoice({ theme, onChange }: ThemeChoiceProps) {
  const { t } = useWords();
  return (
    <Choice
      legend={t('look.theme')}
      value={theme}
      options={themes.map((value) => ({ value, label: t(`look.theme.${value}`) }))}
      onChange={onChange}
    />
  );
}
