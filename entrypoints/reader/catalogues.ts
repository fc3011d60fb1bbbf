/** The messages of the reader: it is opened often, and speaks of one article. */
import type { Catalogues } from '../../utils/browser/page/open-page.ts';

export const catalogues: Catalogues = {
  en: () =>
    import(
      '../../locales/en.json?without=badge,bulk,data,day,diag,digest,find,first,folder,follow,header,keys,less,notice,opml,options,saved,search,source,story,topics,view,why'
    ),
  fr: () =>
    import(
      '../../locales/fr.json?without=badge,bulk,data,day,diag,digest,find,first,folder,follow,header,keys,less,notice,opml,options,saved,search,source,story,topics,view,why'
    ),
  ar: () =>
    import(
      '../../locales/ar.json?without=badge,bulk,data,day,diag,digest,find,first,folder,follow,header,keys,less,notice,opml,options,saved,search,source,story,topics,view,why'
    ),
};
