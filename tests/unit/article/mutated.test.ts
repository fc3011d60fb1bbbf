// @vitest-environment node
/** Pages that something happened to on the way: each comes out as an article or as a problem, and none throws. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleFromFeed, articleFromPage } from '../../../utils/article.ts';
import { siteMemoryOf } from '../../../utils/clean/site-memory.ts';
import { decodeFeed } from '../../../utils/feed/decode.ts';
import type { Article } from '../../../utils/model.ts';
import { storedArticle } from '../../../utils/pipeline/stored-article.ts';
import type { Result } from '../../../utils/result.ts';
import { parseDocument } from '../../bench/happy-document.ts';
import { entry, now } from '../make.ts';
import { mutate, mutations } from '../mutate.ts';

/** `npm run proof` asks for all of them. */
const isProof = Boolean(process.env.LEDE_PROOF);
const runs = isProof ? 10_000 : 150;
/** Bytes of a page: the small ones hold every kind of fault that the large ones hold. */
const small = 6200;
const url = 'https://quay.example.org/ferry';

const folder = path.join(import.meta.dirname, '../../pages');
const seeds = globSync('**/source.html', { cwd: folder })
  .toSorted()
  .map((name) => new Uint8Array(readFileSync(path.join(folder, name))))
  .filter(({ length }) => length <= small);

const salt = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '</article>',
  '<span>',
  '<a href="',
  '<a href="javascript:alert(1)">',
  '<img src="data:image/svg+xml,x" onerror="alert(1)">',
  '<ul><li>',
  '<h2>',
  '<blockquote>',
  '<figure><figcaption>',
  '<br>',
  '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":[[{',
  '<meta property="og:description" content="',
  '<!--',
  '-->',
  '"',
  "'",
  '>',
  '<',
  '&#0;',
  '&#x202e;',
  '&amp;lt;script&gt;',
  '\0',
  '\ufeff',
  'Publicité',
  'Advertisement',
  'إعلان',
  '1.000.000,00 % ',
  '32 mars 9999 à 99 h ',
  '« “ ‹ " ',
  '. '.repeat(20),
  'x'.repeat(500),
];

/** Where its own reader of markup throws, there is no document, and nothing of Lede's was asked. */
function isRead(html: string): boolean {
  try {
    parseDocument(html);
    return true;
  } catch {
    return false;
  }
}

function check(article: Result<Article, 'no-text'>): void {
  if (!article.ok) {
    expect(article.problem.code).toBe('no-text');
    return;
  }
  const stored = storedArticle(article.value, {
    entry: entry('a'),
    from: 'page',
    storedAt: now,
    memory: siteMemoryOf(undefined),
    names: ['Renault'],
  });
  const kept = JSON.stringify(stored);
  for (const [, address = ''] of kept.matchAll(/"(?:href|src)":"([^"]*)/g))
    expect(address).toMatch(/^https?:\/\//);
  for (const { block, text } of stored.summary.sentences) {
    expect(text).not.toBe('');
    expect(block === undefined || article.value.blocks[block] !== undefined).toBe(true);
  }
}

it(`makes an article or says no-text of ${runs} mutated pages, and throws at none`, async () => {
  let unread = 0;
  let articles = 0;
  expect(seeds.length).toBeGreaterThan(15);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...seeds), mutations(salt, 30), async (seed, all) => {
      // What its weak references lead to is let go between two tasks, never within one.
      await new Promise(setImmediate);
      const html = decodeFeed(all.reduce(mutate, seed), 'text/html');
      if (!isRead(html)) {
        unread++;
        return;
      }
      const page = articleFromPage(() => parseDocument(html), url);
      check(page);
      check(articleFromFeed(() => parseDocument(html), { url, title: 'Ferry' }));
      if (page.ok) articles++;
    }),
    { numRuns: runs },
  );
  if (isProof)
    console.log(`${runs} mutated pages: ${articles} articles, ${unread} that happy-dom could not read`);
  // Half of them are cut too short; were none read, nothing would be tried.
  expect(articles).toBeGreaterThan(runs / 4);
  expect(unread).toBeLessThan(runs / 20);
}, 1_800_000);
