/** The browser's side of the pipeline. */

import { allowHttp, pollEveryMs } from '../../utils/browser/build.ts';
import { tellChange } from '../../utils/browser/changes.ts';
import { openStore } from '../../utils/browser/database/index.ts';
import { browserDom } from '../../utils/browser/dom.ts';
import { mayFetch } from '../../utils/browser/permissions.ts';
import type { Ports } from '../../utils/pipeline.ts';
import { usualPace } from '../../utils/poll/index.ts';

export async function openPorts(): Promise<Ports> {
  return {
    store: await openStore(),
    fetch: (url, init) => fetch(url, init),
    allowHttp,
    online: () => navigator.onLine,
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    dom: browserDom,
    mayFetch,
    tell: tellChange,
    pace:
      pollEveryMs === undefined ? usualPace : { ...usualPace, interval: pollEveryMs, backOff: pollEveryMs },
  };
}
