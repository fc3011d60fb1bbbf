import { render } from 'preact';
import { openStore } from '../../utils/browser/database/index.ts';
import { openPage } from '../../utils/browser/page/open-page.ts';
import { placeFrom } from '../../utils/browser/page/reader-href.ts';

import { catalogues } from './catalogues.ts';
import { Reader } from './reader.tsx';

const root = document.getElementById('page');
if (!root) throw new Error('reader/index.html has lost its #page');

const asked = new URLSearchParams(location.search);
const opening = openStore();
openPage(
  catalogues,
  (page) =>
    render(
      <Reader
        page={page}
        opening={opening}
        entryId={asked.get('entry') ?? ''}
        place={placeFrom(asked.get('sentence'))}
        back={asked.get('back') === '1'}
        problem={asked.get('problem')}
        link={asked.get('link')}
      />,
      root,
    ),
  true,
);
