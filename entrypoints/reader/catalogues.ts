/** The messages of the reader: it is opened often, and speaks of one article. */
import type { Catalogues } from '../../utils/browser/page/open-page.ts';

export const catalogues: Catalogues = {
  en: () =>
    import(
      '../../locales/en.json?without=badge,data,day,digest,find,first,folder,header,less,notice,opml,options,saved,search,source,topics,view,welcome,why'
    ),
  fr: () =>
    import(
      '../../locales/fr.json?without=badge,data,day,digest,find,first,folder,header,less,notice,opml,options,saved,search,source,topics,view,welcome,why'
    ),
  ar: () =>
    import(
      '../../locales/ar.json?without=badge,data,day,digest,find,first,folder,header,less,notice,opml,options,saved,search,source,topics,view,welcome,why'
    ),
};
