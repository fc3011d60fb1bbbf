// @vitest-environment node
/** What is published is the same for the same files, and says what it is made of. */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { checksumsOf, notesOf } from '../../../scripts/release/notes.ts';
import { sbomOf } from '../../../scripts/release/sbom.ts';
import { type Packed, zipOf } from '../../../scripts/release/zip.ts';
import { packageOf } from '../../../scripts/vite-shipped.ts';

const committed = Date.UTC(2026, 2, 5, 22, 30, 41) / 1000;
const files: readonly Packed[] = [
  { name: 'manifest.json', bytes: strToU8('{"name": "Lede"}') },
  { name: '_locales/en/messages.json', bytes: strToU8('word '.repeat(400)) },
  { name: 'empty.txt', bytes: new Uint8Array() },
  { name: '.ci/run', bytes: strToU8('#!/bin/sh\n'), executable: true },
];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it('a zip is the same bytes for the same files in another order, on another day and in another time zone', () => {
  process.env.TZ = 'Asia/Tokyo';
  const first = zipOf(files, committed);
  process.env.TZ = 'America/Los_Angeles';
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(480);
  const again = zipOf([...files].reverse(), committed);
  expect(Buffer.compare(first, again)).toBe(0);
});

it('a zip holds every file as it was, by name, small ones unpacked', () => {
  const packed = zipOf(files, committed);
  const held = unzipSync(packed);
  expect(Object.keys(held)).toEqual(['.ci/run', '_locales/en/messages.json', 'empty.txt', 'manifest.json']);
  for (const { name, bytes } of files)
    expect(strFromU8(held[name] ?? strToU8('none'))).toBe(strFromU8(bytes));
  expect(packed.length).toBeLessThan(files.reduce((sum, { bytes }) => sum + bytes.length, 0));
});

it('each entry has the date of the commit, and only a script may be run', () => {
  const packed = Buffer.from(zipOf(files, committed));
  const entries: { mode: string; date: string }[] = [];
  for (let at = packed.indexOf('PK\u0001\u0002'); at >= 0; at = packed.indexOf('PK\u0001\u0002', at + 4)) {
    const [time, day] = [packed.readUInt16LE(at + 12), packed.readUInt16LE(at + 14)];
    const date = [
      1980 + (day >> 9),
      (day >> 5) & 15,
      day & 31,
      time >> 11,
      (time >> 5) & 63,
      (time & 31) * 2,
    ];
    entries.push({ mode: (packed.readUInt32LE(at + 38) >>> 16).toString(8), date: date.join(' ') });
  }
  expect(entries.map(({ mode }) => mode)).toEqual(['100755', '100644', '100644', '100644']);
  expect(new Set(entries.map(({ date }) => date))).toEqual(new Set(['2026 3 5 22 30 40']));
});

it('a name that zip files cannot say plainly stops the release', () => {
  expect(() => zipOf([{ name: 'é.txt', bytes: new Uint8Array() }], committed)).toThrow('é.txt');
});

it('the notes are the topmost section of the changelog, and of this version', () => {
  const changelog =
    '# Changelog\n\n## 0.2.0 (unreleased)\n\nNew:\n\n- one\n\n### More\n\n- two\n\n## 0.1.0\n\n- old\n';
  expect(notesOf(changelog, '0.2.0')).toBe('## 0.2.0 (unreleased)\n\nNew:\n\n- one\n\n### More\n\n- two\n');
  expect(() => notesOf(changelog, '0.3.0')).toThrow('version 0.2.0, but package.json says 0.3.0');
  expect(() => notesOf('# Changelog\n', '0.3.0')).toThrow('version none');
});

it('the checksums stand by name, as sha256sum reads them', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(checksumsOf({ b: 'two', a: strToU8('one') })).toBe(`${digest('one')}  a\n${digest('two')}  b\n`);
});

it('the bill of materials names each package that ships once, with checksum and licence, and no day', () => {
  const digest = createHash('sha512').update('x').digest();
  const integrity = `sha512-${digest.toString('base64')}`;
  const lock = {
    packages: {
      'node_modules/@a/b': { version: '1.0.0', integrity, license: 'MIT' },
      'node_modules/c/node_modules/d': { version: '2.0.0', integrity, license: 'ISC' },
      'node_modules/unused': { version: '3.0.0', integrity },
    },
  };
  const product = { name: 'lede', version: '0.1.0', license: 'MIT' };
  const keys = ['node_modules/c/node_modules/d', 'node_modules/@a/b'];
  const made = sbomOf(product, lock, [...keys, ...keys]);
  expect(sbomOf(product, lock, keys.reverse())).toBe(made);
  const { components, dependencies } = JSON.parse(made) as Record<string, unknown>;
  expect(components).toMatchObject([
    { name: '@a/b', purl: 'pkg:npm/%40a/b@1.0.0', licenses: [{ license: { id: 'MIT' } }] },
    { name: 'd', version: '2.0.0', hashes: [{ alg: 'SHA-512', content: digest.toString('hex') }] },
  ]);
  expect(dependencies).toContainEqual({ ref: 'lede@0.1.0', dependsOn: ['@a/b@1.0.0', 'd@2.0.0'] });
  expect(made).not.toMatch(/serialNumber|timestamp/);
  expect(() => sbomOf(product, lock, ['node_modules/gone'])).toThrow('node_modules/gone');
});

it('a module is told to be of its innermost package', () => {
  const of = (module: string) => packageOf(module, '/x/lede');
  expect(of('/x/lede/node_modules/preact/hooks/index.js?v=1')).toBe('node_modules/preact');
  expect(of('\0/x/lede/node_modules/@a/b/c.js')).toBe('node_modules/@a/b');
  expect(of('/x/lede/node_modules/c/node_modules/@d/e/f.js')).toBe('node_modules/c/node_modules/@d/e');
  expect(of('/x/lede/utils/model.ts')).toBeUndefined();
  expect(of('\0vite/preload-helper')).toBeUndefined();
});
