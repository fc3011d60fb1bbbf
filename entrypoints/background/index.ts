/**
 * Every listener is registered in the first turn, or the browser would not wake us for its event; each
 * hands its event on. Nothing that matters lives in a variable here: the worker may die at any moment.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ensureAlarm, noticeAlarm, resumeAlarm, roundAlarm } from '../../utils/browser/alarms.ts';
import { onHereArticle, onRequest } from '../../utils/browser/answering.ts';
import { finishRestore } from '../../utils/browser/restored-settings.ts';
import { keepStorageOurs } from '../../utils/browser/storage-access.ts';
import { addMenu, onTrigger } from '../../utils/browser/triggers.ts';
import { noticeRevoked } from '../../utils/pipeline.ts';
import { answers, tellMarked } from './answers.ts';
import { finishDeleting } from './delete-everything.ts';
import { showFirst } from './first-look.ts';
import { changeHere, readHere, settleHere } from './here.ts';
import { settleIntents } from './intents.ts';
import { readLinkInReader, watchSelection } from './menu.ts';
import { keepMirror } from './mirror.ts';
import { listenToNotices } from './notice-clicks.ts';
import { showNotices } from './notices.ts';
import { openPorts } from './ports.ts';
import { readPageOrSay } from './reading.ts';
import { refreshDue } from './refresh.ts';
import { sayingRefused } from './refused.ts';
import { finishRenaming } from './rename-folder.ts';
import { report } from './report.ts';

export default defineBackground({
  // Firefox's background is a page and may load the article parser when it needs it; Chrome's worker may
  // not import() at all, and has the offscreen page.
  type: { firefox: 'module' },
  main() {
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === roundAlarm || alarm.name === resumeAlarm) round();
      if (alarm.name === noticeAlarm) void showNotices().catch(report('notices'));
    });
    browser.runtime.onInstalled.addListener(() => void addMenu().catch(report('menu')));
    browser.runtime.onStartup.addListener(round);
    browser.permissions.onAdded.addListener(() => {
      listenToNotices(tellMarked);
      void settleHere().catch(report('here'));
      round();
    });
    browser.permissions.onRemoved.addListener(() => {
      void openPorts().then(noticeRevoked).catch(report('revoked'));
      void changeHere().catch(report('here'));
    });
    onRequest(sayingRefused(answers), report);
    onHereArticle((tabId, url) => void readHere(tabId, url).catch(report('here')));
    onTrigger({
      readPage: (tabId) => void readPageOrSay(tabId).catch(report('read page')),
      readLink: (url) => void readLinkInReader(url).catch(report('read link')),
      watch: (selection, tabId) => void watchSelection(selection, tabId).catch(report('watch')),
    });
    listenToNotices(tellMarked);

    // At every start of the worker: alarms and registered scripts vanish on update, badges on restart.
    void keepStorageOurs().catch(report('storage access'));
    void ensureAlarm().catch(report('alarm'));
    void finishDeleting()
      .catch(report('deleting'))
      .then(finishRenaming)
      .catch(report('folder'))
      .then(() => keepMirror())
      .catch(report('mirror'))
      .then(() => showFirst())
      .catch(report('badge'));
    void changeHere().catch(report('here'));
    void finishRestore().catch(report('restored'));
  },
});

/** First what a killed worker left half followed, then what is due. */
function round(): void {
  void settleIntents()
    .catch(report('intents'))
    .then(() => refreshDue())
    .catch(report('round'));
}
