/** Small feeds, written for the project, in every format and encoding: what is read of each stands beside it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../utils/feed/index.ts';

const here = import.meta.dirname;
const feeds = readdirSync(here).filter((name) => /\.(?:xml|json)$/.test(name) && !name.endsWith('.expected.json'));

/** Dates as a person can check them. */
const readable = (key: string, value: unknown): unknown =>
  (key === 'published' || key === 'updated') && typeof value === 'number' ? new Date(value).toISOString() : value;

describe('a feed is read as its golden file says', () => {
  it.each(feeds)('%s', (name) => {
    const parsed = parseFeed(readFileSync(path.join(here, name)), '', `https://feeds.example.org/${name}`);
    if (!parsed.ok) throw new Error(`${parsed.problem.code}: ${parsed.problem.detail}`);
    const made = `${JSON.stringify(parsed.value, readable, 2)}\n`;
    const file = path.join(here, name.replace(/\.\w+$/, '.expected.json'));
    // Written only when asked for, and read by a person before it is committed.
    if (process.env.GOLDEN_WRITE && !existsSync(file)) writeFileSync(file, made);
    expect(existsSync(file), 'a golden feed without its expectation').toBe(true);
    expect(made).toBe(readFileSync(file, 'utf8'));
  });

  it('no expectation stands without its feed', () => {
    const stems = new Set(feeds.map((name) => name.replace(/\.\w+$/, '')));
    const orphans = readdirSync(here).filter(
      (name) => name.endsWith('.expected.json') && !stems.has(name.replace('.expected.json', '')),
    );
    expect(orphans).toEqual([]);
  });
});
