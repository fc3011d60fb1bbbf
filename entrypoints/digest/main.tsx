import { render } from 'preact';
import { openStore } from '../../utils/browser/database/index.ts';
import { openPage } from '../../utils/browser/page/open-page.ts';
import { catalogues } from './catalogues.ts';
import { DigestPage } from './digest.tsx';

const root = document.getElementById('page');
if (!root) throw new Error('digest/index.html has lost its #page');

const span = new URLSearchParams(location.search).get('span') === 'week' ? 'week' : 'day';
const opening = openStore();
openPage(catalogues, (page) =>
  render(<DigestPage page={page} opening={opening} span={span} now={Date.now()} />, root),
);
