/** The settings of a backup, beside its rows until they are stored where settings are: whoever starts next brings them. */
import type { FileSettings, RestoreMode } from '../restored-settings.ts';
import { connect } from './index.ts';
import { isNewer } from './opening.ts';

/** The fact that holds them. */
export const restoredKey = 'restored-settings';

export interface RestoredSettings {
  readonly settings: FileSettings;
  readonly mode: RestoreMode;
}

/** What was put back and is not taken over yet. */
export async function readRestored(): Promise<RestoredSettings | undefined> {
  const db = await connect();
  // One that may not be written would bring them again at each start.
  return isNewer(db) ? undefined : ((await db.get('facts', restoredKey)) as RestoredSettings | undefined);
}

export async function forgetRestored(): Promise<void> {
  await (await connect()).delete('facts', restoredKey);
}
