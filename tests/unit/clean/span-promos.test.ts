// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import { withoutSpans } from '../../../utils/clean/span-promos.ts';
import type { Block } from '../../../utils/model.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { parseHtml } from '../../pages/parse.ts';

const p = (...c: Extract<Block, { t: 'p' }>['c']): Block => ({ t: 'p', c });
const begin = 'The ferry left on Monday morning with forty cars';
const end = 'after six weeks in the dock at Kenitra.';
const left = (text: string, block: Block) => treeText([...withoutSpans([block], [text]).blocks]);

describe('a promo inside a sentence is cut out, and the sentence closed', () => {
  it.each([
    'Subscribe to our newsletter',
    'Lire aussi : les grutiers de Kénitra',
    'اشترك ليصلك كل جديد',
    'صفحتنا على فايسبوك: اضغط إعجاب',
    '- Advertisement -',
  ])('%s', (promo) => {
    expect(left(promo, p(`${begin} ${promo} ${end}`))).toBe(`${begin} ${end}`);
    expect(left(promo, p(`${begin}. ${promo}Then ${end}`))).toBe(`${begin}. Then ${end}`);
  });

  it('with the link that is part of it', () => {
    const link = { t: 'a', href: 'https://quay.example/other', c: ['the crane drivers'] } as const;
    expect(left('Read also: the crane drivers', p(`${begin} Read also: `, link, `, ${end}`))).toBe(
      `${begin}, ${end}`,
    );
  });

  it('also without a colon, where the link is part of it', () => {
    const link = { t: 'a', href: 'https://quay.example/other', c: ['Les grutiers'] } as const;
    expect(
      left(
        'À lire aussi Les grutiers',
        p(`${begin} `, { t: 'strong', c: ['À lire aussi'] }, ' ', link, ` ${end}`),
      ),
    ).toBe(`${begin} ${end}`);
  });

  it('as often as the page named it so, and not where the same words are text', () => {
    const promo = 'Subscribe to our newsletter';
    const twice = [p(`${begin} ${promo} ${end}`), p(`They say ${promo} and mean it, ${begin} ${end}`)];
    expect(treeText([...withoutSpans(twice, [promo]).blocks]).split(promo)).toHaveLength(2);
  });

  it('and it is told what was cut', () => {
    const promo = 'Subscribe to our newsletter';
    expect(withoutSpans([p(`${begin} ${promo} ${end}`)], [promo]).removals).toEqual([
      { rule: 'promo', text: promo },
    ]);
  });

  it('from the page to the reader', () => {
    const text = `${begin}, ${end} `.repeat(3);
    const promo = `<p>${begin} <span class="x7">Follow us on WhatsApp</span> ${end}</p>`;
    const html = `<html lang="en"><article><h1>Ferry</h1><p>${text}</p>${promo}<p>${text}</p></article></html>`;
    const article = articleFromPage(() => parseHtml(html), 'https://quay.example/ferry');
    expect(article.ok && treeText(article.value.blocks)).toContain(`${begin} ${end}`);
  });
});

describe('a part of a sentence stays', () => {
  it.each([
    ['a comparison', 'more in the south'],
    ['praise', 'most popular songs of the port'],
    ['what came from somewhere', 'latest news from the front'],
    ['advice', 'listen to your voters'],
    ['ce qui est partagé', 'partageant nos valeurs'],
    ['a name', 'Ida Holm of the Kenitra port'],
    ['what someone asks of nobody here', 'follow the river to the north'],
    ['news of an application', 'the new application of the port'],
  ])('that is %s', (_, part) => {
    const text = `${begin} ${part} ${end}`;
    expect(left(part, p(text))).toBe(text);
  });

  it('that is all there is of its paragraph', () => {
    expect(left('Subscribe to our newsletter', p('Subscribe to our newsletter'))).not.toBe('');
  });
});
