/** What the reader's keys do, in a dialog: loaded when somebody asks. */
import '../../components/keys.css';
import { KeyHelp, type KeyLine } from '../../components/key-help.tsx';

const lines: readonly KeyLine[] = [
  { keys: ['j', 'n'], does: 'reader.key-next' },
  { keys: ['k', 'p'], does: 'reader.key-previous' },
  { keys: ['l'], does: 'aloud.key' },
  { keys: ['s'], does: 'reader.key-save' },
  { keys: ['m'], does: 'reader.key-mark' },
  { keys: ['v'], does: 'reader.key-original' },
  { keys: ['c'], does: 'copy.key-link' },
  { keys: ['e'], does: 'copy.open' },
  { keys: ['b'], does: 'reader.key-back' },
  { keys: ['u'], does: 'reader.home' },
  { keys: ['o'], does: 'reader.key-outline' },
  { keys: ['+'], does: 'reader.key-larger' },
  { keys: ['−'], does: 'reader.key-smaller' },
  { keys: ['t'], does: 'reader.key-theme' },
  { keys: ['?'], does: 'reader.key-help' },
];

export const ReaderKeys = ({ onClose }: { readonly onClose: () => void }) => (
  <KeyHelp lines={lines} onClose={onClose} />
);
