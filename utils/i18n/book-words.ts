/** What a book says round the stories it holds. */
import { directionOf, type Locale, type Translate } from './index.ts';

export const bookWords = (t: Translate, locale: Locale) => ({
  language: locale,
  direction: directionOf(locale),
  contents: t('copy.contents'),
  picture: t('copy.picture'),
});
