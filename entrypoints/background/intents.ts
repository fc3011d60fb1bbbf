/** What the user asked for before a permission prompt closed the popup. Safe to run any number of times. */
import { browser } from 'wxt/browser';
import { expectDeath } from '../../utils/browser/alarms.ts';
import {
  endIntent,
  failIntent,
  type Intent,
  type IntentFailure,
  readIntents,
  shortenIntent,
} from '../../utils/browser/permissions.ts';
import { tellChange } from '../../utils/browser/tell-change.ts';
import { follow } from '../../utils/pipeline.ts';
import { importLists } from './import-lists.ts';
import { openPorts } from './ports.ts';
import { inTurn } from './refresh.ts';
import { report } from './report.ts';

export async function settleIntents(): Promise<void> {
  await importLists().catch(report('lists'));
  await inTurn(async () => {
    for (const intent of await readIntents(Date.now())) {
      if (intent.list || intent.failures || !(await isGranted(intent))) continue;
      await settle(intent);
    }
    // Also when all of it failed: an open page shows what came of it.
    tellChange({ kind: 'sources' });
  });
}

const isGranted = (intent: Intent) => browser.permissions.contains({ origins: [...intent.origins] });

async function settle(intent: Intent): Promise<void> {
  const ports = await openPorts();
  const failures: IntentFailure[] = [];
  const left = new Set(intent.addresses);
  // The round that follows takes the alarm back.
  await expectDeath();
  // A pack may name twenty sites, and one that hangs must not hold up the others.
  await Promise.all(
    intent.addresses.map(async (site) => {
      const { address, title } = site;
      const followed = await follow(address, title, ports);
      if (followed.ok) {
        left.delete(site);
        if (left.size > 0) await shortenIntent(intent.id, [...left], Date.now());
        return;
      }
      const { code, origins } = followed.problem;
      failures.push({ address, code, ...(origins ? { origins } : {}) });
    }),
  );
  if (failures.length === 0) await endIntent(intent.id);
  else await failIntent(intent.id, failures);
}
