/**
 * The page that started Lede, as seven kinds of page. It stands outside the project and may be missing.
 * Used by the unit test here and, served, by the tests in real browsers.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/seed');

export const seedMarkups = [
  'paragraphs',
  'divs',
  'classed-divs',
  'obfuscated-classes',
  'french-labels',
  'arabic-labels',
  'mixed',
] as const;
export type SeedMarkup = (typeof seedMarkups)[number];

export interface Seed {
  readonly title: string;
  readonly html: Readonly<Record<SeedMarkup, string>>;
  /** In whichever of the markups. */
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
  const promos = lines.filter((line, i) => !isLabel(line) && lines.indexOf(line) !== i);
  const title = lines.find((line) => line.startsWith('Renault renforce')) ?? '';
  const body = lines.slice(lines.indexOf(title) + 1).filter((line) => !isLabel(line));
  const kept = body.flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})/u));
  return {
    title,
    adLabels: [...new Set(lines.filter(isLabel).flatMap((line) => [line, ...labels.map((word) => relabelled(line, word))]))],
    promos: [...new Set(promos)],
    kept,
    html: {
      paragraphs: page(title, paragraphs(lines)),
      divs: page(title, `<div class="content">${lines.map((line) => `<div>${escape(line)}</div>`).join('\n')}</div>`),
      'classed-divs': page(title, classed(lines, title)),
      'obfuscated-classes': page(title, obfuscated(lines, title)),
      'french-labels': page(title, paragraphs(lines.map((line) => relabelled(line, 'Publicité')))),
      'arabic-labels': page(title, paragraphs(lines.map((line) => relabelled(line, 'إعلان')))),
      mixed: page(title, mixed(lines, title)),
    },
  };
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const page = (title: string, body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escape(title)} - Mister Luxury Auto</title></head><body>${body}</body></html>`;

const labels = ['Publicité', 'إعلان'] as const;

const relabelled = (line: string, label: (typeof labels)[number]) => line.replace('Advertisement', label);

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escape(line)}</p>`).join('\n');

const isLabel = (line: string) => /^[\s×-]*Advertisement[\s-]*$/.test(line);

/** A class for what each line is. */
function classed(lines: readonly string[], title: string): string {
  const nameOf = (line: string) => {
    if (line === title) return 'post-title';
    if (isLabel(line)) return 'advertisement-label';
    if (line.startsWith('BYD')) return 'promo-title';
    return /[.!?]$/.test(line) ? 'post-paragraph' : 'post-subtitle';
  };
  const divs = lines.map((line) => `<div class="${nameOf(line)}">${escape(line)}</div>`);
  return `<div class="site-main"><div class="post-content">${divs.join('\n')}</div></div>`;
}

/** Classes that a build made up: the same for all lines of a kind, and no word in them. */
function obfuscated(lines: readonly string[], title: string): string {
  const nameOf = (line: string) => {
    if (line === title) return 'sc-1q7zk hXwPbd';
    if (isLabel(line)) return 'sc-9fk2m eJrTqv';
    if (line.startsWith('BYD')) return 'sc-4x8vn kGmWzs';
    return /[.!?]$/.test(line) ? 'sc-7b3ty fLcNqx' : 'sc-2d5wj iRvBtp';
  };
  const divs = lines.map((line) => `<div class="${nameOf(line)}"><span class="_3kQ1x">${escape(line)}</span></div>`);
  return `<div class="sc-0m6ra bZkDwl"><div class="sc-8h1cu dTyVnf">${divs.join('\n')}</div></div>`;
}

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
