/** A sentence round names that others chose: each stands apart, whatever script it is in. */
import { listParts } from '../utils/i18n/format.ts';
import { useWords } from './words.ts';

interface NamingProps {
  /** The sentence, given what stands for the names in it. */
  readonly say: (names: string) => string;
  readonly names: readonly string[];
  /** What stands between them, in place of the language's own commas and "and". */
  readonly between?: string;
}

/** Stands for the names while the sentence is made; no message has it. */
const slot = '\u0001';

export function Naming({ say, names, between }: NamingProps) {
  const { locale } = useWords();
  const [before, after] = say(slot).split(slot);
  return (
    <>
      {before}
      {between === undefined
        ? listParts(names, locale).map(({ type, value }, index) =>
            type === 'element' ? <bdi key={index}>{value}</bdi> : value,
          )
        : names.map((name, index) => [index > 0 && between, <bdi key={index}>{name}</bdi>])}
      {after}
    </>
  );
}
