/** A notice on demand: whether it arrives, and what to do where it does not. */
import { useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import { report } from '../../../utils/browser/page/report.ts';
import { request, type TestAnswer } from '../../../utils/browser/requests.ts';

export function NoticeTest() {
  const { t } = useWords();
  const [answer, setAnswer] = useState<TestAnswer>();
  return (
    <div>
      <button
        type="button"
        class="button"
        onClick={() => {
          setAnswer(undefined);
          request('test-notice', {}).then(setAnswer).catch(report);
        }}
      >
        {t('options.notify-test')}
      </button>
      <p class="said" role="status">
        {answer && t(`options.notify-test-${answer}`)}
      </p>
      {answer && answer !== 'not-allowed' && (
        <ul class="help soft">
          <li>{t('options.notify-help-windows')}</li>
          <li>{t('options.notify-help-mac')}</li>
          <li>{t('options.notify-help-linux')}</li>
        </ul>
      )}
    </div>
  );
}
