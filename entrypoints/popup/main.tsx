import { render } from 'preact';
import { openStore } from '../../utils/browser/database/index.ts';
import { type Catalogues, openPage } from '../../utils/browser/page/open-page.ts';
import { inPanel } from '../../utils/browser/page/panel.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('page');
if (!root) throw new Error('popup/index.html has lost its #page');

if (inPanel) document.documentElement.dataset.panel = '';

const catalogues: Catalogues = {
  en: () =>
    import(
      '../../locales/en.json?without=aloud,badge,copy,data,day,find,first,folder,keys,left,look,notice,opml,options,outline,reader,search,source'
    ),
  fr: () =>
    import(
      '../../locales/fr.json?without=aloud,badge,copy,data,day,find,first,folder,keys,left,look,notice,opml,options,outline,reader,search,source'
    ),
  ar: () =>
    import(
      '../../locales/ar.json?without=aloud,badge,copy,data,day,find,first,folder,keys,left,look,notice,opml,options,outline,reader,search,source'
    ),
};

const opening = openStore();
openPage(catalogues, (page) => render(<Popup page={page} opening={opening} />, root));
