// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { takeBoxesOut } from '../../../utils/clean/boxes/index.ts';
import { fixtureOf } from '../../../utils/extract/fixture.ts';
import { blocksOf, mainBlocks } from '../../../utils/extract/index.ts';
import { parseHtml } from '../../pages/parse.ts';
import { deepDocument, deepElement, deepTable } from './deep-page.ts';
import { base } from './page.ts';

const depth = 100_000;
const noFacts = { title: '' };
const nothing = { at: () => undefined, cut: () => undefined, named: () => undefined };

const levelsIn = (element: Element): number =>
  1 + [...element.children].reduce((most, child) => Math.max(most, levelsIn(child)), 0);

describe('a page nested a hundred thousand elements deep', () => {
  it('is more than a walk without a bound can bear', () => {
    expect(() => levelsIn(deepElement(['DIV'], depth))).toThrow(RangeError);
  });

  it.each([
    ['boxes', ['DIV']],
    ['marks', ['B']],
    ['links', ['A', 'SPAN']],
    ['lists', ['UL', 'LI']],
    ['quotations', ['BLOCKQUOTE']],
    ['figures', ['FIGURE']],
    ['tables', ['TABLE', 'TR', 'TD']],
    ['headings', ['H2']],
    ['marks in a heading', ['H2', 'B']],
    ['boxes and marks by turns', ['SECTION', 'EM']],
  ])('becomes a small tree with its text, made of %s', (_, tags) => {
    const tree = JSON.stringify(blocksOf(deepElement(tags, depth), base));
    expect(tree).toContain('core');
    expect(tree.length).toBeLessThan(5000);
  });

  it.each([
    ['marks', ['B']],
    ['boxes', ['DIV']],
  ])('becomes a small tree, made of %s in the cells of a table', (_, tags) => {
    expect(JSON.stringify(blocksOf(deepTable(tags, depth), base)).length).toBeLessThan(5000);
  });

  it('is looked through for boxes', () => {
    expect(takeBoxesOut(deepDocument(['DIV'], depth)).cuts).toEqual([]);
  });

  it('becomes a small tree where it was taken out as a box', () => {
    const box = { rule: 'ad-box' as const, element: deepElement(['DIV'], depth) };
    const page = parseHtml('<body><p>text</p><hr></body>').body;
    const tree = JSON.stringify(blocksOf(page, base, { ...nothing, at: () => box }));
    expect(tree).toContain('core');
    expect(tree.length).toBeLessThan(5000);
  });

  // As many are too many for it also side by side.
  it.each([depth, 300])('is not handed to Readability, nor is one of fewer (%i)', (levels) => {
    const ready = { document: deepDocument(['DIV'], levels), taken: nothing };
    expect(mainBlocks(() => ready, base, noFacts)).toEqual([{ t: 'p', c: ['core'] }]);
  });

  it('is saved for a report', () => {
    const file = fixtureOf(deepDocument(['DIV'], depth), base);
    expect(file).toContain('core');
    expect(file.length).toBeLessThan(10_000);
  });
});
