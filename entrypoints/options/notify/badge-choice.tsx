/** What the number on the toolbar button counts. */
import { Choice } from '../../../components/choice.tsx';
import { useWords } from '../../../components/words.ts';
import type { Settings } from '../../../utils/browser/settings.ts';

interface BadgeChoiceProps {
  readonly badge: Settings['badge'];
  readonly onChange: (badge: Settings['badge']) => void;
}

const counted = ['unread', 'watched', 'off'] as const;

export function BadgeChoice({ badge, onChange }: BadgeChoiceProps) {
  const { t } = useWords();
  return (
    <Choice
      legend={t('options.badge')}
      value={badge}
      options={counted.map((value) => ({
        value,
        label: t(`options.badge-${value}`),
      }))}
      onChange={onChange}
    />
  );
}
