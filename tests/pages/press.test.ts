/** Pages in the shapes of French, Moroccan and Arabic press, written for the project: what a reader sees of each. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../utils/article.ts';
import { treeText } from '../../utils/text/block-text.ts';
import { parseHtml } from './parse.ts';

const folder = path.join(import.meta.dirname, 'press');
const pages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('a page of the press shows its article and nothing else', () => {
  const show = (name: string): void => {
    const read = (file: string) => readFileSync(path.join(folder, name, file), 'utf8');
    const html = read('source.html');
    const canonical = /<link rel="canonical" href="([^"]+)"|<base href="([^"]+)"/.exec(html);
    const url = canonical?.[1] ?? canonical?.[2] ?? `https://example.org/${name}`;
    const article = articleFromPage(() => parseHtml(html), url);
    if (!article.ok) throw new Error(article.problem.detail);
    const lines = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').trim().split('\n');
    expect(lines(treeText(article.value.blocks))).toEqual(lines(read('expected.txt')));
  };
  it.each(pages.map((page) => page.name))('%s', show);
});
