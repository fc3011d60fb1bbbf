/** Single keys as ways to do things: "j", "?", or one after another, "g t". */
import { useEffect, useRef } from 'preact/hooks';

/** What each key does, by its Latin letter or mark; undefined where there is nothing to do now. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** So long the second key of two may take. */
const secondMs = 1500;

/**
 * Heard while the page is: not in a field, not with a modifier, not under an open dialog.
 * @param on false where the user wants no single keys (WCAG 2.1.4)
 */
export function useKeys(keys: Keys, on = true): void {
  // Known with the page drawn: what hears it is not put on and off, which comes later than the next key.
  const known = useRef<Keys>({});
  known.current = on ? keys : {};
  useEffect(() => {
    let first = { key: '', at: 0 };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (takesKeys(event.target) || document.querySelector('dialog[open]')) return;
      const key = keyOf(event);
      const before = event.timeStamp - first.at < secondMs ? `${first.key} ${key}` : key;
      first = { key: '', at: 0 };
      const act = known.current[before] ?? known.current[key];
      if (act) {
        event.preventDefault();
        act();
      } else if (Object.keys(known.current).some((one) => one.startsWith(`${key} `))) {
        first = { key, at: event.timeStamp };
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** The letter of the key's place where the layout has no Latin one, so that j is j on an Arabic keyboard. */
export function keyOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key === '؟') return '?';
  const foreign = key.length === 1 && key > '\u024f';
  const letter = foreign ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  const meant = foreign && code === 'Slash' ? '/' : (letter ?? key);
  return meant.length === 1 && !shiftKey ? meant.toLowerCase() : meant;
}

function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(button|checkbox|radio|range|submit)$/.test(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}
