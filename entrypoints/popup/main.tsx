import { render } from 'preact';
import { openStore } from '../../utils/browser/database/index.ts';
import { readFirstScreen } from '../../utils/browser/first-screen.ts';
import { type Catalogues, openPage } from '../../utils/browser/page/open-page.ts';
import { inPanel } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';
import { startOfDay } from '../../utils/i18n/format.ts';
import { lookedBefore } from '../../utils/pipeline/looked.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('page');
if (!root) throw new Error('popup/index.html has lost its #page');

if (inPanel) document.documentElement.dataset.panel = '';

const catalogues: Catalogues = {
  en: () =>
    import(
      '../../locales/en.json?without=aloud,badge,bulk,copy,data,day,diag,find,first,folder,follow,here,keys,left,less,look,notice,opml,options,outline,problem,reader,search,source,why'
    ),
  fr: () =>
    import(
      '../../locales/fr.json?without=aloud,badge,bulk,copy,data,day,diag,find,first,folder,follow,here,keys,left,less,look,notice,opml,options,outline,problem,reader,search,source,why'
    ),
  ar: () =>
    import(
      '../../locales/ar.json?without=aloud,badge,bulk,copy,data,day,diag,find,first,folder,follow,here,keys,left,less,look,notice,opml,options,outline,problem,reader,search,source,why'
    ),
};

const opening = openStore();
const seen = whatWasSeen();
openPage(catalogues, (page) => {
  seen
    .then(({ first, lookedAt }) =>
      render(<Popup page={page} opening={opening} first={first} lookedAt={lookedAt} />, root),
    )
    .catch(report);
});

/** The first screen as the background has left it, where it is of today, and made for a visit such as this one. */
async function whatWasSeen() {
  const { first, looked } = await readFirstScreen();
  const now = Date.now();
  const lookedAt = lookedBefore(looked, now);
  // A later look makes nothing new that was not: what had nothing new stays in its order.
  const isOfVisit = first?.lookedAt === lookedAt || (first?.fresh === 0 && lookedAt !== undefined);
  const fits = isOfVisit && first?.midnight === startOfDay(now);
  return { first: fits ? first : undefined, lookedAt };
}
