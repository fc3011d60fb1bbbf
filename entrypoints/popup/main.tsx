import { render } from 'preact';
import { openStore } from '../../utils/browser/database/index.ts';
import { openPage } from '../../utils/browser/page/open-page.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('page');
if (!root) throw new Error('popup/index.html has lost its #page');

const opening = openStore();
openPage('plain', (page) => render(<Popup page={page} opening={opening} />, root));
