// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../utils/extract/check.ts';
import type { Block } from '../../../utils/model.ts';
import { plainArticle } from '../make.ts';

const withBlock = (block: unknown) =>
  checkPage({
    ...plainArticle([{ t: 'p', c: ['text'] }]),
    blocks: [{ t: 'p', c: ['text'] }, block],
  })?.blocks.slice(1);

describe('an article that a page tampered with', () => {
  it('is cut where it is too large or too deep, without breaking', () => {
    let deep: unknown = { t: 'p', c: ['core'] };
    for (let i = 0; i < 5000; i++) deep = { t: 'quote', c: [deep] };
    expect(JSON.stringify(withBlock(deep)).length).toBeLessThan(2000);
    const many = {
      ...plainArticle([]),
      blocks: Array.from({ length: 100_000 }, () => ({ t: 'p', c: ['x'] })),
    };
    expect(checkPage(many)?.blocks.length).toBeLessThanOrEqual(40_000);
    const huge = {
      ...plainArticle([]),
      blocks: Array.from({ length: 10 }, () => ({ t: 'p', c: ['x'.repeat(1_000_000)] })),
    };
    expect(JSON.stringify(checkPage(huge)).length).toBeLessThan(5_000_000);
  });

  it('whatever a page makes of it, only known nodes and web addresses come through, and a second check changes nothing', () => {
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('x', '\u202e', null, 5, true, 'javascript:x()', 'https://a.example/'),
        fc.array(tie('any'), { maxLength: 4 }),
        tie('node'),
      ),
      node: fc.record(
        {
          t: fc.constantFrom(
            'p',
            'h',
            'list',
            'quote',
            'pre',
            'figure',
            'table',
            'embed',
            'hr',
            'a',
            'em',
            'br',
            'script',
            '__proto__',
            'constructor',
          ),
          c: tie('any'),
          href: fc.constantFrom(
            'javascript:x()',
            'https://a.example/',
            ' java\nscript:x',
            'data:x',
            'mailto:a@b',
            'mailto:<x>',
          ),
          src: tie('any'),
          text: tie('any'),
          title: tie('any'),
          level: tie('any'),
          items: tie('any'),
          images: tie('any'),
          caption: tie('any'),
          rows: tie('any'),
          removed: fc.constantFrom('ad-label', 'x'),
          onclick: tie('any'),
        },
        { requiredKeys: ['t'] },
      ),
    }));
    const known = new Set([
      'p',
      'h',
      'list',
      'quote',
      'pre',
      'figure',
      'table',
      'embed',
      'hr',
      'a',
      'em',
      'br',
    ]);
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('t' in value) expect(known.has(String(value.t))).toBe(true);
      for (const [key, inner] of Object.entries(value)) {
        expect(key).not.toMatch(/^on|html/);
        if (key === 'href' || key === 'src') expect(inner).toMatch(/^(?:https?:\/\/|mailto:[^\s<>"]+$)/);
        walk(inner);
      }
    };
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (blocks) => {
        const checked = checkPage({ url: 'https://a.example/', blocks });
        if (!checked) return;
        walk(checked.blocks);
        expect(checkPage(checked)?.blocks).toEqual(checked.blocks as Block[]);
      }),
      { numRuns: 300 },
    );
  });
});
