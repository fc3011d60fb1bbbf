/** The least that a Preact popup can be: what ours is timed against. */
import { render } from 'preact';

const root = document.getElementById('page');
if (root) render(<main>Lede</main>, root);
