/** An article is a tree drawn node by node: no HTML is assigned anywhere, in our source or in what ships. */
import { describe, expect, it } from 'vitest';
import { filesIn, Source } from './source.ts';

const assigned = ['innerHTML', 'outerHTML', 'srcdoc'];
const called = ['insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'parseHTMLUnsafe'];

interface Hit {
  readonly file: string;
  readonly code: string;
}

/** Every place where text would become elements of a page. */
function htmlIn(source: Source): Hit[] {
  const hits: Hit[] = [];
  const name = (node: unknown): string => {
    const { name: plain, value } = (node ?? {}) as { name?: unknown; value?: unknown };
    return String(plain ?? value ?? '');
  };
  source.visit((node) => {
    const { left, callee, key } = node as Record<
      string,
      { property?: unknown; object?: unknown } | undefined
    >;
    const found =
      (node.type === 'AssignmentExpression' && assigned.includes(name(left?.property))) ||
      (node.type === 'CallExpression' && called.includes(name(callee?.property))) ||
      (node.type === 'CallExpression' &&
        ['write', 'writeln'].includes(name(callee?.property)) &&
        name(callee?.object) === 'document') ||
      (node.type === 'JSXAttribute' && name(node.name) === 'dangerouslySetInnerHTML') ||
      (node.type === 'Property' && name(key) === 'dangerouslySetInnerHTML');
    if (found) hits.push({ file: source.file, code: source.codeAt(node) });
  });
  return hits;
}

/** What Preact does, told by its own code: chunk names change with every build. */
const ofPreact = /^\w+\.innerHTML ?= ?\w+\.__html\b/;

describe('no HTML is assigned', () => {
  it('in our source', () => {
    const files = ['entrypoints', 'components', 'utils'].flatMap((folder) => filesIn(folder));
    expect(files.length).toBeGreaterThan(80);
    expect(files.flatMap((file) => htmlIn(new Source(file)))).toEqual([]);
  });

  it.each(['chrome-mv3', 'firefox-mv3'])('in %s, but by a branch of Preact', (build) => {
    const hits = filesIn(`.output/${build}`, '**/*.js').flatMap((file) => htmlIn(new Source(file)));
    const preact = hits.filter(({ code }) => ofPreact.test(code));
    expect(hits.filter((hit) => !preact.includes(hit))).toEqual([]);
    expect(preact).toHaveLength(1);
  });
});

describe('the scanner', () => {
  it.each([
    'a.innerHTML = b;',
    'a.innerHTML += b;',
    "a['outerHTML'] = b;",
    "a.insertAdjacentHTML('beforeend', b);",
    'a?.setHTMLUnsafe(b);',
    'document.write(b);',
    'const c = <div dangerouslySetInnerHTML={{ __html: b }} />;',
    "h('div', { dangerouslySetInnerHTML: { __html: b } });",
  ])('sees %s', (text) => {
    expect(htmlIn(new Source('components/sample.tsx', text))).toHaveLength(1);
  });

  it('does not mind a comment, a word or a reading', () => {
    const text = "// a.innerHTML = b\nconst c = a.innerHTML; const d = 'innerHTML = b';";
    expect(htmlIn(new Source('components/sample.tsx', text))).toEqual([]);
  });
});
