/** Parts of the reader that most articles never need: loaded when they are first drawn. */
import type { ComponentType } from 'preact';
import { useLater } from '../../utils/browser/page/use-later.ts';

/** A component that draws nothing until `load` has given it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function Later(props: Props) {
    const Part = useLater(load);
    return Part ? <Part {...props} /> : null;
  };
}
