// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  folderRename,
  paused,
  resumed,
  type SourceChange,
  sourceChange,
} from '../../../utils/poll/settings.ts';
import { hour, minute, now, source } from '../make.ts';

const changed = (wish: unknown, before = source('one')) => sourceChange(wish as SourceChange)?.(before);

describe('what the user says about a source', () => {
  it('changes that and nothing else', () => {
    const before = source('one', { folder: ['Cars'], interval: hour });
    expect(changed({ title: '  L’Éco \n du Détroit ' }, before)).toEqual({
      ...before,
      title: 'L’Éco du Détroit',
    });
    expect(changed({ folder: [' Cars ', 'Maroc'] }, before)).toEqual({
      ...before,
      folder: ['Cars', 'Maroc'],
    });
    expect(changed({ folder: [] }, before)).toEqual({ ...before, folder: [] });
    expect(changed({ fullText: true }, before)).toEqual({ ...before, fullText: true });
    expect(changed({ interval: 15 * minute }, before)).toEqual({ ...before, interval: 15 * minute });
  });

  it('lets its stories stand higher or lower, or like any other’s again', () => {
    expect(changed({ weight: 'more' })?.weight).toBe('more');
    const back = changed({ weight: null }, source('one', { weight: 'less' }));
    expect(back).toEqual(source('one'));
  });

  it('leaves the rhythm to Lede again, with no trace of the one before', () => {
    expect(
      Object.hasOwn(changed({ interval: null }, source('one', { interval: hour })) ?? {}, 'interval'),
    ).toBe(false);
  });

  it.each<[string, unknown]>([
    ['an empty name', { title: '  ' }],
    ['a name without end', { title: 'x'.repeat(201) }],
    ['a name that is no text', { title: 7 }],
    ['a folder without a name', { folder: ['Cars', ' '] }],
    ['a folder with a name without end', { folder: ['x'.repeat(81)] }],
    ['folders six deep', { folder: ['1', '2', '3', '4', '5', '6'] }],
    ['a folder that is no path', { folder: 'Cars' }],
    ['a rhythm that is not offered', { interval: 1000 }],
    ['a rhythm that is no number', { interval: '900000' }],
    ['a switch that is neither on nor off', { fullText: 'yes' }],
    ['a weight that there is not', { weight: 'most' }],
    ['one good wish beside a bad one', { fullText: true, title: '' }],
  ])('is not followed where it is %s', (_, wish) => {
    expect(changed(wish)).toBeUndefined();
  });
});

describe('a folder that gets another name', () => {
  const cars = source('a', { folder: ['Cars'] });
  const maroc = source('b', { folder: ['Cars', 'Maroc'] });
  const other = source('c', { folder: ['Carsharing'] });
  const renamed = (from: string[], to: string[]) => {
    const rename = folderRename(from, to, [cars, maroc, other]);
    return rename && [cars, maroc, other].map((one) => rename(one).folder.join('/'));
  };

  it('takes its sources and the folders within it along', () => {
    expect(renamed(['Cars'], [' Automobile '])).toEqual(['Automobile', 'Automobile/Maroc', 'Carsharing']);
    expect(renamed(['Cars', 'Maroc'], ['Maroc'])).toEqual(['Cars', 'Maroc', 'Carsharing']);
  });

  it('stays as it is where the name is none, the folder is none, or it would be too deep', () => {
    expect(renamed(['Cars'], [''])).toBeUndefined();
    expect(renamed(['Cars'], [])).toBeUndefined();
    expect(renamed([], ['Cars'])).toBeUndefined();
    expect(renamed(['Trains'], ['Rail'])).toBeUndefined();
    expect(renamed(['Cars'], ['1', '2', '3', '4', '5'])).toBeUndefined();
  });
});

describe('a source that pauses', () => {
  it('says since when and that the user wanted it, unless it has paused for another reason', () => {
    const resting = paused(source('one'), now);
    expect(resting.paused).toEqual({ at: now, reason: 'user' });
    const gone = source('one', { paused: { at: now - hour, reason: 'gone' } });
    expect(paused(gone, now)).toEqual(gone);
  });

  it('goes on at once and with a clean record, but not before the server’s own word', () => {
    const schedule = {
      nextAt: now + 9 * hour,
      failures: 30,
      failingSince: now - 400 * hour,
      notBefore: now + hour,
    };
    const before = source('one', { paused: { at: now - hour, reason: 'not-found' }, schedule });
    const after = resumed(before, now);
    expect(Object.hasOwn(after, 'paused')).toBe(false);
    expect(after.schedule).toEqual({ nextAt: now + hour, failures: 0, notBefore: now + hour });
  });
});
