/** The keys and what they do. */
import { KeyHelp } from '../../components/key-help.tsx';
import { report } from '../../utils/browser/page/report.ts';
import { updateSettings } from '../../utils/browser/settings.ts';
import { keyLines } from './key-lines.ts';
import '../../components/keys.css';

interface KeysHereProps {
  /** Whether single keys do something. */
  readonly on: boolean;
  readonly onClose: () => void;
}

export const KeysHere = ({ on, onClose }: KeysHereProps) => (
  <KeyHelp
    lines={keyLines}
    onSwitchOn={on ? undefined : () => void updateSettings({ shortcuts: true }).catch(report)}
    onClose={onClose}
  />
);
