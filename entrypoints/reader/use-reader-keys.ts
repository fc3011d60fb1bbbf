/** The reader's single keys. The outline's own is heard where the outline is. */
import { resized } from '../../components/reading-look.tsx';
import { themes } from '../../components/theme-choice.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { leave } from '../../utils/browser/page/steps.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Neighbours } from './use-neighbours.ts';

interface ReaderKeysOf {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly neighbours: Neighbours;
  /** Absent without an article. */
  readonly original: string | undefined;
  readonly back: boolean;
  readonly onSave: () => void;
  readonly onRead: () => void;
  readonly onHelp: () => void;
}

export function useReaderKeys({ settings, onSettings, neighbours, original, ...rest }: ReaderKeysOf): void {
  const { next, previous } = neighbours;
  const goNext = next && (() => location.assign(next.href));
  const goBefore = previous && (() => location.assign(previous.href));
  const resize = (by: number) => () => onSettings({ textSize: resized(settings.textSize, by) });
  const nextTheme = () => themes[(themes.indexOf(settings.theme) + 1) % themes.length];
  const there = original !== undefined;
  useKeys(
    {
      j: goNext,
      n: goNext,
      k: goBefore,
      p: goBefore,
      s: there ? rest.onSave : undefined,
      m: there ? rest.onRead : undefined,
      v: there ? () => window.open(original, '_blank', 'noopener') : undefined,
      b: rest.back ? leave : undefined,
      '+': resize(0.1),
      '=': resize(0.1),
      '-': resize(-0.1),
      '−': resize(-0.1),
      t: () => onSettings({ theme: nextTheme() ?? 'system' }),
      '?': rest.onHelp,
    },
    settings.shortcuts,
  );
}
