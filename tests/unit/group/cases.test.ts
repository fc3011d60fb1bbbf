// @vitest-environment node
/** Pairs of tellings with leads: which are one event, and which only look like it. */
import { describe, expect, it } from 'vitest';
import { cluster } from '../../../utils/group/index.ts';
import { hour, now } from '../make.ts';
import cases from './cases.json' with { type: 'json' };

type Case = readonly [string, string, string, string, string];
const same = cases.same as unknown as Case[];
const different = cases.different as unknown as Case[];

const items = ([languages, title, text, otherTitle, otherText]: Case) => [
  { title, text, language: languages.slice(0, 2), sourceId: 'a', time: now },
  { title: otherTitle, text: otherText, language: languages.slice(3), sourceId: 'b', time: now + 3 * hour },
];

/** Others' news, so that the pair is not all there is. */
const others = (not: Case) =>
  [...same, ...different]
    .filter((one) => one !== not)
    .flatMap(items)
    .map((item, i) => ({ ...item, sourceId: `other ${i}`, time: now - 30 * 24 * hour }));

const isOne = (pair: Case, earlier: ReturnType<typeof others>) => {
  const labels = cluster([...earlier, ...items(pair)]);
  return labels.at(-1) === labels.at(-2);
};
const named = (list: readonly Case[]) =>
  list.map((pair): [string, Case] => [`${pair[1]} | ${pair[3]}`, pair]);

describe.each([
  ['where nothing was read before', () => []],
  ['among other news', others],
])('%s', (_, earlier) => {
  it.each(named(same))('one event: %s', (_title, pair) => expect(isOne(pair, earlier(pair))).toBe(true));
  it.each(named(different))('two events: %s', (_title, pair) =>
    expect(isOne(pair, earlier(pair))).toBe(false),
  );
});
