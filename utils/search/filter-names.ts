/** What filters and their values are called in Lede's languages. */
import { searchWords } from '../text/search-text.ts';
import type { Filter, State } from './query.ts';

/** By their folded names, so that "thème" and "theme" are one. */
const named = <Name>(names: Readonly<Record<string, Name>>): ReadonlyMap<string, Name> =>
  new Map(
    Object.entries(names).flatMap(([words, name]) =>
      words.split(' ').map((word): [string, Name] => [searchWords(word).join(' '), name]),
    ),
  );

export const filterNames = named<Filter['kind']>({
  'source sources مصدر المصدر': 'source',
  'topic topics sujet thème موضوع الموضوع': 'topic',
  'is est هو حالة الحالة': 'is',
  'before avant قبل': 'before',
  'after since après depuis بعد منذ': 'after',
});

export const states = named<State>({
  'unread nonlu non-lu non-lus غير-مقروء غير-مقروءة جديد': 'unread',
  'read lu lus مقروء مقروءة': 'read',
  'saved gardé gardés محفوظ محفوظة': 'saved',
});
