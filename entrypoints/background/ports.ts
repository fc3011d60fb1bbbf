/** The browser's side of the pipeline. */

import { allowHttp, pollEveryMs } from '../../utils/browser/build.ts';
import { tellChange } from '../../utils/browser/changes.ts';
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { browserDom } from '../../utils/browser/dom.ts';
import { packNames } from '../../utils/browser/pack-names.ts';
import { mayFetch } from '../../utils/browser/permissions.ts';
import { readSettings } from '../../utils/browser/settings.ts';
import { StoryGroups } from '../../utils/group/index.ts';
import { chooseLocale } from '../../utils/i18n/index.ts';
import { HostQueue } from '../../utils/net/by-host.ts';
import type { Ports } from '../../utils/pipeline.ts';
import { usualPace } from '../../utils/poll/index.ts';

/** The language in which the user reads Lede. */
const readerLanguage = async (): Promise<string> =>
  chooseLocale((await readSettings()).language, navigator.languages);

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
  const [store, reader] = await Promise.all([openWritableStore(), readerLanguage()]);
  return {
    store,
    reader,
    fetch: (url, init) => fetch(url, init),
    allowHttp,
    online: () => navigator.onLine,
    now,
    wait,
    hosts,
    groups,
    names: packNames,
    dom: browserDom,
    mayFetch,
    tell: tellChange,
    pace:
      pollEveryMs === undefined
        ? usualPace
        : { ...usualPace, interval: pollEveryMs, always: true, backOff: pollEveryMs },
  };
}
