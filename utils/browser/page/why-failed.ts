/** The sentence for what threw: the storage's own reason where it is that, or else what the page says of its work. */
import type { MessageKey } from '../../i18n/index.ts';
import type { StorageCode } from '../database/opening.ts';

/** A `StorageError`: its text is all that comes of an error of the background to a page that asked it. */
const refused = /^Error: (storage-(?:broken|full|newer|not-converted))$/;

export function whyFailed(error: unknown, otherwise: MessageKey = 'error.page'): MessageKey {
  const reason = refused.exec(String(error))?.[1] as StorageCode | undefined;
  return reason ? `problem.${reason}` : otherwise;
}
