/** The browser's side of the pipeline. */

import { allowHttp, pollEveryMs } from '../../utils/browser/build.ts';
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { browserDom } from '../../utils/browser/dom.ts';
import { packNames } from '../../utils/browser/pack-names.ts';
import { mayFetch } from '../../utils/browser/permissions.ts';
import { readSettings, type Settings } from '../../utils/browser/settings.ts';
import { tellChange } from '../../utils/browser/tell-change.ts';
import { StoryGroups } from '../../utils/group/index.ts';
import { chooseLocale } from '../../utils/i18n/index.ts';
import type { Source } from '../../utils/model.ts';
import { HostQueue } from '../../utils/net/by-host.ts';
import type { Ports } from '../../utils/pipeline.ts';
import { usualPace } from '../../utils/poll/index.ts';
import { covers } from '../../utils/rules/list.ts';

const now = () => Date.now();
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** For as long as this worker lives; what must outlive it stands in the store. */
const hosts = new HostQueue({ now: () => performance.now(), wait });
let groups = new StoryGroups();

/** Forgets the stories it compares new ones with: they are no more. */
export function forgetGroups(): void {
  groups = new StoryGroups();
}

export async function openPorts(): Promise<Ports> {
  const [store, settings] = await Promise.all([openWritableStore(), readSettings()]);
  return {
    store,
    // The language in which the user reads Lede.
    reader: chooseLocale(settings.language, navigator.languages),
    fetch: (url, init) => fetch(url, init),
    allowHttp,
    online: () => navigator.onLine,
    now,
    wait,
    // The browser gives it back where this worker dies.
    alone: (name, work) => navigator.locks.request(`lede-${name}`, work),
    hosts,
    groups,
    names: packNames,
    dom: browserDom,
    mayFetch,
    tell: tellChange,
    pace:
      pollEveryMs === undefined
        ? { ...usualPace, watched: watchedIn(settings) }
        : { ...usualPace, interval: pollEveryMs, always: true, backOff: pollEveryMs },
  };
}

/** Nobody waits for news of a source while nothing is told. */
const watchedIn =
  ({ notifications, rules }: Settings) =>
  (source: Source): boolean =>
    notifications && rules.some((rule) => rule.action === 'watch' && covers(rule, source));
