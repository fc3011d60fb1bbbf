/** The facts in the order in which they are read, for the page to draw and for the report to write. */
import type { Source } from '../model.ts';
import type { ProblemCode } from '../result.ts';
import { countedTables, type Facts } from './facts.ts';
import { hostOf, scrub } from './scrub.ts';

export const partNames = ['versions', 'place', 'storage', 'counts', 'polls', 'background'] as const;
export type PartName = (typeof partNames)[number];

export type RowKey =
  | 'lede'
  | 'browser'
  | 'database'
  | 'language'
  | 'languages'
  | 'zone'
  | 'clock'
  | 'online'
  | 'state'
  | 'persisted'
  | 'used'
  | 'quota'
  | 'keep-days'
  | 'sources'
  | 'entries'
  | 'stories'
  | 'articles'
  | 'marks'
  | 'saved'
  | 'pending'
  | 'removed'
  | 'paused'
  | 'failing'
  | 'last-poll'
  | 'last-new'
  | 'next-poll'
  | 'alarms'
  | 'sites'
  | 'permissions'
  | 'notifications'
  | 'rules';

export type Value =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'count' | 'bytes' | 'time'; readonly n: number }
  | { readonly is: 'flag'; readonly on: boolean }
  /** Of the database; open where there is no problem. */
  | { readonly is: 'state'; readonly problem: ProblemCode | undefined }
  | { readonly is: 'alarms'; readonly alarms: NonNullable<Facts['alarms']> };

export interface Row {
  readonly key: RowKey;
  readonly value: Value;
}

export interface Part {
  readonly name: PartName;
  readonly rows: readonly Row[];
}

/** A list of feeds that is all dead must not bury the rest: no more of them are told of. */
export const mostTroubles = 50;

/** A source that could not be read, or is not asked any more. */
export interface SourceTrouble {
  readonly host: string;
  readonly code: string;
  readonly detail: string;
  readonly failures: number;
  readonly since?: number;
  readonly lastOkAt?: number;
}

/** @returns no row for what could not be found out, and no part without rows */
export function partsOf(facts: Facts): Part[] {
  const { database, permissions, alarms } = facts;
  const { counts, sources } = database;
  const rows: Readonly<Record<PartName, readonly (Row | undefined)[]>> = {
    versions: [
      text('lede', facts.lede),
      text('browser', facts.browser),
      text('database', `${database.version ?? '–'} / ${database.expected}`),
    ],
    place: [
      text('language', facts.language),
      text('languages', facts.languages.join(', ')),
      text('zone', `${facts.zone} (UTC${offset(facts.ahead)})`),
      number('time', 'clock', facts.at),
      flag('online', facts.online),
    ],
    storage: [
      { key: 'state', value: { is: 'state', problem: database.problem } },
      flag('persisted', facts.persisted),
      number('bytes', 'used', facts.used),
      number('bytes', 'quota', facts.quota),
      number('count', 'keep-days', facts.keepDays),
    ],
    counts: countedTables.map((key) => number('count', key, counts?.[key])),
    polls: sources ? pollRows(sources) : [],
    background: [
      alarms && { key: 'alarms', value: { is: 'alarms', alarms: alarms.filter(({ at }) => isTime(at)) } },
      number('count', 'sites', permissions?.sites),
      text('permissions', permissions?.names.join(', ')),
      flag('notifications', facts.notifications),
      number('count', 'rules', facts.rules),
    ],
  };
  return partNames
    .map((name) => ({ name, rows: rows[name].filter((row) => row !== undefined) }))
    .filter((part) => part.rows.length > 0);
}

function pollRows(sources: readonly Source[]): (Row | undefined)[] {
  const latest = (times: readonly (number | undefined)[]) =>
    times.filter(isTime).reduce<number | undefined>((a, b) => Math.max(a ?? b, b), undefined);
  const earliest = (times: readonly number[]) =>
    times.filter(isTime).reduce<number | undefined>((a, b) => Math.min(a ?? b, b), undefined);
  const asked = sources.filter(({ paused }) => !paused);
  return [
    number('count', 'paused', sources.length - asked.length),
    number('count', 'failing', asked.filter(({ schedule }) => schedule.failures > 0).length),
    number('time', 'last-poll', latest(sources.map(({ health }) => health.lastPollAt))),
    number('time', 'last-new', latest(sources.map(({ health }) => health.lastNewAt))),
    number('time', 'next-poll', earliest(asked.map(({ schedule }) => schedule.nextAt))),
  ];
}

/** The longest without an answer first; undefined where the sources cannot be read. */
export function troublesOf({ database }: Facts): SourceTrouble[] | undefined {
  return database.sources
    ?.flatMap(({ feedUrl, health, schedule, paused }): SourceTrouble[] => {
      const { problem, lastOkAt } = health;
      if (!problem && (!paused || paused.reason === 'user')) return [];
      return [
        {
          host: hostOf(feedUrl),
          code: problem?.code ?? `paused-${paused?.reason}`,
          detail: scrub(problem?.detail ?? ''),
          failures: schedule.failures,
          ...(isTime(schedule.failingSince) ? { since: schedule.failingSince } : {}),
          ...(isTime(lastOkAt) ? { lastOkAt } : {}),
        },
      ];
    })
    .sort((a, b) => (a.lastOkAt ?? 0) - (b.lastOkAt ?? 0));
}

/** "2026-11-29T09:20:00Z"; a mark for what no clock can say. */
export const iso = (time: number): string =>
  isTime(time) ? new Date(time).toISOString().replace(/\.\d+Z$/, 'Z') : '–';

/** The store may be damaged: that is what this is looked at for. */
const isTime = (time: number | undefined): time is number =>
  time !== undefined && !Number.isNaN(new Date(time).getTime());

const text = (key: RowKey, said: string | undefined): Row | undefined =>
  said === undefined ? undefined : { key, value: { is: 'text', text: said } };
const flag = (key: RowKey, on: boolean | undefined): Row | undefined =>
  on === undefined ? undefined : { key, value: { is: 'flag', on } };
const number = (is: 'count' | 'bytes' | 'time', key: RowKey, n: number | undefined): Row | undefined =>
  n === undefined ? undefined : { key, value: { is, n } };

function offset(ahead: number): string {
  const [hours, minutes] = [Math.trunc(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  return `${ahead < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}
