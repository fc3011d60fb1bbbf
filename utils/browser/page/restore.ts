/** A backup from the user's hands: read and looked at first, then put into the database. Loaded when it is asked for. */
import { type Backup, readBackup } from '../../backup/read.ts';
import type { Snapshot } from '../../backup/snapshot.ts';
import type { Mark } from '../../model.ts';
import { originsFor } from '../../net/address.ts';
import { fail, type Result } from '../../result.ts';
import { asFollowedNow } from '../../store/mirror.ts';
import { allowHttp } from '../build.ts';
import { type Restored, restoreRows } from '../database/restore.ts';
import { askFor, endIntent, mayFetch } from '../permissions.ts';
import { request } from '../requests.ts';
import { finishRestore, type RestoreMode } from '../restored-settings.ts';
import { readSettings } from '../settings.ts';
import { tellChange } from '../tell-change.ts';
import { settingsOf } from './file-settings.ts';
import { report } from './report.ts';

export { mayRestore } from '../database/restore.ts';

/** Characters that one text of a browser can hold, and a little less: a larger file is read line by line. */
const longestText = 400_000_000;
/** What a page has room for, with its rows and what is made of them. */
const largest = 1_500_000_000;

const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * `not-backup` where the file is none, or none that is whole; `backup-newer` where a newer Lede has written it;
 * `too-large` where no page could hold it; `backup-empty` where putting it in the place of what is here would only take
 * that away.
 */
export async function backupOf(
  file: File,
): Promise<Result<Backup, 'not-backup' | 'backup-newer' | 'too-large' | 'backup-empty'>> {
  if (file.size > largest) return fail('too-large', `${file.size} bytes`);
  const written = file.size > longestText ? piecesOf(file) : await file.text();
  const read = await readBackup(written, allowHttp, Date.now(), breath);
  return read.ok && isEmpty(read.value) ? fail('backup-empty', `${read.value.leftOut} left out`) : read;
}

async function* piecesOf(file: File): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

const isEmpty = ({ sources, stories, articles, marks, settings }: Backup): boolean =>
  sources.length + stories.length + articles.length + marks.length + settingsOf(settings).rules.length === 0;

/** What is in a backup, in figures. */
export function heldIn({ sources, stories, articles, marks, settings }: Backup) {
  const since = Math.min(...sources.map(({ addedAt }) => addedAt));
  return {
    sources: sources.length,
    stories: stories.length,
    articles: articles.length,
    rules: settingsOf(settings).rules.length,
    saved: savedIn(marks),
    ...(sources.length > 0 ? { since } : {}),
  };
}

/** What is in a snapshot, which never has a story. */
export const heldInSnapshot = ({ sources, rules, marks }: Snapshot) => ({
  sources: sources.length,
  rules: rules.length,
  read: marks.filter(({ readAt }) => readAt !== undefined).length,
  saved: savedIn(marks),
});

const savedIn = (marks: readonly Mark[]) => marks.filter(({ savedAt }) => savedAt !== undefined).length;

/** A snapshot as what a file would have of it. */
export const backupFrom = ({ at, sources, rules, marks }: Snapshot): Backup => ({
  exportedAt: at,
  sources: sources.map((source) => asFollowedNow(source, Date.now())),
  marks,
  settings: { rules },
  stories: [],
  entries: [],
  articles: [],
  facts: [],
  leftOut: 0,
});

/** What has to be granted before all that is followed in a backup can be read. */
export async function lackingFor({ sources }: Backup): Promise<readonly string[]> {
  const granted = await Promise.all(sources.map(({ feedUrl }) => mayFetch(feedUrl)));
  const lacking = sources.filter((_, i) => !granted[i]);
  return [...new Set(lacking.flatMap(({ feedUrl }) => originsFor(new URL(feedUrl))))];
}

/**
 * MUST be called directly in a click handler: it asks for permission before it awaits anything. Whatever the answer, all
 * is put back; a source that may not be read says so, with a button to allow it.
 *
 * @param asked what is asked for
 * @throws where it could not be written; then everything is as it was
 */
export async function restore(
  backup: Backup,
  mode: RestoreMode,
  asked: readonly string[],
  onProgress: (done: number, total: number) => void,
): Promise<Restored & { readonly rules: number; readonly withSettings: boolean }> {
  const id = crypto.randomUUID();
  if (asked.length > 0) {
    await askFor({ id, addresses: [], origins: [], at: Date.now() }, asked).catch(report);
    await endIntent(id);
  }
  // What is to be replaced is copied first: without that, it is not touched.
  if (mode === 'replace') await request('keep-snapshot', {});
  const rulesBefore = mode === 'replace' ? 0 : (await readSettings()).rules.length;
  const settings = settingsOf(backup.settings);
  const restored = await restoreRows(backup, { mode, settings }, onProgress);
  const withSettings = await finishRestore().then(
    () => true,
    (error: unknown) => {
      report(error);
      return false;
    },
  );
  for (const kind of ['sources', 'stories', 'marks'] as const) tellChange({ kind });
  // Read at once, and the mirror follows; the page does not wait for it.
  request('refresh', {}).catch(report);
  const rules = Math.max(0, (await readSettings()).rules.length - rulesBefore);
  return { ...restored, rules, withSettings };
}
