/** A new database in the place of one that the browser can neither read nor replace by itself. */
import { deleteDB } from 'idb';
import { connect, databaseName } from './index.ts';
import { storageCode } from './opening.ts';

/**
 * What opens after all is left alone, and so is what does not open for another reason: its data can still be had.
 *
 * @returns whether there is a new one
 */
export async function replaceBroken(): Promise<boolean> {
  const code = await connect().then(() => undefined, storageCode);
  if (code !== 'storage-broken') return false;
  await deleteDB(databaseName);
  return true;
}
