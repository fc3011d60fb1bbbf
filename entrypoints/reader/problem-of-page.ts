/** Why a page could not be read that was there when its article was. */
import type { MessageKey } from '../../utils/i18n/index.ts';
import type { ProblemCode } from '../../utils/result.ts';

export const problemOfPage = (code: ProblemCode): MessageKey =>
  code === 'not-found' || code === 'gone' ? 'left.page-gone' : `problem.${code}`;
