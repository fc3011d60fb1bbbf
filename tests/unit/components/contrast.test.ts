/** Whatever the paper, what is written on it can be read: WCAG AA, from the style sheet itself. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(path.resolve(import.meta.dirname, '../../../components/tokens.css'), 'utf8');

/** The colours that a rule sets, by its selector as it stands in the style sheet. */
function coloursOf(selector: string): Readonly<Record<string, string>> {
  const rule = tokens.slice(tokens.indexOf(selector)).match(/\{([^}]*)\}/)?.[1] ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/--(\w+): #([0-9a-f]+);/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const whole = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(whole.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const themes = {
  light: '[data-theme="light"] {',
  dark: '[data-theme="dark"] {',
  sepia: '[data-theme="sepia"] {',
  black: '[data-theme="black"] {',
  'a dark system': ':root:not([data-theme]) {',
};

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrast('000', 'ffffff')).toBeCloseTo(21);
    expect(contrast('777777', 'fff')).toBeCloseTo(4.48, 2);
  });

  it.each(Object.entries(themes))('in %s: ink, soft and accent on paper and on wash', (_, selector) => {
    const colours = coloursOf(selector);
    for (const text of ['ink', 'soft', 'accent']) {
      for (const ground of ['paper', 'wash']) {
        const found = contrast(colours[text] ?? '', colours[ground] ?? '');
        expect(found, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
