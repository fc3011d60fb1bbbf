// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { candidateOf, scores } from '../../../utils/summarise/score.ts';

const filler = 'Workers laid the last tracks along the coast before the summer.';

/** The scores of two sentences at the same place of the same article. */
function compare(one: string, other: string, { title = '', language = 'en' } = {}): [number, number] {
  const [a = 0, b = 0] = [one, other].map((text) => {
    const texts = [filler, text, filler];
    return scores(
      texts.map((sentence, i) => candidateOf(sentence, i, i, language)),
      title,
      language,
    )[1];
  });
  return [a, b];
}

describe('a sentence of an article', () => {
  it.each(['en', 'fr', 'ar', 'constructor'])('counts more the earlier it stands (%s)', (language) => {
    const candidates = [0, 1, 2].map((i) => candidateOf(filler, i, i, language));
    const [first = 0, second = 0, third = 0] = scores(candidates, '', language);
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(third);
  });

  it.each<[string, string, string, string?, string?]>([
    [
      'that says what the title says, over another',
      'The ferry to Tarifa sails again on Friday.',
      'The harbour cat sleeps again on Friday.',
      'Ferry to Tarifa returns',
    ],
    [
      'in Arabic that says what the title says',
      'افتتحت الشركة مصنع البطاريات في القنيطرة يوم الاثنين.',
      'زار الوفد متحف المدينة في الصباح يوم الاثنين.',
      'مصنع بطاريات في القنيطرة',
      'ar',
    ],
    [
      'about what the article is about, over another',
      'Along the coast the tracks were laid by workers.',
      'Inside the town a bakery was opened by sisters.',
    ],
    [
      'that tells, over one that asks',
      'The mayor will pay for all of the new trams.',
      'Will the mayor pay for all of the new trams?',
    ],
    [
      'that tells, over one that asks in Arabic',
      'هل يدفع العمدة ثمن الترام الجديد كله.',
      'هل يدفع العمدة ثمن الترام الجديد كله؟',
      '',
      'ar',
    ],
    [
      'of the author, over what somebody said',
      'The trams will run all night from the spring on.',
      '“The trams will run all night from the spring on.”',
    ],
    [
      'with whole quotations, over half of one',
      'The mayor called trams "a promise" and left the hall.',
      'The mayor called trams "a promise and left the hall.',
    ],
    [
      'with whole German quotations, over half of one',
      'Das Rathaus nennt Trams „ein Versprechen“ aller Leute.',
      'Das Rathaus nennt Trams „ein Versprechen aller Leute.',
      '',
      'de',
    ],
    ['about others, over “we”', 'People wanted the trams long ago.', 'We wanted the trams long ago.'],
    ['about others, over “I”', 'She says Paul wanted trams long ago.', 'She says I wanted trams long ago.'],
    [
      'about others, over “j’ai”',
      'Hier, elle a voulu voir le tramway de la ville.',
      'Hier, j’ai voulu voir le tramway de la ville.',
      '',
      'fr',
    ],
    [
      'of a usual length, over one that does not end',
      'The council voted for trams.',
      `The council voted for trams${' and for more and more of it'.repeat(9)}.`,
    ],
  ])('%s', (_, better, worse, title = '', language = 'en') => {
    const [a, b] = compare(better, worse, { title, language });
    expect(a).toBeGreaterThan(b);
  });

  it('is not in the first person for “US”, “i.e.” or “Mesa”', () => {
    for (const word of ['US', 'U.S', 'i.e', 'Mesa', 'Ourense']) {
      const [a, b] = compare(`Officials from ${word} wanted trams.`, 'Officials from Qxqx wanted trams.');
      expect(a).toBeCloseTo(b, 1);
      expect(Math.abs(a - b)).toBeLessThan(0.015);
    }
  });

  it.each([
    'He left.',
    'But the port stayed.',
    '“They left.”',
    'However, it rained.',
    'C’est une surprise.',
    'The trams come late", he said.',
    'Le tramway est en retard », dit-il.',
    'En effet, il pleut.',
    'D’autres sont venus.',
    'Sa maison brûle.',
    'كما وصل الوفد.',
    'وأضاف الوزير أن العمل بدأ.',
  ])('that begins like “%s” points at the one before it', (text) => {
    expect(candidateOf(text, 0, 0, undefined).pointsBack).toBe(true);
  });

  it.each([
    'Italy won.',
    'The mayor called it "late".',
    '"Trams come late.',
    'Das „alte“ Rathaus brennt.',
    'Theyer left.',
    'Cetelem prête.',
    'Sonia part.',
    'Leurre ou non.',
    'وصل الوفد.',
    'La mer monte.',
  ])('that begins like “%s” stands by itself', (text) => {
    expect(candidateOf(text, 0, 0, undefined).pointsBack).toBe(false);
  });
});
