import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeFrom, readerHref } from '../../../utils/browser/page/reader-href.ts';

const written = (href: string) => new URLSearchParams(href.split('?')[1]);

describe('the reader’s address', () => {
  it('names the entry, and the place in its article where there is one', () => {
    expect(readerHref('a b')).toBe('reader.html?entry=a%20b');
    expect(readerHref('a', { block: 12, at: 34 })).toBe('reader.html?entry=a&sentence=12.34');
    expect(readerHref('a', { block: 12 })).toBe('reader.html?entry=a&sentence=12');
  });

  it('leads to the place that it was made of, whatever the entry is called', () => {
    const index = fc.nat({ max: 9_999_999 });
    const place = fc.oneof(fc.record({ block: index }), fc.record({ block: index, at: index }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), place, (entryId, there) => {
        const asked = written(readerHref(entryId, there));
        expect(asked.get('entry')).toBe(entryId);
        expect(placeFrom(asked.get('sentence'))).toEqual(there);
      }),
    );
  });

  it('leads to no place where what is written is none', () => {
    for (const none of [null, '', '.', '1.', '.5', '-1', '1.5.2', '1e3', ' 1', '12345678'])
      expect(placeFrom(none)).toBeUndefined();
  });
});
