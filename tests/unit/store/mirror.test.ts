/** What is followed outlives its database. */
import { describe, expect, it } from 'vitest';
import { type Mirror, settle } from '../../../utils/store/mirror.ts';
import { now, source } from '../make.ts';

const followed = source('one', {
  title: 'One',
  folder: ['Cars'],
  paused: { at: now, reason: 'user' },
  validators: { etag: 'x' },
  schedule: { nextAt: now + 5, failures: 3 },
  health: { lastOkAt: now },
});
const mirror: Mirror = settle('first', [followed], undefined, 'unused', now).mirror;

describe('the mirror', () => {
  it('keeps what the user made of each source, and not how its polls went', () => {
    const { validators: _, schedule: __, health: ___, ...kept } = followed;
    expect(mirror).toEqual({ of: 'first', sources: [kept] });
  });

  it('brings the sources back into a new, empty database, due at once and with nothing to be told of', () => {
    const { restore, mirror: next } = settle(undefined, [], mirror, 'second', now + 9);
    expect(restore).toEqual([
      { ...followed, validators: {}, schedule: { nextAt: now + 9, failures: 0 }, health: {} },
    ]);
    expect(next).toEqual({ ...mirror, of: 'second' });
  });

  it('lets go of the last source when the user removes it', () => {
    expect(settle('first', [], mirror, 'unused', now)).toEqual({
      lost: false,
      restore: [],
      mirror: { of: 'first', sources: [] },
    });
  });

  it('puts nothing into a database that has a name, whatever is in it', () => {
    const { restore, mirror: next } = settle('other', [source('two')], mirror, 'new', now);
    expect(restore).toEqual([]);
    expect(next.sources.map(({ id }) => id)).toEqual(['two']);
  });

  it('joins what was followed in a new database before anybody looked, and brings nothing twice', () => {
    const { restore, mirror: next } = settle(undefined, [source('two')], mirror, 'new', now);
    expect(restore.map(({ id }) => id)).toEqual(['one']);
    expect(next.sources.map(({ id }) => id)).toEqual(['two', 'one']);
    expect(settle(undefined, [followed], mirror, 'new', now).restore).toEqual([]);
  });

  it('is begun where there is none, with what is followed', () => {
    const { restore, mirror: next } = settle(undefined, [source('two')], undefined, 'new', now);
    expect([restore, next.sources.map(({ id }) => id)]).toEqual([[], ['two']]);
  });
});
