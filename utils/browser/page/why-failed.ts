/** The sentence for what threw: the storage's own reason where it is that, or else what the page says of its work. */
import type { MessageKey } from '../../i18n/index.ts';
import { reasonIn } from '../database/opening.ts';

export function whyFailed(error: unknown, otherwise: MessageKey = 'error.page'): MessageKey {
  const reason = reasonIn(error);
  return reason ? `problem.${reason}` : otherwise;
}
