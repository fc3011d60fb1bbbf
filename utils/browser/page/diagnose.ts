/** Gathers the facts of the diagnostics. What cannot be had is left out: this is looked at when something is wrong. */
import { browser } from 'wxt/browser';
import { type Counts, countedTables, type DatabaseFacts, type Facts } from '../../diagnostics/facts.ts';
import { connect } from '../database/index.ts';
import { type Database, isNewer, type StorageCode, storageCode } from '../database/opening.ts';
import { migrations } from '../database/schema.ts';
import { StorageError } from '../database/storage-error.ts';
import { readErrors } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { report } from './report.ts';

/** A database that has not answered by then is told of as broken. */
const patienceMs = 5000;

export async function diagnose(settings: Settings, locale: string): Promise<Facts> {
  const at = Date.now();
  const [database, persisted, space, alarms, held, errors] = await Promise.all([
    databaseFacts(),
    orNothing(() => navigator.storage.persisted()),
    orNothing(() => navigator.storage.estimate()),
    orNothing(() => browser.alarms.getAll()),
    orNothing(() => browser.permissions.getAll()),
    orNothing(readErrors),
  ]);
  const { version } = browser.runtime.getManifest();
  const { origins = [], permissions = [] } = held ?? {};
  return {
    at,
    lede: version,
    browser: navigator.userAgent,
    database,
    language: locale,
    languages: navigator.languages,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ahead: -new Date(at).getTimezoneOffset(),
    online: navigator.onLine,
    notifications: settings.notifications,
    rules: settings.rules.length,
    keepDays: settings.keepDays,
    ...(persisted === undefined ? {} : { persisted }),
    ...(space?.usage === undefined ? {} : { used: space.usage }),
    ...(space?.quota === undefined ? {} : { quota: space.quota }),
    ...(alarms ? { alarms: alarms.map(({ name, scheduledTime }) => ({ name, at: scheduledTime })) } : {}),
    ...(errors ? { errors } : {}),
    ...(held ? { permissions: { sites: origins.length, names: [...permissions].sort() } } : {}),
  };
}

async function orNothing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    report(error);
    return undefined;
  }
}

async function databaseFacts(): Promise<DatabaseFacts> {
  const expected = migrations.length;
  let version: number | undefined;
  const look = async (): Promise<DatabaseFacts> => {
    const db = await connect();
    version = db.version;
    const [counts, sources] = await Promise.all([countsOf(db), db.getAll('sources')]);
    const newer: StorageCode = 'storage-newer';
    return { version, expected, counts, sources, ...(isNewer(db) ? { problem: newer } : {}) };
  };
  try {
    return await Promise.race([look(), giveUp()]);
  } catch (error) {
    report(error);
    return { expected, problem: storageCode(error), ...(version === undefined ? {} : { version }) };
  }
}

async function giveUp(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  throw new StorageError('storage-broken', 'no answer');
}

async function countsOf(db: Database): Promise<Counts> {
  const tx = db.transaction(['sources', 'entries', 'stories', 'articles', 'marks', 'pending', 'removed']);
  const counted = countedTables.map(async (name) => {
    const table = name === 'saved' ? tx.objectStore('marks').index('saved') : tx.objectStore(name);
    return [name, await table.count()] as const;
  });
  return Object.fromEntries(await Promise.all(counted)) as Counts;
}
