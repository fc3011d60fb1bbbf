import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number];

const cache = new Map<string, Buffer>();

/** A calm PNG landscape in two tones, always the same for the same name. Made once, then kept in memory. */
export function picture(name: string, width = 640, height = 360): Buffer {
  const key = `${name} ${width}x${height}`;
  const known = cache.get(key);
  if (known) return known;
  const made = encodePng(width, height, paint(name, width, height));
  cache.set(key, made);
  return made;
}

/** A transparent GIF of one pixel, the kind that counts readers. */
export const trackingPixel = Buffer.from(
  'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'base64',
);

function paint(name: string, width: number, height: number): Buffer {
  const seed = crc32(name);
  const hue = seed % 360;
  const top = fromHsl(hue, 0.32, 0.86);
  const bottom = fromHsl((hue + 24) % 360, 0.42, 0.68);
  const hill = fromHsl((hue + 14) % 360, 0.3, 0.36);
  const phase = ((seed >>> 9) % 628) / 100;
  // Each row starts with a filter byte; 2 stores the difference from the row above, which packs well here.
  const raw = Buffer.alloc(height * (1 + width * 3));
  const rows: number[][] = [];
  for (let y = 0; y < height; y++) {
    const sky = top.map((tone, channel) =>
      Math.round(tone + ((bottom[channel] ?? tone) - tone) * (y / height)),
    );
    const row: number[] = [];
    for (let x = 0; x < width; x++) {
      const swing = Math.sin((x / width) * 5 + phase) + 0.4 * Math.sin((x / width) * 13 + 2 * phase);
      row.push(...(y > height * (0.68 + 0.09 * swing) ? hill : sky));
    }
    rows.push(row);
    const start = y * (1 + width * 3);
    raw[start] = 2;
    const above = rows[y - 1];
    row.forEach((value, at) => {
      raw[start + 1 + at] = value - (above?.[at] ?? 0);
    });
  }
  return raw;
}

function fromHsl(hue: number, saturation: number, lightness: number): Colour {
  const channel = (shift: number): number => {
    const turn = (shift + hue / 30) % 12;
    const reach = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

function encodePng(width: number, height: number, raw: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a channel, colour type 2 (RGB), no interlace.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}
