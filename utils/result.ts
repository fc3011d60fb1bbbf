/**
 * An expected outcome that may fail. `code` picks the sentence the user reads (it is a key of the
 * messages), `detail` is for the log and is never shown as it is. Bugs throw instead.
 */
export type Result<T, Code extends string = ProblemCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem<Code> };

export interface Problem<Code extends string = ProblemCode> {
  readonly code: Code;
  readonly detail: string;
  /** Match patterns that have to be granted first, where that is the problem. */
  readonly origins?: readonly string[];
}

/** Everything that can go wrong in a way a user should hear about; each has a message `problem.<code>`. */
export type ProblemCode =
  | 'address-invalid'
  | 'address-insecure'
  | 'address-private'
  | 'permission-missing'
  | 'articles-elsewhere'
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'not-found'
  | 'gone'
  | 'refused'
  | 'too-many-requests'
  | 'server-error'
  | 'not-a-feed'
  | 'no-feed-found'
  | 'feed-empty'
  | 'feed-broken'
  | 'not-opml'
  | 'not-rules'
  | 'pattern-lost'
  | 'no-text'
  | 'page-not-readable'
  | 'page-of-browser'
  | 'page-of-store'
  | 'page-pdf'
  | 'reading-failed'
  | 'private-window'
  | 'storage-full'
  | 'storage-broken'
  | 'storage-newer'
  | 'storage-not-converted';

/** What may be over at the next try, without anybody doing anything. */
const passing: readonly ProblemCode[] = [
  'unreachable',
  'timeout',
  'too-many-requests',
  'server-error',
  'feed-empty',
  'feed-broken',
];

export const passesByItself = (code: ProblemCode): boolean => passing.includes(code);

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <Code extends string>(
  code: Code,
  detail: string,
): { readonly ok: false; readonly problem: Problem<Code> } => ({ ok: false, problem: { code, detail } });
