/** Whatever can go wrong has a sentence in every language, and no sentence is left over. */
import { expect, it } from 'vitest';
import { filesIn, read, Source } from './source.ts';

/** The codes as `utils/result.ts` declares them; types are gone at run time. */
function problemCodes(): string[] {
  const codes: string[] = [];
  new Source('utils/result.ts').visit((node, parent) => {
    const { id, typeAnnotation } = node as unknown as {
      id?: { name?: string };
      typeAnnotation?: { types?: { literal?: { value?: unknown } }[] };
    };
    if (node.type !== 'TSTypeAliasDeclaration' || id?.name !== 'ProblemCode' || !parent) return;
    codes.push(...(typeAnnotation?.types ?? []).map(({ literal }) => String(literal?.value)));
  });
  return codes.sort();
}

it.each(filesIn('locales', '*.json'))('%s has a sentence for each problem, and for no other', (file) => {
  const codes = problemCodes();
  expect(codes.length).toBeGreaterThan(15);
  const messages = JSON.parse(read(file)) as Record<string, string>;
  const told = Object.keys(messages)
    .filter((key) => key.startsWith('problem.') && messages[key] !== '')
    .map((key) => key.slice('problem.'.length));
  expect(told.sort()).toEqual(codes);
});
