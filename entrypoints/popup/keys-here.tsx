/** The keys and what they do. */
import { KeyHelp } from '../../components/key-help.tsx';
import { keyLines } from './key-lines.ts';
import '../../components/keys.css';

export const KeysHere = ({ onClose }: { readonly onClose: () => void }) => (
  <KeyHelp lines={keyLines} onClose={onClose} />
);
