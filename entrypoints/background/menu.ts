/** What the context menu offers beside reading the open page: a link's article, and words to watch. */
import { browser } from 'wxt/browser';
import { setBadge } from '../../utils/browser/badge.ts';
import { fewWords } from '../../utils/browser/few-words.ts';
import { originsOfPage } from '../../utils/browser/page/origins.ts';
import { openLink } from '../../utils/browser/reader-tab.ts';
import { saidMs, sayInPage } from '../../utils/browser/say-in-page.ts';
import { updateSettings } from '../../utils/browser/settings.ts';
import { freshWishes, mostRules, withWords } from '../../utils/rules/list.ts';
import { wordFrom } from '../../utils/rules/selected.ts';
import { showFirst } from './first-look.ts';
import { report } from './report.ts';

/** MUST be called in the click. Where the site is not granted here, the reader says so and asks again. */
export async function readLinkInReader(url: string): Promise<void> {
  const origins = originsOfPage(url);
  if (origins.length > 0) await browser.permissions.request({ origins }).catch(report('asking for a link'));
  await openLink(url);
}

/** Seen where the user looks, in the page; the button tells it where no script may run. */
export async function watchSelection(selection: string, tabId: number | undefined): Promise<void> {
  const word = wordFrom(selection);
  if (word === '') return;
  const { language, rules } = await updateSettings((now) => ({
    rules: withWords(now.rules, 'watch', [word], Date.now(), () => crypto.randomUUID()),
  }));
  const t = fewWords(language);
  const isThere = freshWishes([{ action: 'watch', words: word, scope: { in: 'all' } }], rules).length === 0;
  const sentence = isThere ? t('notice.watching', { word }) : t('notice.full', { most: mostRules });
  await setBadge(isThere ? '✓' : '!', sentence);
  setTimeout(() => void showFirst().catch(report('badge')), saidMs);
  if (tabId !== undefined) await sayInPage(tabId, sentence);
}
