import { render } from 'preact';
import { openStore } from '../../utils/browser/database/index.ts';
import { openPage } from '../../utils/browser/page/open-page.ts';
import { catalogues } from './catalogues.ts';
import { DigestPage } from './digest.tsx';

const root = document.getElementById('page');
if (!root) throw new Error('digest/index.html has lost its #page');

const asked = new URLSearchParams(location.search);
const span = asked.get('span') === 'week' ? 'week' : 'day';
const now = Date.now();
const opening = openStore();
openPage(catalogues, (page) =>
  render(<DigestPage page={page} opening={opening} span={span} since={sinceOf(asked)} now={now} />, root),
);

const weekMs = 7 * 24 * 3_600_000;

/** What anybody may have written into the address is a moment of the last week, or nothing. */
function sinceOf(query: URLSearchParams): number | undefined {
  const since = Number(query.get('since') ?? Number.NaN);
  return since > now - weekMs && since < now ? since : undefined;
}
