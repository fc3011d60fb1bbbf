// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../utils/feed/index.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const sy = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
const paceOf = (text: string) => {
  const parsed = parseFeed(new TextEncoder().encode(text), '', 'https://a.example/feed');
  return parsed.ok ? parsed.value.pace : parsed.problem;
};
const rss = (inner: string) =>
  paceOf(`<rss version="2.0" ${sy}><channel><title>T</title>${inner}</channel></rss>`);

describe('a feed is asked as often as it says itself', () => {
  it.each([
    ['ttl in minutes', '<ttl>90</ttl>', 90 * minute],
    ['ttl with spaces around it', '<ttl> 15\n</ttl>', 15 * minute],
    [
      'twice a day',
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>',
      12 * hour,
    ],
    ['once an hour, without a frequency', '<sy:updatePeriod> hourly </sy:updatePeriod>', hour],
    ['six times a day, without a period', '<sy:updateFrequency>6</sy:updateFrequency>', 4 * hour],
    ['the larger of both: ttl', '<ttl>120</ttl><sy:updatePeriod>hourly</sy:updatePeriod>', 2 * hour],
    ['the larger of both: period', '<ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod>', day],
    ['a week at most, of a ttl', '<ttl>99999999</ttl>', 7 * day],
    ['a week at most, of a period', '<sy:updatePeriod>yearly</sy:updatePeriod>', 7 * day],
    [
      'the good one where the other is nonsense',
      '<ttl>-5</ttl><sy:updatePeriod>HOURLY</sy:updatePeriod>',
      hour,
    ],
    ['a prefix nobody declared', '<SY:UpdatePeriod>daily</SY:UpdatePeriod>', day],
  ])('%s', (_, inner, interval) => {
    expect(rss(inner)).toEqual({ interval });
  });

  it.each([
    ['a ttl of nothing', '<ttl>0</ttl>'],
    ['a ttl below nothing', '<ttl>-60</ttl>'],
    ['a ttl in words', '<ttl>one hour</ttl>'],
    ['a ttl with a fraction', '<ttl>1.5</ttl>'],
    ['a ttl of a thousand digits', `<ttl>${'9'.repeat(1000)}</ttl>`],
    ['a period nobody knows', '<sy:updatePeriod>constructor</sy:updatePeriod>'],
    [
      'a frequency of nothing',
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>',
    ],
    ['no hour and no day', '<skipHours/><skipDays/>'],
    [
      'hours and days that are none',
      '<skipHours><hour>25</hour><hour>-1</hour><hour>x</hour></skipHours><skipDays><day>Someday</day></skipDays>',
    ],
    [
      'every day of the week',
      `<skipDays>${'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.replace(/\w+/g, '<day>$&</day>')}</skipDays>`,
    ],
    [
      'every hour of the day',
      `<skipHours>${Array.from({ length: 24 }, (_, i) => `<hour>${i}</hour>`).join('')}</skipHours>`,
    ],
    ['nothing at all', ''],
  ])('%s says nothing', (_, inner) => {
    expect(rss(inner)).toBeUndefined();
  });

  it('names the hours and days at which nobody should ask, each once', () => {
    expect(
      rss(
        '<skipHours><hour>23</hour><hour>0</hour><hour>24</hour><hour>7</hour></skipHours><skipDays><day>sunday</day><day>Saturday</day></skipDays>',
      ),
    ).toEqual({ skipHours: [0, 7, 23], skipDays: [0, 6] });
  });

  it('says so in RDF and in Atom as well', () => {
    const said = '<sy:updatePeriod>weekly</sy:updatePeriod><sy:updateFrequency>7</sy:updateFrequency>';
    expect(
      paceOf(
        `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${sy}><channel><title>T</title>${said}</channel></rdf:RDF>`,
      ),
    ).toEqual({ interval: day });
    expect(paceOf(`<feed xmlns="http://www.w3.org/2005/Atom" ${sy}><title>T</title>${said}</feed>`)).toEqual({
      interval: day,
    });
  });
});
