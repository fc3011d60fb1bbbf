/** All that Lede keeps, as a file. Loaded when it is asked for. */
import { counted, type OnProgress } from '../../export/counted.ts';
import { writeEverything } from '../../export/everything.ts';
import { countExported, exportedRows } from '../database/everything.ts';
import { defaultSettings, readSettings } from '../settings.ts';

/** From so many characters on, the pieces are handed to the browser, which keeps a large file on the disk. */
const pieceLength = 1_000_000;

/**
 * @param now milliseconds since 1970
 * @param onProgress rows written, of all there are; the last word is the end
 */
export async function everythingAsFile(now: number, onProgress: OnProgress): Promise<Blob> {
  const stored = await readSettings();
  // By name: what other parts of Lede put beside the settings is none of them.
  const settings = Object.fromEntries(
    Object.entries(stored).filter(([name]) => Object.hasOwn(defaultSettings, name)),
  );
  const blobs: Blob[] = [];
  let pieces: string[] = [];
  let length = 0;
  const handOver = () => {
    blobs.push(new Blob(pieces));
    pieces = [];
    length = 0;
  };
  const total = await countExported();
  onProgress(0, total);
  const rowsOf = counted(exportedRows, total, onProgress);
  for await (const piece of writeEverything(now, settings, rowsOf)) {
    pieces.push(piece);
    length += piece.length;
    if (length >= pieceLength) handOver();
  }
  handOver();
  // Also where some of it was removed meanwhile.
  onProgress(total, total);
  return new Blob(blobs, { type: 'application/json' });
}
