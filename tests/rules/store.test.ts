/** What the stores say is what ships: each permission is justified in every language, and nothing that is not asked for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, read, root } from './source.ts';

type Manifest = Readonly<Record<string, unknown>>;
const asking = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'];

/** Everything that the two production manifests ask for, at once or later. */
const asked = [
  ...new Set(
    ['chrome-mv3', 'firefox-mv3'].flatMap((build) => {
      const manifest = JSON.parse(read(`.output/${build}/manifest.json`)) as Manifest;
      return asking.flatMap((key) => (manifest[key] ?? []) as string[]);
    }),
  ),
].sort();

const parts = ['Name', 'Summary', 'Description', 'Single purpose', 'Permissions', 'Privacy', 'Screenshots'];

/** The sections of a page, by their heading; text of several lines as one. */
function sectionsOf(text: string): ReadonlyMap<string, string> {
  const found = text.split(/^## /m).slice(1);
  return new Map(found.map((one) => [one.split('\n')[0] ?? '', one.slice(one.indexOf('\n')).trim()]));
}

/** What is justified: the names of a list's line, and the sentence after them. */
function justified(section: string): { readonly name: string; readonly sentence: string }[] {
  return section
    .replace(/\n {2,}/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, names = '', sentence = ''] = /^- (`[^`]+`(?:, `[^`]+`)*)\s?: (.*)$/.exec(line) ?? [];
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, sentence }));
    });
}

/** What is missing from a page, too much on it, or no sentence. */
function faultsOf(section: string, wanted: readonly string[]): string[] {
  const said = justified(section);
  const names = said.map(({ name }) => name);
  return [
    ...wanted.filter((name) => !names.includes(name)).map((name) => `${name} is not justified`),
    ...names.filter((name) => !wanted.includes(name)).map((name) => `${name} is not asked for`),
    ...said
      .filter(({ sentence }) => sentence.length < 25 || !sentence.endsWith('.'))
      .map(({ name }) => `no sentence for ${name}`),
  ];
}

/** Of a PNG, as its first chunk says: width and height in pixels. */
function sizeOf(picture: string): readonly [number, number] {
  const bytes = readFileSync(path.join(root, picture));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the stores’ pages', () => {
  it('are there in each language that Lede speaks', () => {
    const languages = filesIn('locales', '*.json').map((file) => file.replace(/^.*\/|\.json$/g, ''));
    expect(filesIn('docs/store', '*.md')).toEqual(languages.map((language) => `docs/store/${language}.md`));
  });

  it.each(filesIn('docs/store', '*.md'))('%s says all that a store asks, and that is true', (file) => {
    const sections = sectionsOf(read(file));
    expect(parts.filter((part) => !sections.get(part))).toEqual([]);
    expect(sections.get('Name')).toBe('Lede');
    expect(faultsOf(sections.get('Permissions') ?? '', asked)).toEqual([]);
    const pictures = [...(sections.get('Screenshots') ?? '').matchAll(/`(docs\/store\/pictures\/[^`]+)`/g)];
    expect(pictures.length).toBeGreaterThan(2);
    expect(pictures.map(([, picture = '']) => sizeOf(picture))).toEqual(pictures.map(() => [1280, 800]));
  });

  it.each(filesIn('docs/store', '*.md'))('the summary of %s is the manifest’s, and short enough', (file) => {
    const language = file.replace(/^.*\/|\.md$/g, '');
    const summary = sectionsOf(read(file)).get('Summary') ?? '';
    const messages = JSON.parse(read(`public/_locales/${language}/messages.json`)) as {
      description: { message: string };
    };
    expect(summary).toBe(messages.description.message);
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  it('would be refused with a permission too few, one too many, or one without a reason', () => {
    const sentence = 'A sentence that says what it is for.';
    expect(faultsOf(`- \`a\`: ${sentence}\n- \`b\`, \`c\`\u00a0: ${sentence}`, ['a', 'b', 'c'])).toEqual([]);
    expect(faultsOf(`- \`a\`: ${sentence}\n- \`d\`: ${sentence}\n- \`b\`: yes`, ['a', 'b', 'c'])).toEqual([
      'c is not justified',
      'd is not asked for',
      'no sentence for b',
    ]);
  });
});
