/** A screen of its own for headed browsers, and the keys that answer a permission prompt on it. */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import { onPath } from '../../../scripts/find-browser.mjs';
import { until } from './until.ts';

const run = promisify(execFile);

export interface Screen {
  /** Such as `:99`. */
  readonly display: string;
  /** Presses keys one after the other, by X's names: `Tab`, `Return`, `Escape`, `alt+a`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Whether a modal dialog has dimmed a window that is light. */
  isDimmed(): boolean;
  /** The whole screen as a PNG, with the browser's own windows and prompts. */
  photograph(file: string): void;
  close(): Promise<void>;
}

const programs = ['Xvfb', 'xdotool'];

/** Whether a screen can be had; no such thing exists on Windows and macOS. */
export const hasScreen = (): boolean => programs.every((program) => onPath(program));

/** Starts Xvfb on a free display. */
export async function startScreen(): Promise<Screen> {
  if (!hasScreen()) throw new Error(`${programs.join(' or ')} is missing: run "npm run setup"`);
  // `-displayfd 1`: it looks for a free display itself, and writes its number.
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-screen-'));
  const size = ['-screen', '0', '1400x1000x24', '-fbdir', folder];
  const server = spawn('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp', ...size], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  // A run that was cut short leaves no screen behind.
  process.once('exit', () => server.kill());
  let said = '';
  server.stdout.on('data', (bytes: Buffer) => {
    said += String(bytes);
  });
  const display = await until('Xvfb', async () => /^(\d+)\n/.exec(said)?.[1]);
  const picture = () => readFileSync(path.join(folder, 'Xvfb_screen0'));
  return {
    display: `:${display}`,
    async press(...keys) {
      const env = { ...process.env, DISPLAY: `:${display}` };
      await run('xdotool', ['key', '--delay', '80', ...keys], { env });
    },
    isDimmed() {
      const dump = picture();
      // Somewhere in the page, below where dialogs stand.
      return (dump[pixelAt(dump, 1000, 500)] ?? 0) < 160;
    },
    photograph(file) {
      writeFileSync(file, pngOf(picture()));
    },
    async close() {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// The frame buffer is an X window dump: a head of big-endian numbers, a colour map, then the lines of
// pixels, each as blue, green, red, nothing.
const field = (dump: Buffer, index: number) => dump.readUInt32BE(index * 4);
const pixelAt = (dump: Buffer, x: number, y: number) =>
  field(dump, 0) + field(dump, 19) * 12 + y * field(dump, 12) + x * 4;

function pngOf(dump: Buffer): Buffer {
  const [width, height] = [field(dump, 4), field(dump, 5)];
  const lines = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0, to = 0; y < height; y++) {
    to++; // the line's filter: none
    for (let x = 0; x < width; x++) {
      const from = pixelAt(dump, x, y);
      for (const channel of [2, 1, 0]) lines[to++] = dump[from + channel] ?? 0;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND')]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
