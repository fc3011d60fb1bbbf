/** What `use-popup-keys.ts` hears, in words. */
import type { KeyLine } from '../../components/key-help.tsx';

export const keyLines: readonly KeyLine[] = [
  { keys: ['j'], does: 'keys.next' },
  { keys: ['k'], does: 'keys.previous' },
  { keys: ['o', 'Enter'], does: 'keys.open' },
  { keys: ['s'], does: 'keys.save' },
  { keys: ['m'], does: 'keys.read' },
  { keys: ['v'], does: 'keys.original' },
  { keys: ['w'], does: 'story.why' },
  { keys: ['x'], does: 'keys.hide' },
  { keys: ['u'], does: 'keys.undo' },
  { keys: ['A'], does: 'keys.all-read' },
  { keys: ['r'], does: 'keys.refresh' },
  { keys: ['/'], does: 'keys.search' },
  { keys: ['g t'], does: 'view.today' },
  { keys: ['g s'], does: 'view.saved' },
  { keys: ['g o'], does: 'view.sources' },
  { keys: ['?'], does: 'keys.help' },
];
