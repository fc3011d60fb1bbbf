// @vitest-environment node
import { expect, it } from 'vitest';
import { removalRules } from '../../../utils/model.ts';
import { countAds } from '../../../utils/text/removals.ts';

it('the popup counts ads and promos as left out, and no bylines, credits or share bars', () => {
  const removals = removalRules.map((rule) => ({ rule, text: rule }));
  expect(countAds(removals)).toBe(6);
  expect(countAds(removals.filter(({ rule }) => /byline|credit|furniture|site-line/.test(rule)))).toBe(0);
});
