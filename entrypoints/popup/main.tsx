import { render } from 'preact';
import { openStore } from '../../utils/browser/database/index.ts';
import { type Catalogues, openPage } from '../../utils/browser/page/open-page.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('page');
if (!root) throw new Error('popup/index.html has lost its #page');

const catalogues: Catalogues = {
  en: () =>
    import('../../locales/en.json?without=badge,day,find,folder,left,look,notice,opml,options,reader,source'),
  fr: () =>
    import('../../locales/fr.json?without=badge,day,find,folder,left,look,notice,opml,options,reader,source'),
  ar: () =>
    import('../../locales/ar.json?without=badge,day,find,folder,left,look,notice,opml,options,reader,source'),
};

const opening = openStore();
openPage(catalogues, (page) => render(<Popup page={page} opening={opening} />, root));
