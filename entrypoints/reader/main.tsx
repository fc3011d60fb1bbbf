import { render } from 'preact';
import { openStore } from '../../utils/browser/database/index.ts';
import { openPage } from '../../utils/browser/page/open-page.ts';
import { wholeCatalogues } from '../../utils/browser/page/whole-catalogues.ts';
import { Reader } from './reader.tsx';

const root = document.getElementById('page');
if (!root) throw new Error('reader/index.html has lost its #page');

const asked = new URLSearchParams(location.search);
const opening = openStore();
openPage(wholeCatalogues, (page) =>
  render(
    <Reader
      page={page}
      opening={opening}
      entryId={asked.get('entry') ?? ''}
      back={asked.get('back') === '1'}
      problem={asked.get('problem')}
    />,
    root,
  ),
);
