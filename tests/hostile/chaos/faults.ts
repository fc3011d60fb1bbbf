/** Every fault there is. */
import { documentFaults } from './documents.ts';
import type { Fault } from './fault.ts';
import { itemFaults } from './item-faults.ts';
import { statusFaults } from './statuses.ts';
import { validatorFaults } from './validators.ts';
import { wireFaults } from './wire.ts';

/** Of each kind in turn, so that those that wait for a deadline do not stand together. */
export const faults: readonly Fault[] = interleaved([
  wireFaults,
  statusFaults,
  validatorFaults,
  documentFaults,
  itemFaults,
]);

function interleaved<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

/** For every run of the tests: one of each kind that differs, and one that waits for its deadline. */
const sampled = [
  'a letter every half second, the first time',
  'a gzip bomb',
  'a reset in the middle of the body',
  'a redirect to itself',
  '401, asking for a name and a password',
  '429, and back in an hour',
  'a captive portal after one good feed',
  '“not modified” to who has nothing',
  'other guids each time',
  'ten thousand items at once',
];
export const fewFaults: readonly Fault[] = faults.filter(({ name }) => sampled.includes(name));
