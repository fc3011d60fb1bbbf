/** Requests of popup, reader and options, one line each. */

import { openWritableStore } from '../../utils/browser/database/writing.ts';
import type { Answers } from '../../utils/browser/requests.ts';
import { tellChange } from '../../utils/browser/tell-change.ts';
import { markAllRead, restoreRead } from '../../utils/pipeline/read-all.ts';
import {
  discover,
  follow,
  joinParts,
  loadArticle,
  orRefused,
  putBack,
  readLink,
  readWhole,
  relearn,
  setPattern,
} from '../../utils/pipeline.ts';
import { paused, resumed, sourceChange } from '../../utils/poll/settings.ts';
import { ok } from '../../utils/result.ts';
import { changeMark } from '../../utils/store/marks.ts';
import { splitStory, uniteStories } from '../../utils/store/split.ts';
import { deleteEverything } from './delete-everything.ts';
import { noteLook, showFirst, showFirstSoon } from './first-look.ts';
import { changeHere } from './here.ts';
import { importLists } from './import-lists.ts';
import { settleIntents } from './intents.ts';
import { showNotices, testNotice } from './notices.ts';
import { openPorts } from './ports.ts';
import { readPageInReader } from './reading.ts';
import { refreshDue, refreshNow } from './refresh.ts';
import { renameFolder } from './rename-folder.ts';
import { report } from './report.ts';
import { keepSnapshots } from './snapshot.ts';

export const answers: Answers = {
  async follow({ address, title, choice }) {
    const followed = await follow(address, title, await openPorts(), choice);
    // The first stories show at once; their articles come in the round that begins now.
    await showFirst();
    if (followed.ok && followed.value.added) void refreshDue().catch(report('first round'));
    return followed;
  },

  async discover({ address, headline }) {
    return discover(address, await openPorts(), headline);
  },

  async relearn({ sourceId, headline, choice }) {
    const ports = await openPorts();
    if (!choice) return relearn(sourceId, headline, ports);
    await setPattern(sourceId, choice, ports);
    void refreshDue().catch(report('round of a taught page'));
    return ok(undefined);
  },

  async 'settle-intents'() {
    await settleIntents();
    void refreshDue().catch(report('first round'));
    return null;
  },

  async 'import-list'({ id }) {
    const done = await importLists(id);
    void refreshDue().catch(report('first round'));
    return done;
  },

  async refresh({ sourceId }) {
    return orRefused(async () => ok(await refreshNow(sourceId === undefined ? 'all' : [sourceId])));
  },

  async 'remove-source'({ sourceId }) {
    await (await openWritableStore()).removeSource(sourceId, Date.now());
    await tellCameOrWent();
    return null;
  },

  async 'restore-source'({ sourceId }) {
    const restored = await (await openWritableStore()).restoreSource(sourceId);
    await tellCameOrWent();
    return restored;
  },

  async 'update-source'({ sourceId, change }) {
    const update = sourceChange(change);
    const updated = update && (await (await openWritableStore()).updateSource(sourceId, update));
    tellChange({ kind: 'sources' });
    return updated !== undefined;
  },

  async 'pause-source'({ sourceId, paused: pauses }) {
    const change = pauses ? paused : resumed;
    await (await openWritableStore()).updateSource(sourceId, (source) => change(source, Date.now()));
    tellChange({ kind: 'sources' });
    if (!pauses) void refreshDue().catch(report('resuming'));
    return null;
  },

  async 'rename-folder'({ from, to }) {
    const renamed = await renameFolder(from, to);
    tellChange({ kind: 'sources' });
    return renamed;
  },

  async 'set-images'({ sourceId, images }) {
    await (await openWritableStore()).updateSource(sourceId, (source) => ({ ...source, images }));
    tellChange({ kind: 'sources' });
    return null;
  },

  'read-page': ({ tabId }) => readPageInReader(tabId),

  async 'read-link'({ url }) {
    return orRefused(async () => readLink(url, await openPorts()));
  },

  async 'load-article'({ entryId }) {
    return orRefused(async () => loadArticle(entryId, await openPorts()));
  },

  async 'put-back'({ entryId, key }) {
    return putBack(entryId, key, await openPorts());
  },

  async 'whole-page'({ entryId }) {
    return readWhole(entryId, await openPorts());
  },

  async 'join-parts'({ entryId }) {
    return joinParts(entryId, await openPorts());
  },

  async 'split-story'({ entryId }) {
    const parting = await splitStory(entryId, await openWritableStore());
    if (parting.ids.length > 0) await tellRegrouped();
    return parting;
  },

  async 'unite-stories'(parting) {
    const whole = await uniteStories(parting, await openWritableStore());
    await tellRegrouped();
    return whole.map(({ id }) => id);
  },

  async 'here-site'({ site, on }) {
    await changeHere(site, on);
    return null;
  },

  async mark({ entryIds, read, saved, hidden }) {
    const now = Date.now();
    await (await openWritableStore()).mark(entryIds, (mark) =>
      changeMark(mark, { read, saved, hidden }, now),
    );
    await tellMarked();
    return null;
  },

  async 'mark-all-read'(scope) {
    const count = await markAllRead(scope, await openWritableStore(), Date.now());
    await tellMarked();
    return count;
  },

  async 'restore-read'() {
    const count = await restoreRead(await openWritableStore(), Date.now());
    await tellMarked();
    return count;
  },

  async looked({ since }) {
    await noteLook(since);
    return null;
  },

  async recount() {
    await showFirst();
    // What is wanted may have changed: when to look again is set anew.
    void showNotices().catch(report('notices'));
    return null;
  },

  'test-notice': () => testNotice(),

  async 'keep-snapshot'() {
    await keepSnapshots(true);
    return null;
  },

  async 'delete-everything'() {
    await deleteEverything();
    return null;
  },
};

/** A mark was written: pages hear of it, and what is seen first is made anew. */
export async function tellMarked(): Promise<void> {
  tellChange({ kind: 'marks' });
  // It is written, whether or not it can be counted.
  await showFirstSoon().catch(report('first screen'));
}

async function tellRegrouped(): Promise<void> {
  tellChange({ kind: 'stories' });
  await showFirst();
}

/** A source came or went, and its stories with it. */
async function tellCameOrWent(): Promise<void> {
  tellChange({ kind: 'sources' });
  tellChange({ kind: 'stories' });
  await showFirst();
}
