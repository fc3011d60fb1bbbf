// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../utils/export/file-name.ts';
import { anyText } from '../any-text.ts';

const at = new Date(2026, 10, 28, 23, 59).getTime();

describe('the name of a file', () => {
  it.each([
    ['Renault ouvre une ligne à Tanger', '2026-11-28 Renault ouvre une ligne à Tanger.md'],
    ['رينو تفتح خطًا في طنجة', '2026-11-28 رينو تفتح خطًا في طنجة.md'],
    ['Cars: 1/2 <b>"won"?</b>', '2026-11-28 Cars - 1 - 2 bwon - b.md'],
    ['../../etc/passwd', '2026-11-28 .. - .. - etc - passwd.md'],
    ['CON', '2026-11-28 CON.md'],
    ['Wait...', '2026-11-28 Wait.md'],
    ['', '2026-11-28.md'],
    ['e\u0301te\u0301', '2026-11-28 été.md'],
  ])('of %j is %s', (title, name) => {
    expect(fileName(title, at, 'md')).toBe(name);
  });

  it('ends at a word where the title is long', () => {
    const name = fileName('Renault renforce son partenariat '.repeat(9), at, 'epub');
    expect(name).toMatch(/^2026-11-28 Renault renforce [\wéà ]+…\.epub$/);
    expect(name.length).toBeLessThanOrEqual(80);
  });

  it('is one that every system takes, whatever the title', () => {
    const title = fc.oneof(
      anyText(120),
      fc.string({ unit: fc.constantFrom(...'/\\:*?"<>|.. ~%a\n\u0000\u202e😀'), maxLength: 100 }),
    );
    fc.assert(
      fc.property(title, fc.constantFrom('md', 'txt', 'html', 'epub'), (words, ending) => {
        const name = fileName(words, at, ending);
        expect(name).toMatch(/^2026-11-28(?: [^<>:"/\\|?*\p{Cc}\p{Cf}]+)?\.(?:md|txt|html|epub)$/u);
        expect(name.isWellFormed()).toBe(true);
        expect(name).not.toMatch(/[. ]\.\w+$/);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
      { numRuns: 500 },
    );
  });
});
