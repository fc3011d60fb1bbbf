/** All that Lede keeps, as a file. Loaded when it is asked for. */
import { writeEverything } from '../../export/everything.ts';
import { exportedRows } from '../database/everything.ts';
import { defaultSettings, readSettings } from '../settings.ts';

/** From so many characters on, the pieces are handed to the browser, which keeps a large file on the disk. */
const pieceLength = 1_000_000;

/** @param now milliseconds since 1970 */
export async function everythingAsFile(now: number): Promise<Blob> {
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
  for await (const piece of writeEverything(now, settings, exportedRows)) {
    pieces.push(piece);
    length += piece.length;
    if (length >= pieceLength) handOver();
  }
  handOver();
  return new Blob(blobs, { type: 'application/json' });
}
