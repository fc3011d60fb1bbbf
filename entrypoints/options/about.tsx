/** What Lede is, what it never does, and its keys. */
import { browser } from 'wxt/browser';
import { KeyHelp } from '../../components/key-help.tsx';
import { useWords } from '../../components/words.ts';
import '../../components/keys.css';

const never = ['account', 'telemetry', 'cookies', 'sites', 'remote-code'] as const;

interface AboutProps {
  readonly keysShown: boolean;
  /** Whether single keys do something. */
  readonly keysOn: boolean;
  readonly onKeys: (shown: boolean) => void;
  readonly onSwitchOn: () => void;
}

export function About({ keysShown, keysOn, onKeys, onSwitchOn }: AboutProps) {
  const { t } = useWords();
  return (
    <>
      <p>{t('options.version', { version: browser.runtime.getManifest().version })}</p>
      <p>{t('options.licence')}</p>
      <div>
        <h3>{t('options.never')}</h3>
        <ul class="never">
          {never.map((name) => (
            <li key={name}>{t(`options.never.${name}`)}</li>
          ))}
        </ul>
      </div>
      <p>
        <button type="button" class="link" onClick={() => onKeys(true)}>
          {t('options.keys')}
        </button>
      </p>
      {keysShown && (
        <KeyHelp
          lines={[
            { keys: ['/'], does: 'options.key-search' },
            { keys: ['?'], does: 'options.key-help' },
          ]}
          onSwitchOn={keysOn ? undefined : onSwitchOn}
          onClose={() => onKeys(false)}
        />
      )}
    </>
  );
}
