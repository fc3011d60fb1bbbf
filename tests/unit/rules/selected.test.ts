// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { wordFrom } from '../../../utils/rules/selected.ts';

describe('words selected on a page', () => {
  it('are one line, without the marks around them, and no longer than the field takes', () => {
    expect(wordFrom('  « Renault\n Group » ')).toBe('Renault Group');
    expect(wordFrom('“battery,”')).toBe('battery');
    expect(wordFrom('القنيطرة،')).toBe('القنيطرة');
    expect(wordFrom('C++ and more')).toBe('C++ and more');
    expect(wordFrom(' … ')).toBe('');
    const long = wordFrom(
      'the whole of a very long sentence that somebody has selected by mistake, to its end',
    );
    expect(long.length).toBeLessThanOrEqual(60);
    expect(long).toMatch(/^the whole of .*\w$/);
  });
});
