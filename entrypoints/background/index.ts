/**
 * Every listener is registered in the first turn, or the browser would not wake us for its event; each
 * hands its event on. Nothing that matters lives in a variable here: the worker may die at any moment.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ensureAlarm, resumeAlarm, roundAlarm } from '../../utils/browser/alarms.ts';
import { onRequest } from '../../utils/browser/requests.ts';
import { addMenu, onReadPage } from '../../utils/browser/triggers.ts';
import { noticeRevoked } from '../../utils/pipeline.ts';
import { answers } from './answers.ts';
import { showFirst } from './first-look.ts';
import { settleIntents } from './intents.ts';
import { listenToNotices } from './notices.ts';
import { openPorts } from './ports.ts';
import { readPageOrSay } from './reading.ts';
import { refreshDue } from './refresh.ts';
import { report } from './report.ts';

export default defineBackground({
  // Firefox's background is a page and may load the article parser when it needs it; Chrome's worker may
  // not import() at all, and has the offscreen page.
  type: { firefox: 'module' },
  main() {
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === roundAlarm || alarm.name === resumeAlarm) round();
    });
    browser.runtime.onInstalled.addListener(() => void addMenu().catch(report('menu')));
    browser.runtime.onStartup.addListener(round);
    browser.permissions.onAdded.addListener(() => {
      listenToNotices();
      round();
    });
    browser.permissions.onRemoved.addListener(() => {
      void openPorts().then(noticeRevoked).catch(report('revoked'));
    });
    onRequest(answers);
    onReadPage((tabId) => void readPageOrSay(tabId).catch(report('read page')));
    listenToNotices();

    // At every start of the worker: alarms vanish on update, badges on restart.
    void ensureAlarm().catch(report('alarm'));
    void showFirst().catch(report('badge'));
  },
});

/** First what a killed worker left half followed, then what is due. */
function round(): void {
  void settleIntents()
    .catch(report('intents'))
    .then(() => refreshDue())
    .catch(report('round'));
}
