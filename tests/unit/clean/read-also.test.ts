// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { markReadAlso } from '../../../utils/clean/read-also.ts';
import { Line } from '../../../utils/clean/sheet.ts';
import type { Block, Inline } from '../../../utils/model.ts';
import { effort } from '../effort.ts';

const link = (text: string, href = 'https://quay.example/other'): Inline => ({ t: 'a', href, c: [text] });
const p = (...c: Inline[]): Block => ({ t: 'p', c });
const h = (...c: Inline[]): Block => ({ t: 'h', level: 3, c });
const list = (...items: Inline[]): Block => ({
  t: 'list',
  ordered: false,
  items: items.map((one) => [p(one)]),
});
const head = { url: 'https://www.quay.example/ferry', title: 'Ferry sails again' };
const prose = p(
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra.',
);
const promo = 'The crane drivers of Kenitra work from an office';

/** The places of the blocks that go, with the rule. */
function out(...blocks: Block[]): string[] {
  const lines = blocks.map((block) => new Line(block));
  markReadAlso(lines, head);
  return lines.flatMap(({ rule }, i) => (rule ? [`${i} ${rule}`] : []));
}

const card = (text: string): Block[] => [{ t: 'figure', images: [], caption: [] }, p(text)];
const cards = ['One ship sails.', 'Two ships sail.', 'Three ships sail.'].flatMap(card);

describe('cards under a heading that leads away', () => {
  it('go with it where they stand at the end', () => {
    expect(out(prose, h('Most popular'), ...cards)).toHaveLength(7);
  });

  it('stay where the article goes on below them', () => {
    expect(out(prose, h('Most popular'), ...cards, prose)).toEqual([]);
  });

  it('stay where their heading is a chapter of the article', () => {
    expect(out(prose, h('Three ships'), ...cards)).toEqual([]);
  });

  it('lose no more than “Read more” where each of them ends so', () => {
    const more = p('Read more');
    expect(out(prose, more, h(link('One ship')), more, h(link('Two ships')), more, h(link('Last')))).toEqual([
      '1 read-also',
      '3 read-also',
      '5 read-also',
    ]);
  });
});

describe('what a lead-in leads to goes though nothing there is a link', () => {
  it.each([
    'Lire aussi : Les grutiers de Kénitra travaillent depuis un bureau',
    'اقرأ أيضا: سائقو الرافعات يعملون من مكتب',
    'See also: The crane drivers of Kenitra',
  ])('%s', (text) => {
    expect(out(prose, p(text), prose)).toEqual(['1 read-also']);
  });

  it.each([
    'See also: the crane drivers, who now sit in an office.',
    'À lire : Le Port, d’Ida Holm, 220 pages, 18 euros',
  ])('but not a sentence, nor a book: %s', (text) => {
    expect(out(prose, p(text), prose)).toEqual([]);
  });
});

it('a lead-in whose link went goes, whatever mark it ends with', () => {
  expect(out(prose, p('Lire aussi |'), prose)).toEqual(['1 read-also']);
  expect(out(prose, p('اقرأ أيضا ←'), prose)).toEqual(['1 read-also']);
});

describe('a list of headlines with a few words each', () => {
  const about = (title: string): Block[] => [
    p(link(title), ' It lay six weeks in the dock, and nobody came.'),
  ];
  const items: Block = {
    t: 'list',
    ordered: false,
    items: ['The old ferry sails', 'The new crane works'].map(about),
  };

  it('goes under a heading that leads away', () => {
    expect(out(prose, h('Related stories'), items)).toEqual(['1 read-also', '2 read-also']);
  });

  it('stays under a heading of the article', () => {
    expect(out(prose, h('Two ships'), items)).toEqual([]);
  });
});

describe('a heading over links that went another way', () => {
  it.each(['Related news', 'LIRE AUSSI', 'مواضيع ذات صلة'])('goes: %s', (text) => {
    expect(out(prose, h(text), prose)).toEqual(['1 read-also']);
  });

  it.each(['Related news from the port', 'More on the ferry', 'Lire la mer'])('but not %s', (text) => {
    expect(out(prose, h(text), prose)).toEqual([]);
  });
});

describe('a list of links between paragraphs', () => {
  const shop = (name: string) => link(`Get the model of it at ${name}`, `https://${name}.example/1`);
  it('goes where it leads to the site’s other articles', () => {
    expect(out(prose, list(link(promo), link(promo)), prose)).toEqual(['1 read-also']);
    expect(out(prose, list(link(promo, 'https://video.quay.example/1')), prose)).toEqual(['1 read-also']);
  });

  it('stays where it leads to other sites: shops, sources', () => {
    expect(out(prose, list(shop('tidal'), shop('harbour')), prose)).toEqual([]);
  });
});

describe('a link to another article goes', () => {
  it.each([
    ['English', 'Read also: '],
    ['English, with a mark before it', '>> Read more: '],
    ['English, in other words', 'Related: '],
    ['English, in capitals', 'SEE ALSO '],
    ['French', 'À lire aussi : '],
    ['French, without its accent', 'A LIRE EGALEMENT - '],
    ['French, as a request', 'Lisez aussi : '],
    ['Arabic', 'اقرأ أيضًا: '],
    ['Arabic, more of it', 'للمزيد: '],
    ['German', 'Lesen Sie auch: '],
    ['Spanish', 'Lee también: '],
    ['Polish', 'Dowiedz się więcej: '],
  ])('after its lead-in, wherever it leads: %s', (_, lead) => {
    const line = p(lead, link(promo, 'https://other.example/x'));
    expect(out(prose, line, prose)).toEqual(['1 read-also']);
  });

  it.each<[string, Block]>([
    ['with the lead-in within the link', p(link(`Read also: ${promo}`))],
    ['as a heading', h('À lire aussi : ', link(promo))],
    [
      'where several links follow the lead-in',
      p('اقرأ أيضا: ', link(promo), ' – ', link(promo, 'https://b.example/')),
    ],
    ['as a line that is nothing but a link into the site', p(link(promo))],
  ])('%s', (_, block) => {
    expect(out(prose, block, prose)).toEqual(['1 read-also']);
  });

  it.each<[string, Block]>([
    ['a link to another site without a lead-in', p(link(promo, 'https://other.example/x'))],
    ['a link of two words', p(link('Ida Holm'))],
    ['a link within a sentence', p('The drivers said so in ', link(promo), ' on Monday.')],
    ['a sentence that begins like a lead-in', p('Read more books, said the captain of the ferry.')],
    ['une phrase qui commence ainsi', p('Voir le port au matin vaut le voyage, dit-elle.')],
    ['جملة عادية', p('اقرأ الرسالة مرتين، قال القبطان.')],
    ['a lead-in that names what stands here', p('Related to this is the price of fuel, which rose again.')],
    ['a link that heads a chapter', h(link(promo))],
    ['a broken address', p(link(promo, 'nowhere'))],
  ])('but %s stays', (_, block) => {
    expect(out(prose, block, prose)).toEqual([]);
  });

  it('but where such links are most of it, they are what the article is', () => {
    const links = [p(link('One for the morning')), p(link('Two for the evening')), p(link('Three at night'))];
    expect(out(prose, ...links)).toEqual([]);
    expect(out(prose, prose, prose, ...links)).toEqual(['3 read-also', '4 read-also', '5 read-also']);
  });
});

describe('a heading over links goes with what it leads to', () => {
  it.each([
    ['English', 'Related articles'],
    ['English, as a question of taste', 'You may also like'],
    ['French', 'À lire aussi'],
    ['French, on the same subject', 'Sur le même sujet'],
    ['Arabic', 'مواضيع ذات صلة'],
    ['Arabic, what was chosen', 'اخترنا لك'],
    ['German', 'Mehr zum Thema'],
    ['Spanish', 'Noticias relacionadas'],
  ])('a list, in %s', (_, heading) => {
    expect(out(prose, h(heading), list(link(promo), link(promo)), prose)).toEqual([
      '1 read-also',
      '2 read-also',
    ]);
  });

  it('single lines, past a picture, up to the next paragraph', () => {
    const other = p(link(promo, 'https://other.example/x'));
    const picture: Block = { t: 'figure', images: [], caption: [] };
    expect(out(prose, p('Read also:'), other, picture, other, prose, other)).toEqual([
      '1 read-also',
      '2 read-also',
      '4 read-also',
    ]);
  });

  it.each<[string, Block[]]>([
    ['at the very end', [prose, p('Read also')]],
    ['with a colon', [prose, p('À lire aussi :'), prose]],
    ['before what was taken out', [prose, h('اقرأ أيضا'), { ...p('x'), removed: 'furniture' }, prose]],
  ])('a lead-in whose links are gone stands for nothing: %s', (_, blocks) => {
    expect(out(...blocks)).toContain('1 read-also');
  });

  it.each<[string, Block[]]>([
    ['a chapter of the article', [prose, h('Related work'), prose]],
    ['un chapitre', [prose, h('Pour aller plus loin'), prose]],
    ['فصل من المقال', [prose, h('المزيد من السفن'), prose]],
    [
      'a chapter whose list is text',
      [prose, h('Further reading of the log'), list('Forty cars', 'Six vans'), prose],
    ],
  ])('but %s stays', (_, blocks) => {
    expect(out(...blocks)).toEqual([]);
  });
});

describe('lists', () => {
  it.each([
    ['English', 'Table of contents'],
    ['English, in this article', 'In this article:'],
    ['French', 'Sommaire'],
    ['Arabic', 'المحتويات'],
    ['German', 'Inhaltsverzeichnis'],
    ['Spanish', 'Índice'],
  ])('a table of contents goes with its heading, in %s', (_, heading) => {
    expect(out(h(heading), list('The morning', 'The evening'), prose)).toEqual([
      '0 furniture',
      '1 furniture',
    ]);
  });

  it.each<[string, Block[]]>([
    ['a heading of contents over text', [h('Contents'), prose]],
    ['a heading with more to say', [h('Contents of the hold'), list('Forty cars', 'Six vans')]],
  ])('but %s stays', (_, blocks) => {
    expect(out(...blocks)).toEqual([]);
  });

  it('a list of nothing but headlines goes from between paragraphs', () => {
    expect(out(prose, list(link(promo), link(promo)), prose)).toEqual(['1 read-also']);
  });

  it.each<[string, Block[]]>([
    [
      'what a paragraph leads to',
      [p('The ships of the day, as the office lists them:'), list(link(promo), link(promo))],
    ],
    ['what a heading leads to', [prose, h('The ships'), list(link(promo), link(promo))]],
    ['what the article begins with', [list(link(promo), link(promo)), prose]],
    ['a list of names', [prose, list(link('Ida Holm'), link('Jo Doe'))]],
    [
      'a list with links in its sentences',
      [prose, list('The drivers of Kenitra and their new office', link(promo))],
    ],
  ])('but %s stays', (_, blocks) => {
    expect(out(...blocks)).toEqual([]);
  });
});

it('what is out already keeps its rule', () => {
  expect(out(prose, { ...p('Read also: ', link(promo)), removed: 'ad-box' }, prose)).toEqual(['1 ad-box']);
});

it('a page of thousands of such lines costs no more than each of them', () => {
  const many = Array.from({ length: 16_000 }, (_, i) => new Line({ t: 'p', c: [`Read also ${i}`] }));
  expect(
    effort(() => markReadAlso(many, { url: 'https://quay.example/ferry', title: 'Ferry' })),
  ).toBeLessThan(30);
});

describe('lead-ins and cards whose links went another way', () => {
  const out = (...blocks: Block[]) => {
    const lines = blocks.map((block) => new Line(block));
    markReadAlso(lines, head);
    return lines.flatMap(({ rule }, i) => (rule ? [i] : []));
  };

  it.each([
    'Sur le même port, nos autres enquêtes :',
    'Read more about the ferry in these stories:',
    'اقرأ المزيد عن الميناء في المقالات التالية:',
  ])('%s goes', (lead) => expect(out(prose, p(lead), prose)).toEqual([1]));

  it.each([
    'Sur le même quai, un vieux marin se souvient encore :',
    'You may like to know what the captain says:',
  ])('but %s stays', (lead) => expect(out(prose, p(lead), prose)).toEqual([]));

  it('a headline that leads away, with "Read more" under it', () => {
    expect(out(prose, h(link('The other ferry')), p('Read more »'), prose)).toEqual([1, 2]);
    expect(out(prose, h(link('The other ferry')), prose)).toEqual([]);
  });

  it.each([
    ['À LIRE >> ', 'Le bac'],
    ['Read | ', 'The ferry'],
    ['إقرأ/ي أيضا: ', 'السفينة'],
  ])('%s and its links', (lead, text) => {
    expect(out(prose, p(lead, link(text), ' | ', link(`${text} ${text}`)), prose)).toEqual([1]);
  });
});
