/** The switch for notifications, and how they come. Permission is asked for in the click that switches them on. */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import { report } from '../../../utils/browser/page/report.ts';
import { askForNotifications, watchNotifications } from '../../../utils/browser/permissions.ts';
import { request } from '../../../utils/browser/requests.ts';
import { type Settings, updateSettings } from '../../../utils/browser/settings.ts';
import type { NotifyWish } from '../../../utils/notify/decision.ts';
import type { ReadableStore } from '../../../utils/store/store.ts';
import { BadgeChoice } from './badge-choice.tsx';
import { DigestTimes } from './digest-times.tsx';
import { HowMany } from './how-many.tsx';
import { NoticeLog } from './notice-log.tsx';
import { NoticeTest } from './notice-test.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { Silence } from './silence.tsx';

interface NotificationsProps {
  readonly store: ReadableStore | string;
  readonly settings: Settings;
}

export function Notifications({ store, settings }: NotificationsProps) {
  const { t } = useWords();
  const { notifications, notify } = settings;
  const [allowed, setAllowed] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => watchNotifications(setAllowed), []);
  const change = (make: (now: Settings) => Partial<Settings>) => {
    const write = async () => {
      await updateSettings(make);
      await request('recount', {});
    };
    write().catch(report);
  };
  const tell = (make: (now: NotifyWish) => NotifyWish) => change((now) => ({ notify: make(now.notify) }));

  /** Called in the click. */
  const ask = () => {
    askForNotifications()
      .then((granted) => {
        setAllowed(granted);
        setRefused(!granted);
        // Allowed again, it begins anew: what came while nothing could be told is no news.
        change((now) => ({ notifications: granted, notify: { ...now.notify, since: Date.now() } }));
      })
      .catch(report);
  };
  const missing = notifications && allowed === false;
  const watches = settings.rules.some(({ action, off }) => action === 'watch' && !off);
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={notifications}
          onChange={(event) => {
            setRefused(false);
            if (event.currentTarget.checked) ask();
            else change(() => ({ notifications: false }));
          }}
        />
        {t('options.notify-switch')}
      </label>
      <p class="said" role="status">
        {refused && t('options.notify-refused')}
        {missing && !refused && t('options.notify-missing')}
        {notifications && allowed === true && !watches && t('options.notify-no-words')}
      </p>
      {missing && !refused && (
        <button type="button" class="button" onClick={ask}>
          {t('options.notify-allow')}
        </button>
      )}
      {notifications && allowed === true && (
        <>
          <NoticeTest />
          <Silence wish={notify} onChange={tell} />
          <HowMany wish={notify} onChange={tell} />
          <QuietHours wish={notify} onChange={tell} />
          <DigestTimes wish={notify} onChange={tell} />
        </>
      )}
      <BadgeChoice badge={settings.badge} onChange={(badge) => change(() => ({ badge }))} />
      {typeof store === 'object' && notifications && <NoticeLog store={store} />}
    </>
  );
}
