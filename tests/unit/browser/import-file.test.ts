/** What a file is that was chosen to be imported. */
import { describe, expect, it } from 'vitest';
import { previewFile } from '../../../utils/browser/page/import-file.ts';
import { writeEverything } from '../../../utils/export/everything.ts';
import { now } from '../make.ts';

async function* none(): AsyncGenerator<readonly unknown[]> {
  yield [];
}

async function codeOf(text: string): Promise<string | undefined> {
  const read = await previewFile(new File([text], 'a.json'), []);
  return read.ok ? undefined : read.problem.code;
}

describe('a file to import', () => {
  it('that is a backup is known as one, however large', async () => {
    let text = '';
    for await (const piece of writeEverything(now, { rules: [] }, none)) text += piece;
    expect(await codeOf(text)).toBe('is-backup');
    expect(await codeOf(`${text}${' '.repeat(21_000_000)}`)).toBe('is-backup');
  });

  it('that is neither a list nor a pack nor a backup is refused as none of them', async () => {
    expect(await codeOf('{"kind":"a thing","format":"lede-export"}')).toBe('not-opml');
    expect(await codeOf('{}')).toBe('not-opml');
  });
});
