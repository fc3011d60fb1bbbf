/** What the extension says in English, from the catalogue it ships: tests copy no sentence. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import compile from 'icu-minify/compile';
import {
  type Catalogue,
  type MessageKey,
  type MessageValues,
  translator,
} from '../../../utils/i18n/index.ts';
import { root } from './paths.ts';

const english = JSON.parse(readFileSync(path.join(root, 'locales/en.json'), 'utf8')) as Record<
  string,
  string
>;
const compiled = Object.entries(english).map(([key, message]) => [key, compile(message)] as const);

export const say = translator('en', Object.fromEntries(compiled) as unknown as Catalogue);

/** The whole name of a control, as `press` looks for it. */
export function named(key: MessageKey, values?: MessageValues): RegExp {
  return new RegExp(`^${say(key, values).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
