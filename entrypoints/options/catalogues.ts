import type { Catalogues } from '../../utils/browser/page/open-page.ts';

/** The messages that the options speak. */
export const catalogues: Catalogues = {
  en: () =>
    import(
      '../../locales/en.json?without=aloud,badge,bulk,copy,day,header,here,left,less,notice,outline,reader,saved,search,story,topics,why'
    ),
  fr: () =>
    import(
      '../../locales/fr.json?without=aloud,badge,bulk,copy,day,header,here,left,less,notice,outline,reader,saved,search,story,topics,why'
    ),
  ar: () =>
    import(
      '../../locales/ar.json?without=aloud,badge,bulk,copy,day,header,here,left,less,notice,outline,reader,saved,search,story,topics,why'
    ),
};
