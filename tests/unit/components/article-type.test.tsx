import { cleanup } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { numericColumns } from '../../../components/article-table.tsx';
import { ArticleView } from '../../../components/article-view.tsx';
import { rangeOf } from '../../../utils/browser/page/mark-text.ts';
import type { Block, Inline } from '../../../utils/model.ts';
import { draw } from './draw.tsx';

afterEach(cleanup);

const view = (...blocks: readonly Block[]) =>
  draw(<ArticleView blocks={blocks} pictures={new Map()} showsRemoved={false} />).container;
const p = (...c: readonly Inline[]): Block => ({ t: 'p', c });
const br: Inline = { t: 'br' };
const long = 'The line in Kenitra builds eighteen cars an hour, against eleven in the year before it.';

describe('paragraphs', () => {
  it('keep the spaces of French as they came, and are given none', () => {
    const text = 'Il a dit\u00a0: «\u202fNon\u202f!\u202f» et "oui" ; rien ?';
    expect(view(p(text)).textContent).toBe(text);
  });

  it('that a page parted by one line break are lines of their own, and their words are still found across', () => {
    const text = view(p(long, br, 'Hiring began', { t: 'em', c: [' in May.'] }, br, long));
    const runs = [...text.querySelectorAll('p > .run')].map((run) => run.textContent);
    expect(runs).toEqual([long, 'Hiring began in May.', long]);
    const across = rangeOf(text, 'in the year before it. Hiring began in May.');
    expect(across?.toString()).toBe('in the year before it.Hiring began in May.');
    expect(text.querySelectorAll('br')).toHaveLength(2);
  });

  it('of verse, or an address, keep their lines together', () => {
    const text = view(p('The quay is long,', br, 'the crane is still,', br, 'and morning comes.'));
    expect(text.querySelector('.run')).toBeNull();
    expect(text.querySelectorAll('br')).toHaveLength(2);
  });

  it('in Arabic show code from left to right', () => {
    const text = view(p('الأمر ', { t: 'code', c: ['npm test'] }));
    expect(text.querySelector('code')?.dir).toBe('ltr');
  });
});

describe('a quote', () => {
  const speaker = (...lines: readonly string[]) =>
    view({ t: 'quote', c: lines.map((line) => p(line)) }).querySelector('.speaker')?.textContent;

  it('sets apart who said it, where its last line names them', () => {
    expect(speaker('It costs.', '— Samira El Idrissi, buyer')).toBe('— Samira El Idrissi, buyer');
    cleanup();
    expect(speaker('إنها تكلف.', '— سميرة الإدريسي')).toBe('— سميرة الإدريسي');
  });

  it('leaves dialogue, a lone line and long speech alone', () => {
    expect(speaker('— Who pays?', '— Nobody.')).toBeUndefined();
    cleanup();
    expect(speaker('— Nobody.')).toBeUndefined();
    cleanup();
    expect(speaker('It costs.', `— ${long} ${long}`)).toBeUndefined();
  });
});

describe('a table', () => {
  const row = (...texts: readonly string[]) => texts.map((text) => ({ head: false, c: [text] }));
  const head = (...texts: readonly string[]) => texts.map((text) => ({ head: true, c: [text] }));

  it('has its heads as heads, of columns and of rows', () => {
    const text = view({
      t: 'table',
      rows: [
        head('Site', 'Cars'),
        [...head('Tanger'), ...row('340 000')],
        [...head('Kénitra'), ...row('450 000')],
      ],
    });
    expect([...text.querySelectorAll('thead th')].map((one) => one.getAttribute('scope'))).toEqual([
      'col',
      'col',
    ]);
    expect([...text.querySelectorAll('tbody th')].map((one) => one.getAttribute('scope'))).toEqual([
      'row',
      'row',
    ]);
    expect([...text.querySelectorAll('.num')].map((one) => one.textContent)).toEqual([
      'Cars',
      '340 000',
      '450 000',
    ]);
  });

  it('that is all heads, or has none, is drawn whole', () => {
    const all = view({ t: 'table', rows: [head('a', 'b'), head('c', 'd')] });
    expect(all.querySelectorAll('tr')).toHaveLength(2);
    cleanup();
    const none = view({ t: 'table', rows: [row('a', 'b'), row('c', 'd')] });
    expect(none.querySelectorAll('tbody td')).toHaveLength(4);
    expect(none.querySelector('thead')).toBeNull();
  });

  it('sets numbers as numbers in each language, whatever their sign and unit, and gaps among them', () => {
    const rows = [
      head('', '', '', '', '', ''),
      row('1\u202f340\u202f000', '−12,5\u00a0%', '$1,200.50', '٣٤٠', '12 km', '2019'),
      row('98 400', '+3 %', '€ 900', '٢٬٥٠٠', '7 km', '—'),
      row('', 'n.', '$12bn', '١٢٪', '—', '2012'),
    ];
    expect([...numericColumns(rows)]).toEqual([0, 2, 3, 4, 5]);
  });

  it('takes no column for numbers that has words, dates in words, or one number alone', () => {
    const rows = [row('12 May', 'Line 3', '7'), row('14 June', 'Line 4', '—'), row('3 May', 'Line 5', '')];
    expect([...numericColumns(rows)]).toEqual([]);
  });

  it('is never drawn with a cell too few', () => {
    const cell = fc.record({ head: fc.boolean(), c: fc.array(fc.string(), { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const cells = view({ t: 'table', rows }).querySelectorAll('th, td').length;
        cleanup();
        expect(cells).toBe(rows.reduce((sum, one) => sum + one.length, 0));
      }),
      { numRuns: 40 },
    );
  });
});
