// @vitest-environment node
/** Rules in a file: written, read again, and read from whoever may have written it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRules, rulesFile } from '../../../utils/rules/file.ts';
import { mostRules } from '../../../utils/rules/list.ts';
import type { Rule } from '../../../utils/rules/rule.ts';
import { anyText } from '../any-text.ts';

const topic = {
  id: 'ports',
  name: { en: 'Ports', fr: 'Ports', ar: 'الموانئ' },
  words: { en: ['port'], fr: [], ar: [] },
};
const rules: readonly Rule[] = [
  { id: '1', action: 'mute', words: 'football -"Ligue 1"', scope: { in: 'all' }, since: 1 },
  {
    id: '2',
    action: 'watch',
    words: 'Renault',
    near: 'Maroc',
    scope: { in: 'topic', topic },
    since: 2,
    off: true,
  },
  {
    id: '3',
    action: 'highlight',
    words: 'usine*',
    scope: { in: 'folder', path: ['Cars', 'Morocco'] },
    since: 3,
  },
  { id: '4', action: 'keep', words: '', scope: { in: 'source', id: 'one' }, since: 4 },
];
const file = (...list: unknown[]) => JSON.stringify({ kind: 'lede-rules', version: 1, rules: list });
const read = (text: string) => {
  const result = readRules(text);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

describe('rules in a file', () => {
  it('are the same rules when they are read again', () => {
    const wishes = rules.map(({ id: _, since: __, ...wish }) => wish);
    expect(read(rulesFile(rules))).toEqual({ rules: wishes, leftOut: 0 });
  });

  it('do not tell what somebody’s rules were made when', () => {
    expect(rulesFile(rules)).not.toContain('since');
  });

  it('that make no sense are left out and counted, as are those that are there twice', () => {
    const good = { action: 'watch', words: 'Renault' };
    const { rules: found, leftOut } = read(
      file(
        good,
        { ...good, words: 'RENAULT' },
        { action: 'shout', words: 'x' },
        { action: 'watch', words: '  ' },
        { action: 'watch', words: 'x', scope: { in: 'topic', topic: {} } },
        { action: 'watch', words: 'x', scope: { in: 'folder', path: [''] } },
        { action: 'watch', words: 'x', scope: { in: 'source' } },
        'words',
        null,
      ),
    );
    expect(found).toEqual([{ ...good, scope: { in: 'all' } }]);
    expect(leftOut).toBe(8);
  });

  it('lose what could reorder or hide a line, and have an end', () => {
    const [rule] = read(file({ action: 'watch', words: `a\u202eb\u0000\n${'c'.repeat(900)}` })).rules;
    expect(rule?.words).toMatch(/^ab ?c+$/);
    expect(rule?.words.length).toBeLessThanOrEqual(200);
    const many = Array.from({ length: mostRules + 50 }, (_, i) => ({ action: 'watch', words: `w${i}` }));
    expect(read(file(...many))).toMatchObject({ leftOut: 50 });
  });

  it('look for what is near, where there is nothing that it could be near to', () => {
    const scope = { in: 'source', id: 'one' };
    const wishes = [{ action: 'watch', words: '', near: 'Maroc', scope }];
    expect(read(file(...wishes)).rules).toEqual([{ action: 'watch', words: 'Maroc', scope }]);
  });

  it('bring topics of so many words, and no more', () => {
    const list = (from: number) => Array.from({ length: 100 }, (_, i) => `a w${from + i}`);
    const about = (i: number) => ({
      ...topic,
      words: { en: list(3e5 * i), fr: list(3e5 * i + 1e5), ar: [] },
    });
    const wish = (i: number) => ({ action: 'watch', words: '', scope: { in: 'topic', topic: about(i) } });
    const many = Array.from({ length: 40 }, (_, i) => wish(i));
    expect(read(file(...many, { ...wish(0), words: 'Renault' }))).toMatchObject({
      rules: { length: 25 + 1 },
      leftOut: 15,
    });
  });

  it.each([
    ['no JSON', 'Renault'],
    ['other JSON', '{"kind":"lede-pack","version":1}'],
    ['a list', '[]'],
    ['of a later version', '{"kind":"lede-rules","version":2,"rules":[]}'],
  ])('are none in %s', (_, text) => {
    expect(readRules(text)).toMatchObject({ ok: false, problem: { code: 'not-rules' } });
  });

  it('that are longer than anybody’s are not read', () => {
    const text = file({ action: 'watch', words: 'x'.repeat(1_000_001) });
    expect(readRules(text)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });

  it('are read without an error, whatever stands in them', () => {
    const value = fc.oneof(anyText(20), fc.jsonValue());
    const some = fc.record(
      { action: fc.constantFrom('watch', 'mute', 'x'), words: value, near: value, scope: value, off: value },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(some), (list) => {
        const { rules: found, leftOut } = read(file(...list));
        expect(found.length + leftOut).toBe(list.length);
      }),
      { numRuns: 300 },
    );
  });
});
