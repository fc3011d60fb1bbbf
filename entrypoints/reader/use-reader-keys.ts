/** The reader's single keys; one that finds nothing to do says why. The outline's own is heard where it is. */
import { resized } from '../../components/reading-look.tsx';
import { themes } from '../../components/theme-choice.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { leave, storiesHref } from '../../utils/browser/page/steps.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { MessageKey } from '../../utils/i18n/index.ts';
import type { Neighbour, Neighbours } from './use-neighbours.ts';

interface ReaderKeysOf {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  /** Undefined until they are known. */
  readonly neighbours: Neighbours | undefined;
  /** Whether there is an article, or what stands in for it. */
  readonly there: boolean;
  /** Whether it is the article itself. */
  readonly whole: boolean;
  readonly back: boolean;
  /** Says why a key did nothing. */
  readonly onSay: (sentence: MessageKey) => void;
  readonly onSave: () => void;
  readonly onRead: () => void;
  readonly onHelp: () => void;
}

export function useReaderKeys({ settings, onSettings, neighbours, there, ...rest }: ReaderKeysOf): void {
  const say = (sentence: MessageKey) => () => rest.onSay(sentence);
  const goTo = (one: Neighbour | undefined, none: MessageKey) =>
    neighbours && (one ? () => location.assign(one.href) : say(none));
  const goNext = goTo(neighbours?.next, 'reader.no-next');
  const goBefore = goTo(neighbours?.previous, 'reader.no-previous');
  // With the article these are heard where its tools are.
  const notYet = there && !rest.whole ? say('reader.no-article') : undefined;
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
      c: notYet,
      e: notYet,
      l: notYet,
      // Asked for as it is pressed: where there is an outline, that hears its key.
      get o() {
        return document.querySelector('.outline') ? undefined : (notYet ?? say('reader.no-outline'));
      },
      b: rest.back ? leave : say('reader.no-page'),
      u: () => location.assign(storiesHref),
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
