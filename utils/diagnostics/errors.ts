/**
 * The last errors that nobody expected, as they may be shown and leave the computer: where, of which kind, and what the
 * engine said of it without what it quotes.
 */
import { scrub } from './scrub.ts';

export interface LoggedError {
  /** When it happened last; milliseconds since 1970. */
  readonly at: number;
  /** The work it broke, as the log names it. */
  readonly where: string;
  /** A code of ours, or the error's own name. */
  readonly name: string;
  readonly detail: string;
  /** How often in a row. */
  readonly count: number;
}

export const mostErrors = 30;

/** Names are written by engines and by us; anything else is somebody's text. */
const plainName = /^[a-z][a-z0-9-]{1,39}$/i;
/** One cause behind another: what comes after so many says nothing new. */
const mostCauses = 3;
/** Engines write English; a word of another script is out of a page. */
const foreign = /\S*(?=\p{L})[^\p{ASCII}]\S*/gu;

/** What is longer is no engine's own words. */
const longestMessage = 1000;

/** What engines put into their messages without quotation marks, or between single ones. */
const values: readonly RegExp[] = [
  /(?<=\bto search for ).*/,
  /(?<=\b(?:on|of) (?:string|number) ).*/,
  /(?<=\binvalid [a-z ]{1,40}: ).*/i,
  /(?<=\bconstructor: ).*(?= is not a valid)/,
  /^.*(?= could not be cloned)/,
  // The name of a function, a type or a field stays, and a single sign.
  /(?<![\p{L}\p{N}]|'.)'(?!(?:.|[\w.]{1,40})'(?![\p{L}\p{N}])).*/u,
];

export function errorOf(where: string, error: unknown, at: number): LoggedError {
  return { at, where, name: nameOf(error), detail: withoutValues(said(error, mostCauses)), count: 1 };
}

/**
 * The errors with one more, the newest first. One that comes again and again is one with a number: it must not push out
 * what it may have come from.
 */
export function withError(before: readonly LoggedError[], error: LoggedError): readonly LoggedError[] {
  const [newest, ...older] = before;
  const again = newest?.where === error.where && newest.name === error.name && newest.detail === error.detail;
  if (newest && again) return [{ ...error, count: newest.count + error.count }, ...older];
  return [error, ...before].slice(0, mostErrors);
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { problem } = error as { readonly problem?: unknown };
  const name = typeof problem === 'string' ? problem : error.name;
  return plainName.test(name) ? name : 'Error';
}

/** Its message and those of its causes, each once. */
function said(error: unknown, causes: number): string {
  if (typeof error === 'string') return error;
  if (!(error instanceof Error)) return '';
  const own = error.message === nameOf(error) ? '' : error.message;
  const { cause } = error;
  if (cause === undefined || causes === 0) return own;
  const behind = [cause instanceof Error ? nameOf(cause) : '', said(cause, causes - 1)].filter(Boolean);
  return [own, behind.join(': ')].filter(Boolean).join('; ');
}

function withoutValues(message: string): string {
  if (message.length > longestMessage) return '…';
  const line = message.replace(/\s+/g, ' ');
  const bare = values.reduce((text, value) => text.replace(value, '…'), line);
  return scrub(bare.replace(foreign, '…'));
}
