// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { areOtherEditions, editionsOf } from '../../../utils/group/editions.ts';

const of = (title: string) => editionsOf(title.split(' '));

describe('instalments of a series', () => {
  it.each([
    ['markets on tuesday', 'markets on wednesday'],
    ['strike day 12', 'strike day 13'],
    ['greve 12e jour', 'greve jour 13'],
    ['marches ce 12 mars', 'marches ce 13 mars'],
    ['results march 12', 'results april 12'],
    ['q1 results', 'third quarter results'],
    ['resultats du deuxieme trimestre', 'resultats t3'],
    ['بورصه يوم الاثنين', 'بورصه يوم الثلاثاء'],
  ])('are told apart: %s, %s', (one, other) => expect(areOtherEditions(of(one), of(other))).toBe(true));

  it.each([
    ['markets on tuesday', 'les marches mardi'],
    ['markets on tuesday', 'markets rise'],
    ['strike day 12', 'la greve 12e jour'],
    ['12 march', '12 mars'],
    ['q3 results', 'third quarter results'],
    ['a day at sea', 'day 12'],
    ['12 dead', '13 dead'],
    ['', ''],
  ])('are the same, or none: %s, %s', (one, other) =>
    expect(areOtherEditions(of(one), of(other))).toBe(false),
  );
});
