/** Markup as the extraction gets it. */

import { blocksOf } from '../../../utils/extract/index.ts';
import type { Block } from '../../../utils/model.ts';
import { parseHtml } from '../../pages/parse.ts';

export const base = 'https://site.example.org/news/story';

export const blocksFrom = (html: string): Block[] => blocksOf(parseHtml(`<body>${html}</body>`).body, base);
