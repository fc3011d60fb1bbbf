// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../utils/text/dates.ts';
import { anyText } from '../any-text.ts';

const read = (text: string) => {
  const time = parseDate(text);
  return time === undefined ? undefined : new Date(time).toISOString().replace(':00.000Z', 'Z');
};

describe('a date as feeds write it', () => {
  it.each([
    ['Mon, 23 Nov 2026 10:05:00 GMT', '2026-11-23T10:05Z'],
    ['Mon, 23 Nov 2026 10:05:07 +0000', '2026-11-23T10:05:07.000Z'],
    ['Mon, 23 Nov 2026 10:05:00 EST', '2026-11-23T15:05Z'],
    ['Mon, 23 Nov 2026 10:05:00 PDT', '2026-11-23T17:05Z'],
    ['Mon, 23 Nov 2026 10:05:00 CEST', '2026-11-23T08:05Z'],
    ['Mon, 23 Nov 2026 10:05 +01:00', '2026-11-23T09:05Z'],
    ['Mon, 23 Nov 2026 10:05:00 GMT+2', '2026-11-23T08:05Z'],
    ['Mon, 23 Nov 2026 10:05:00 -0330', '2026-11-23T13:35Z'],
    ['Mon, 23 Nov 2026 10:05:00 +0100 (CET)', '2026-11-23T09:05Z'],
    ['Mon, 23 Nov 26 10:05:00 GMT', '2026-11-23T10:05Z'],
    ['23 Nov 2026 10:05', '2026-11-23T10:05Z'],
    ['Mon,23 Nov 2026 10:05:00 Z', '2026-11-23T10:05Z'],
    ['Monday, November 23, 2026 10:05 PM', '2026-11-23T22:05Z'],
    ['November 23, 2026, 12:05 am', '2026-11-23T00:05Z'],
    ['Mon Nov 23 10:05:00 2026', '2026-11-23T10:05Z'],
    ['Thu, 31 Dec 2026 23:59:60 GMT', '2026-12-31T23:59:59.000Z'],
    ['2026-11-23T10:05:00Z', '2026-11-23T10:05Z'],
    ['2026-11-23t10:05:00z', '2026-11-23T10:05Z'],
    ['2026-11-23T10:05:00.123456+02:00', '2026-11-23T08:05Z'],
    ['2026-11-23T10:05+0100', '2026-11-23T09:05Z'],
    ['2026-11-23 10:05:00', '2026-11-23T10:05Z'],
    ['2026-11-23 10:05:00 UTC', '2026-11-23T10:05Z'],
    ['20261123T100500Z', '2026-11-23T10:05Z'],
    ['2026-11-23', '2026-11-23T00:00Z'],
    ['2026-11', '2026-11-01T00:00Z'],
    ['2026', '2026-01-01T00:00Z'],
    ['23/11/2026', '2026-11-23T00:00Z'],
    ['23.11.2026 10:05', '2026-11-23T10:05Z'],
    ['11/23/2026 10:05:00 PM', '2026-11-23T22:05Z'],
    ['11/23/2026 12:30 AM', '2026-11-23T00:30Z'],
    ['03/04/2026', '2026-04-03T00:00Z'],
    ['\n  Mon, 23  Nov\t2026 10:05:00 GMT ', '2026-11-23T10:05Z'],
    ['Mon, 11/23/2026 - 10:05', '2026-11-23T10:05Z'],
    ['lun., 23/11/2026 10:05', '2026-11-23T10:05Z'],
    ['Mon, 2026/11/23 10:05:00 EST', '2026-11-23T15:05Z'],
    ['Mon, 23 11 2026 10:05:00 +0100', '2026-11-23T09:05Z'],
    ['26-11-23', '2026-11-23T00:00Z'],
    ['261123', '2026-11-23T00:00Z'],
    ['2026-11-23T10:05:00-05:00Z', '2026-11-23T15:05Z'],
    ['2026-11-23Z', '2026-11-23T00:00Z'],
    ['2026-11-23+01:00', '2026-11-23T00:00Z'],
    ['1795428300', '2026-11-23T10:05Z'],
    ['1795428300000', '2026-11-23T10:05Z'],
    ['Mon, 23 Nov 2026 10:05:00 ET', '2026-11-23T15:05Z'],
    ['Mon, 23 Nov 2026 10:05:00 MEST', '2026-11-23T08:05Z'],
    ['Mon, 23 Nov 2026 10:05:00 Africa/Casablanca', '2026-11-23T10:05Z'],
    ['10:05, 23 Nov 2026', '2026-11-23T10:05Z'],
    ['Mon Nov 23 10:05:00 +0100 2026', '2026-11-23T09:05Z'],
    ['Mon Nov 23 2026 10:05:00 GMT+0100 (Central European Standard Time)', '2026-11-23T09:05Z'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['lundi 23 novembre 2026', '2026-11-23T00:00Z'],
    ['23 novembre 2026 à 14h05', '2026-11-23T14:05Z'],
    ['lun., 23 nov. 2026 10:05:00 +0100', '2026-11-23T09:05Z'],
    ['mar. 24 nov. 2026', '2026-11-24T00:00Z'],
    ['mar., 24 mars 2026 08:00:00 +0100', '2026-03-24T07:00Z'],
    ['24 mar 2026', '2026-03-24T00:00Z'],
    ['Mar 24, 2026', '2026-03-24T00:00Z'],
    ['الاثنين 23 نونبر 2026', '2026-11-23T00:00Z'],
    ['٢٣ نوفمبر ٢٠٢٦ 10:05', '2026-11-23T10:05Z'],
    ['23 تشرين الثاني 2026', '2026-11-23T00:00Z'],
    ['الإثنين، 23 تشرين الثاني/نوفمبر 2026، الساعة 3:09 مساءً', '2026-11-23T15:09Z'],
    ['الاثنين 23 نونبر 2026 - 09:30 ص', '2026-11-23T09:30Z'],
    ['٢٣/١١/٢٠٢٦ ١٠:٠٥', '2026-11-23T10:05Z'],
    ['lundi 23 novembre 2026 à 14h', '2026-11-23T14:00Z'],
    ['1er janvier 2026', '2026-01-01T00:00Z'],
    ['Κυρ, 22 Νοέ 2026 12:00:00 EST', '2026-11-22T17:00Z'],
    ['2026년 11월 23일 10:05', '2026-11-23T01:05Z'],
    ['2026-11-23 오후 10:05', '2026-11-23T13:05Z'],
    ['2026年11月23日 10:05', '2026-11-23T10:05Z'],
  ])('in words, %j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  const french = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  );
  const short = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');
  const shorter = 'jan fév mar avr mai jun jul aoû sep oct nov déc'.split(' ');
  const iraq = 'كانون ثاني,شباط,اذار,نيسان,ايار,حزيران,تموز,اب,ايلول,تشرين اول,تشرين ثاني,كانون اول'.split(
    ',',
  );
  const german = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
    ' ',
  );
  const maghreb = 'يناير,فبراير,مارس,أبريل,ماي,يونيو,يوليوز,غشت,شتنبر,أكتوبر,نونبر,دجنبر'.split(',');
  const egypt = 'يناير,فبراير,مارس,إبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر'.split(',');
  const tunis = 'جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر'.split(',');
  const levant =
    'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(',');
  it.each([
    ['French', french],
    ['French, shortened', short],
    [
      'French, upper case without accents',
      'JANVIER FEVRIER MARS AVRIL MAI JUIN JUILLET AOUT SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE'.split(' '),
    ],
    ['Arabic of Morocco', maghreb],
    ['Arabic of Egypt and the Gulf', egypt],
    ['Arabic of Tunisia and Algeria', tunis],
    ['Arabic of the Levant', levant],
    ['French, shortened to three letters', shorter],
    ['Arabic of Iraq, without the article', iraq],
    ['German', german],
  ])('every month is known in %s', (_, names) => {
    expect(names.map((name) => parseDate(`7 ${name} 2026`))).toEqual(
      names.map((_name, month) => Date.UTC(2026, month, 7)),
    );
  });
});

describe('what is no date', () => {
  it.each([
    '',
    ' ',
    'yesterday',
    'soon',
    '2026-13-01',
    '2026-11-32',
    '12:30',
    '2026-11-23T10:05:00 constructor',
    '99/99/2026',
    '1 2 3',
    '23 Nov 2026 1:2:3:4 GMT',
    '23 Nov 2026 10:05:00 +zz:00',
    '2026-11-23T10:05:00+99:99',
    '2026-11-23-01',
    '99 Nov 2026',
    'Mon, Nov x 2026 10:05:00 GMT',
    '2026-11-23T10:xx:00Z',
    '013',
    'x'.repeat(201),
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('a zone of letters that are no zone counts as none', () => {
    expect(read('23 Nov 2026 10:05 constructor')).toBe('2026-11-23T10:05Z');
  });

  it('any text is answered with a date or with nothing', () => {
    const piece = fc.constantFrom(
      '23',
      'Nov',
      '2026',
      '-',
      ':',
      'T',
      '10:05',
      '+',
      'mars',
      '٢',
      '/',
      ',',
      ' ',
      'pm',
      'Z',
      '(',
      'نونبر',
      '99999',
    );
    const text = fc.oneof(
      anyText(),
      fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const time = parseDate(raw);
        expect(time === undefined || Number.isFinite(time)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('every moment written as ISO, RFC 822 or asctime is read back to the second', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(Date.UTC(1971, 0)), max: new Date(Date.UTC(2100, 0)), noInvalidDate: true }),
        (date) => {
          const seconds = Math.floor(date.getTime() / 1000) * 1000;
          const asctime = date
            .toUTCString()
            .replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, '$1 $3 $2 $5 $4');
          for (const text of [date.toISOString(), date.toUTCString(), asctime])
            expect(parseDate(text)).toBe(seconds);
        },
      ),
    );
  });
});
