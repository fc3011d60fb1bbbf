/** The messages of the digest's page. */
import type { Catalogues } from '../../utils/browser/page/open-page.ts';

export const catalogues: Catalogues = {
  en: () => import('../../locales/en.json?only=app,copy,day,problem,view'),
  fr: () => import('../../locales/fr.json?only=app,copy,day,problem,view'),
  ar: () => import('../../locales/ar.json?only=app,copy,day,problem,view'),
};
