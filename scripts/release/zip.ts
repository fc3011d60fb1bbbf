/**
 * A zip file that is the same bytes for the same files, in whatever order they come and whenever they are packed. Our
 * own, since fflate's deflate is two hundredths larger than zlib's and would miss the budget of the zips
 * (docs/decisions/0064-release.md).
 */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  /** In ASCII, with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly executable?: boolean;
}

const version = 20;
const unix = 3;
const regularFile = 0o100000;

/** The files by name, each with the same date (`seconds` since 1970) and with no permission but to be run. */
export function zipOf(files: readonly Packed[], seconds: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, executable } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const deflated = deflateRawSync(bytes, { level: 9 });
    const stored = deflated.length < bytes.length ? deflated : Buffer.from(bytes);
    const method = stored === deflated ? 8 : 0;
    const shared = fields(
      ...[u16(version), u16(0), u16(method), u32(dosTime(seconds)), u32(crc32(bytes))],
      ...[u32(stored.length), u32(bytes.length), u16(nameOf(name).length), u16(0)],
    );
    const mode = regularFile + (executable ? 0o755 : 0o644);
    parts.push(u32(0x04034b50), shared, nameOf(name), stored);
    directory.push(
      ...[u32(0x02014b50), u16((unix << 8) | version), shared],
      // No comment, the first disk, no hint that it is text; then the permissions and where the file begins.
      ...[u16(0), u16(0), u16(0), u32(mode * 0x10000), u32(offset), nameOf(name)],
    );
    offset += 4 + shared.length + nameOf(name).length + stored.length;
  }
  const size = fields(...directory).length;
  const end = [u32(0x06054b50), u32(0), u16(files.length), u16(files.length), u32(size), u32(offset), u16(0)];
  return fields(...parts, ...directory, ...end);
}

const fields = (...parts: Buffer[]): Buffer => Buffer.concat(parts);

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** Another letter would need a flag that says how it is written. */
function nameOf(name: string): Buffer {
  if (!/^[\x20-\x7e]+$/.test(name)) throw new Error(`a name that is not ASCII: ${name}`);
  return Buffer.from(name, 'ascii');
}

/** A zip file knows no time zone: here it is always that of Greenwich. Two seconds are its finest step. */
function dosTime(seconds: number): number {
  const at = new Date(seconds * 1000);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return date * 0x10000 + time;
}
