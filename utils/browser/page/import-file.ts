/** A file to a preview of what following it would do. In steps of a few milliseconds: the page stays alive. */
import { exportFormat } from '../../export/everything.ts';
import { opmlReader } from '../../export/opml.ts';
import type { Pack, Source } from '../../model.ts';
import { type ImportPlan, importPlanner } from '../../pipeline/import-plan.ts';
import { fail, ok, type ProblemCode, type Result } from '../../result.ts';
import { readPack } from '../../rules/packs.ts';
import { allowHttp } from '../build.ts';
import { textOfFile } from './file-text.ts';

export type Preview =
  | { readonly kind: 'list'; readonly name: string; readonly plan: ImportPlan; readonly total: number }
  | { readonly kind: 'pack'; readonly name: string; readonly pack: Pack };

const slice = 50;
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Of a backup, which may be far larger than any list, only its beginning is read. */
const headLength = 200;
const isBackup = (head: string) => head.trimStart().startsWith(`{"format":"${exportFormat}"`);

/** `is-backup` where the file is one; `not-opml` where it is neither that nor a list of feeds nor a pack. */
export async function previewFile(
  file: File,
  followed: readonly Source[],
): Promise<Result<Preview, ProblemCode | 'is-backup'>> {
  if (isBackup(await file.slice(0, headLength).text())) return fail('is-backup', file.name);
  const text = await textOfFile(file);
  if (text === undefined) return fail('not-opml', `${file.size} bytes`);
  await breath();
  if (/^\s*\{/.test(text)) {
    const pack = readPack(text);
    return pack.ok ? ok({ kind: 'pack', name: file.name, pack: pack.value }) : pack;
  }
  const reader = opmlReader(text);
  while (reader.more(slice)) await breath();
  const read = reader.end();
  if (!read.ok) return read;
  const { outlines, total } = read.value;
  const planner = importPlanner(followed, allowHttp);
  for (let start = 0; start < outlines.length; start += slice) {
    planner.add(outlines.slice(start, start + slice));
    await breath();
  }
  const plan = planner.plan();
  // Drawing it is a task of its own.
  await breath();
  return ok({ kind: 'list', name: file.name, plan, total });
}
