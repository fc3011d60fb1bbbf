/**
 * Lines that only say "here stands an advertisement", and lines of text that look like them, in nine
 * languages: written by someone who had not seen the rules. No test data outside the project is needed.
 */
import path from 'node:path';
import { isAdLabel } from '../../utils/clean/ad-label.ts';
import { root } from '../measure-build.ts';
import { readJson } from './corpora.ts';
import type { Part, Row } from './table.ts';

interface Wordings {
  readonly label: readonly string[];
  readonly text: readonly string[];
}

/** Of all of them, when the rules met them for the first time: what has been mended since proves nothing. */
const atFirstSight = { known: 85, labels: 108, taken: 0, texts: 54 };

export async function benchWordings(): Promise<Part> {
  const all = readJson<Readonly<Record<string, Wordings>>>(path.join(root, 'tests/pages/labels.json'));
  const rows = Object.entries(all).map(([language, { label, text }]): Row => {
    const known = label.filter((line) => isAdLabel(line)).length;
    const taken = text.filter((line) => isAdLabel(line)).length;
    return {
      name: language,
      cells: {
        'labels known': `${known} of ${label.length}`,
        'text taken for one': `${taken} of ${text.length}`,
      },
    };
  });
  const { known, labels, taken, texts } = atFirstSight;
  return {
    title: 'Wordings of ad labels',
    rows,
    notes: [
      `at first sight, before any of them was mended: ${known} of ${labels} known, ${taken} of ${texts} texts taken`,
    ],
  };
}
