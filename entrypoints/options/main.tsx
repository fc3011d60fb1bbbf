import { render } from 'preact';
import { openStore } from '../../utils/browser/database/index.ts';
import { openPage } from '../../utils/browser/page/open-page.ts';
import { catalogues } from './catalogues.ts';
import { Options } from './options.tsx';

const root = document.getElementById('page');
if (!root) throw new Error('options/index.html has lost its #page');

const opening = openStore();
openPage(catalogues, (page) => render(<Options page={page} opening={opening} />, root));
