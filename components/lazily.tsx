/** Parts of a page that are loaded, with the words they speak, when they are first drawn. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Catalogue, type Locale, withMore } from '../utils/i18n/index.ts';
import { useWords, WordsProvider } from './words.ts';

/** Messages that the page itself does not load. */
export type MoreWords = Readonly<Record<Locale, () => Promise<{ default: Partial<Catalogue> }>>>;

interface Loaded<Props> {
  readonly Part: ComponentType<Props>;
  readonly more: Partial<Catalogue>;
  readonly locale: Locale;
}

/** A component that draws nothing until `load` and the words are there. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ...words: readonly MoreWords[]
): ComponentType<Props> {
  return function Later(props: Props) {
    const { t, locale } = useWords();
    const [loaded, setLoaded] = useState<Loaded<Props>>();
    useEffect(() => {
      Promise.all([load(), ...words.map((one) => one[locale]())]).then(
        ([Part, ...more]) =>
          setLoaded({ Part, more: Object.assign({}, ...more.map((one) => one.default)), locale }),
        // A file of the extension itself is missing: nothing that a user could mend.
        (error: unknown) => console.error('[lede]', error),
      );
    }, [locale]);
    if (!loaded) return null;
    return (
      <WordsProvider value={{ locale, t: withMore(t, loaded.locale, loaded.more) }}>
        <loaded.Part {...props} />
      </WordsProvider>
    );
  };
}
