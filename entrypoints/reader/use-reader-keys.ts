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
  /** Whether there is an article, or what stands in for it. */
  readonly there: boolean;
  readonly back: boolean;
  readonly onSave: () => void;
  readonly onRead: () => void;
  readonly onHelp: () => void;
}

export function useReaderKeys({ settings, onSettings, neighbours, there, ...rest }: ReaderKeysOf): void {
  const { next, previous } = neighbours;
  const goNext = next && (() => location.assign(next.href));
  const goBefore = previous && (() => location.assign(previous.href));
  const resize = (by: number) => () => onSettings({ textSize: resized(settings.textSize, by) });
  const nextTheme = () => themes[(themes.indexOf(settings.theme) + 1) % themes.length];
  useKeys(
    {
      j: goNext,
      n: goNext,
      k: goBefore,
      p: goBefore,
      s: there ? rest.onSave : undefined,
      m: there ? rest.onRead : undefined,
      v: there ? pressOriginal : undefined,
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

/** Whatever pressing the link does, the key does: a site that is always read here opens as it is. */
function pressOriginal(): void {
  document.querySelector<HTMLElement>('[data-does=original]')?.click();
}
