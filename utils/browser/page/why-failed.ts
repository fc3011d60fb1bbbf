/** The sentence for what threw: the storage's own reason where it is that, or else what the page says of its work. */
import type { MessageKey } from '../../i18n/index.ts';
import type { StorageCode } from '../database/opening.ts';

export function whyFailed(error: unknown, otherwise: MessageKey = 'error.page'): MessageKey {
  // A `StorageError`: its text is all that comes of an error of the background to a page that asked it.
  const [, reason] = /^Error: (storage-[a-z-]+)$/.exec(String(error)) ?? [];
  return reason ? `problem.${reason as StorageCode}` : otherwise;
}
