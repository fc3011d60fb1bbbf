/**
 * `npm start`: Lede in a real browser on the made-up newsroom of the tests, or with `-- --site URL` on a
 * real site. With a screen a window that stays until it is closed; without, the digest in the terminal.
 * Options: --site URL, --browser chrome|firefox, --headless.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setSettings } from '../tests/e2e/harness/ask.ts';
import { output, shotPath } from '../tests/e2e/harness/paths.ts';
import { rows } from '../tests/e2e/harness/store.ts';
import { until } from '../tests/e2e/harness/until.ts';
import { type Newsroom, startNewsroom } from '../tests/newsroom/server.ts';
import { originsFor, typedAddress } from '../utils/net/address.ts';
import { rulesOfWords } from '../utils/rules/old-words.ts';
import { say } from './setup/run.mjs';
import { chooseBrowser, type DemoBrowser, hasScreen, launch, openSite } from './start/browser.ts';
import { build, isBuilt, root } from './start/build.ts';
import { printCards, printSources, readCards } from './start/digest.ts';
import { followNewsroom, followOne, untilSummarised } from './start/follow.ts';

const rules = rulesOfWords({ watchWords: ['Renault'] });
const troubles = JSON.parse(readFileSync(path.join(root, 'locales/en.json'), 'utf8')) as Record<
  string,
  string
>;
const start = Date.now();

const { values: asked } = parseArgs({
  options: {
    site: { type: 'string' },
    browser: { type: 'string' },
    headless: { type: 'boolean', default: false },
  },
});
const site = asked.site === undefined ? undefined : siteOf(asked.site);

const found = chooseBrowser(asked.browser);
if (!found)
  stop(
    'No browser was found: install Chromium, Chrome, Edge or Firefox, or set CHROME_PATH to its program file.',
  );
const extension = output(`${found.kind}-mv3-e2e`);
if (isBuilt(extension, site?.origin)) {
  say('· the build is up to date');
} else {
  say('· building the extension …');
  const problem = await build(found.kind, site?.origin);
  if (problem) stop(`The build failed:\n${problem}`);
}

const newsroom = site ? undefined : await startNewsroom({ everyMs: 60_000 });
if (newsroom) say(`· the made-up newsroom answers on 127.0.0.1:${newsroom.port}`);
const headless = asked.headless || !hasScreen();
say(`· starting ${found.file}${headless ? ', without a window' : ''} …`);
const lede = await launch(found.kind, {
  extension,
  headless,
  ...(newsroom ? { port: newsroom.port } : {}),
});
process.once('exit', () => rmSync(lede.userDataDir, { recursive: true, force: true, maxRetries: 5 }));

try {
  await show(lede);
} catch (error) {
  say(`The demo broke off: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await lede.close().catch(() => undefined);
  await newsroom?.close();
}
process.exit();

async function show(lede: DemoBrowser): Promise<void> {
  const options = await lede.open('options.html');
  await setSettings(options, { rules, notifications: true });
  say(`· following ${site ? site.address : 'its publications'}`);
  if (newsroom) await followNewsroom(options, newsroom, troubles);
  else if (site && !(await followOne(options, site.address, site.address, troubles)))
    throw new Error('nothing to follow');
  say('· reading the articles …');
  await untilSummarised(options, rules, 6000);
  if (headless) await showInTerminal(lede, newsroom);
  else await showInWindow(lede, newsroom);
}

async function showInTerminal(lede: DemoBrowser, newsroom: Newsroom | undefined): Promise<void> {
  const under = await openSite(lede, articleUrl(newsroom) ?? 'about:blank');
  const popup = await lede.popup(under);
  await until('the digest', async () => (await popup.$('article.story')) !== null);
  const cards = await readCards(popup);
  await popup.screenshot({ path: shotPath('popup') });
  const reader = await lede.open(cards[0]?.readerHref ?? 'reader.html');
  await until('the article', async () => (await reader.$('main .text p')) !== null);
  await reader.screenshot({ path: shotPath('reader') });
  const options = await lede.open('options.html');
  await until('the sources', async () => (await options.$('.source-row')) !== null);
  const sources = await rows(options, 'sources');
  await options.screenshot({ path: shotPath('options') });

  const columns = Math.max(60, Math.min(process.stdout.columns ?? 88, 100));
  say(`\n${printCards(cards, columns)}\n\n${printSources(sources, troubles)}\n`);
  say(`Popup, reader and options as pictures: ${output('screens')}`);
  say(
    `Done in ${((Date.now() - start) / 1000).toFixed(1)} s. With a screen, npm start opens a window to try it in.`,
  );
}

async function showInWindow(lede: DemoBrowser, newsroom: Newsroom | undefined): Promise<void> {
  const [blank, settings] = await lede.browser.pages();
  await openSite(lede, articleUrl(newsroom) ?? site?.address ?? 'about:blank');
  await lede.open('popup.html');
  await blank?.close().catch(() => undefined);
  await settings?.close().catch(() => undefined);
  say('');
  say('Lede is open in the browser (its popup stands in a tab here, so that it stays). Try this:');
  say('  · click a headline: the clean article, with its summary and its sources');
  if (newsroom) {
    say(
      '  · in the other tab is an article with all its clutter. Click the puzzle piece in the toolbar, then',
    );
    say('    Lede, then “Read this page”; Back returns to the page');
    say('  · wait: Kenitra Wire publishes each minute, and what names Renault raises a notification');
    say('  · in “Sources”, one is failing, and says why');
  }
  say('Close the browser, or press Ctrl-C here, to end.');
  await new Promise<void>((resolve) => lede.browser.once('disconnected', () => resolve()));
}

function articleUrl(newsroom: Newsroom | undefined): string | undefined {
  return newsroom?.articles('eco-detroit')[0]?.url;
}

/** A real site, with the origin that the demo's build is to hold. */
function siteOf(typed: string): { address: string; origin: string } {
  const url = typedAddress(typed, () => false);
  if (!url.ok) stop(`--site ${typed}: ${troubles[`problem.${url.problem.code}`]}`);
  const [pattern = ''] = originsFor(url.value);
  return { address: url.value.href, origin: pattern.replace(/\/\*$/, '') };
}

function stop(reason: string): never {
  say(reason);
  process.exit(1);
}
