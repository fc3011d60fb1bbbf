/** A digest for the tests of what is made of it. */
import type { DigestStory, DigestText } from '../../../utils/export/digest-text.ts';
import { now } from '../make.ts';

export const digestStory = (change: Partial<DigestStory> = {}): DigestStory => ({
  id: 'a',
  entryId: 'a',
  headline: 'Renault opens a line in Tangier',
  url: 'https://eco.example.org/renault',
  language: 'en',
  sources: [
    { title: 'L’Éco', url: 'https://eco.example.org/renault' },
    { title: 'Gulf Motor', url: 'https://gulf.example.org/tangier' },
  ],
  published: now,
  when: '10:42',
  sentences: ['The line opens in May.', 'It makes batteries.'],
  figures: [
    { key: 'one', text: '310 million euros', unit: 'euros' },
    { key: 'two', text: '2027' },
  ],
  added: ['Gulf Motor adds: 7,500 jobs'],
  ...change,
});

export const digest = (stories: readonly DigestStory[], change: Partial<DigestText> = {}): DigestText => ({
  title: 'Saturday 28 November',
  count: '1 story from 2 sources',
  language: 'en',
  direction: 'ltr',
  parts: [{ stories }],
  ...change,
});
