/** Real-looking pages, written for the project: what comes out of each is written beside it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../utils/article.ts';
import { toMarkdown } from './markdown.ts';
import { parseHtml } from './parse.ts';

const here = import.meta.dirname;
const pages = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'press');

describe('a page comes out as its golden text says', () => {
  it.each(pages.map((page) => page.name))('%s', (name) => {
    const file = (part: string) => path.join(here, name, part);
    const article = articleFromPage(() => parseHtml(readFileSync(file('source.html'), 'utf8')), `https://example.org/${name}`);
    if (!article.ok) throw new Error(article.problem.detail);
    const made = toMarkdown(article.value);
    // Written only when asked for, and read by a person before it is committed.
    if (process.env.GOLDEN_WRITE && !existsSync(file('expected.md'))) writeFileSync(file('expected.md'), made);
    expect(existsSync(file('expected.md')), 'a golden page without its expectation').toBe(true);
    expect(made).toBe(readFileSync(file('expected.md'), 'utf8'));
  });
});
