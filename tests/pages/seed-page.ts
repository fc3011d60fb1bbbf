/**
 * The page that started Lede, as three kinds of page. It stands outside the project and may be missing.
 * Used by the unit test here and, served, by the tests in real browsers.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/seed');

export const seedMarkups = ['paragraphs', 'divs', 'mixed'] as const;
export type SeedMarkup = (typeof seedMarkups)[number];

export interface Seed {
  readonly title: string;
  readonly html: Readonly<Record<SeedMarkup, string>>;
  readonly adLabels: readonly string[];
  readonly promos: readonly string[];
  /** Sentences and headings of the article itself. */
  readonly kept: readonly string[];
}

export function readSeed(): Seed | undefined {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;
  if (!file) return undefined;
  const lines = readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const isLabel = (line: string) => /^[\s×-]*Advertisement[\s-]*$/.test(line);
  const promos = lines.filter((line, i) => !isLabel(line) && lines.indexOf(line) !== i);
  const title = lines.find((line) => line.startsWith('Renault renforce')) ?? '';
  const body = lines.slice(lines.indexOf(title) + 1).filter((line) => !isLabel(line));
  const kept = body.flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})/u));
  return {
    title,
    adLabels: [...new Set(lines.filter(isLabel))],
    promos: [...new Set(promos)],
    kept,
    html: {
      paragraphs: page(title, lines.map((line) => `<p>${escape(line)}</p>`).join('\n')),
      divs: page(title, `<div class="content">${lines.map((line) => `<div>${escape(line)}</div>`).join('\n')}</div>`),
      mixed: page(title, mixed(lines, title)),
    },
  };
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const page = (title: string, body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escape(title)} - Mister Luxury Auto</title></head><body>${body}</body></html>`;

/** Headings, linked promos, spans, line breaks and lists, as page builders leave them. */
function mixed(lines: readonly string[], title: string): string {
  return lines
    .map((line, i) => {
      const text = escape(line);
      if (line === title) return `<h1>${text}</h1>`;
      if (line.startsWith('BYD')) return `<div><a href="/byd-seagull"><strong>${text}</strong></a></div>`;
      if (line.includes('Advertisement')) return i % 2 ? `<div><span>${text}</span></div>` : `<center><small>${text}</small></center>`;
      if (!/[.!?]$/.test(line)) return `<h3>${text}</h3>`;
      return i % 2 ? `<section><p>${text}</p></section>` : `<div>${text}<br></div>`;
    })
    .join('\n');
}
