// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { markCredits } from '../../../utils/clean/credits.ts';
import { Line } from '../../../utils/clean/sheet.ts';
import type { Block } from '../../../utils/model.ts';
import { effort } from '../effort.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const picture: Block = { t: 'figure', images: [{ src: 'https://quay.example/a.jpg', alt: '' }], caption: [] };
const list = (...items: string[]): Block => ({
  t: 'list',
  ordered: false,
  items: items.map((text) => [p(text)]),
});
const prose = p(
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra.',
);

/** The places of the blocks that go. */
function out(...blocks: Block[]): number[] {
  const lines = blocks.map((block) => new Line(block));
  markCredits(lines);
  return lines.flatMap(({ rule }, i) => (rule === 'credit' ? [i] : []));
}

describe('a line goes that says whose the picture is', () => {
  it.each([
    ['English', 'Photo: Ida Holm'],
    ['English, by whom', 'Photo by: Ida Holm'],
    ['English, in brackets', '(Image courtesy: The Quay)'],
    ['English, with what it shows', 'The ferry at the dock. Photo: Ida Holm'],
    ['English, after who is shown', 'Ida Holm, photo: The Quay'],
    ['a sign', '© The Quay 2026'],
    ['a sign at the end', 'The ferry at the dock © Ida Holm'],
    ['an agency', 'The ferry at the dock (Reuters)'],
    ['French', 'Crédit photo : Ida Holm'],
    [
      'French, after what it shows',
      'Le bac à quai devant la vieille ville de Kénitra, vu du nord, un lundi de novembre. Photo Le Port / I. Holm',
    ],
    ['French, after what it shows, with a colon', 'Le bac à quai. Crédit photo : DR'],
    ['French, abbreviated', 'Ph : Ida Holm'],
    ['French, all rights', 'DR : le port'],
    ['Arabic', 'صورة: إيدا هولم'],
    ['Arabic, where it comes from', 'مصدر الصورة: وكالات'],
    ['Arabic, an agency', 'السفينة في الميناء (رويترز)'],
    ['German', 'Bild: Ida Holm'],
    ['Spanish', 'Imagen: Ida Holm'],
    ['Arabic, after a dash', 'السفينة في الميناء — عدسة: إيدا هولم'],
    ['by whose kindness', 'The ferry at the dock. Courtesy of the Holm family'],
    ['French, by whose kindness', 'Le bac à quai, avec l’aimable autorisation du port'],
  ])('%s', (_, text) => {
    expect(out(prose, p(text), prose)).toEqual([1]);
  });

  it('and a list of nothing else, as a gallery leaves it behind', () => {
    expect(out(prose, list('Photo: Ida Holm', 'Photo: Jo Doe / The Quay'), prose)).toEqual([1]);
    const shown: Block = { t: 'list', ordered: false, items: [[picture, p('Photo: Ida Holm')]] };
    expect(out(prose, shown, prose)).toEqual([1]);
  });

  it('a long caption that ends with the credit', () => {
    const long = `The ferry leaves the dock at Kenitra with forty cars on board on Monday morning, six weeks late. Photo: Ida Holm`;
    expect(out(prose, p(long), prose)).toEqual([1]);
  });

  it('a caption under a picture that ends in brackets', () => {
    expect(out(picture, p('The path to the beach (Agency of the Coast)'), prose)).toEqual([1]);
  });

  it.each<[string, Block[]]>([
    ['a sentence about a picture', [prose, p('The photo shows the ferry at the dock.')]],
    ['a sentence that begins so', [prose, p('Courtesy of the captain, the ferry was free.')]],
    ['a sentence with courtesy', [prose, p('The courtesy of the crew is known.')]],
    ['une phrase sur une image', [prose, p('La photo montre le port au matin.')]],
    ['جملة عن صورة', [prose, p('الصورة تظهر السفينة في الميناء.')]],
    ['ein Satz über ein Bild', [prose, p('Das Bild zeigt den Hafen.')]],
    [
      'a line in brackets that no picture stands over',
      [prose, p('The path to the beach (Agency of the Coast)')],
    ],
    ['a paragraph with brackets', [picture, p(`${'The ferry left on Monday. '.repeat(6)}(It was late.)`)]],
    [
      'a paragraph that names a credit early on',
      [prose, p(`Video: so it begins, and then ${'the ferry left on Monday with forty cars '.repeat(6)}`)],
    ],
    ['a heading', [prose, { t: 'h', level: 2, c: ['Photo: how it is made'] }]],
    ['a list of more', [prose, list('Photo: Ida Holm', 'Paper: ten sheets of it')]],
  ])('but %s stays', (_, blocks) => {
    expect(out(...blocks)).toEqual([]);
  });
});

it('what is out already keeps its rule', () => {
  expect(out({ ...p('Photo: Ida Holm'), removed: 'ad-box' })).toEqual([]);
});

it('a line that says “credit” again and again is looked at in no time', () => {
  expect(effort(() => out(p(`photo${' credit'.repeat(33)} x`)))).toBeLessThan(60);
});
