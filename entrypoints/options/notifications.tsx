/** The switch for notifications. Permission is asked for in the click that switches them on. */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { askForNotifications, hasNotifications } from '../../utils/browser/permissions.ts';
import type { Settings } from '../../utils/browser/settings.ts';

interface NotificationsProps {
  readonly settings: Settings;
  readonly onChange: (on: boolean) => void;
}

export function Notifications({ settings, onChange }: NotificationsProps) {
  const { t } = useWords();
  const [allowed, setAllowed] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    hasNotifications().then(setAllowed).catch(report);
  }, []);

  /** Called in the click. */
  const ask = () => {
    askForNotifications()
      .then((granted) => {
        setAllowed(granted);
        setRefused(!granted);
        onChange(granted);
      })
      .catch(report);
  };
  const missing = settings.notifications && allowed === false;
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.notifications}
          onChange={(event) => {
            setRefused(false);
            if (event.currentTarget.checked) ask();
            else onChange(false);
          }}
        />
        {t('options.notify-switch')}
      </label>
      <p class="said" role="status">
        {refused && t('options.notify-refused')}
        {missing && !refused && t('options.notify-missing')}
        {settings.notifications &&
          allowed === true &&
          settings.watchWords.length === 0 &&
          t('options.notify-no-words')}
      </p>
      {missing && !refused && (
        <button type="button" class="button" onClick={ask}>
          {t('options.notify-allow')}
        </button>
      )}
    </>
  );
}
