/** The ways in which a database can be lost, damaged or of another time, in real Firefox. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import {
  followed,
  nameSource,
  ownWords,
  popupOver,
  says,
  storageFlow,
  storiesComeBack,
} from '../flows/storage.ts';
import { followAll } from '../flows/world.ts';
import { request, stored } from '../harness/ask.ts';
import { built } from '../harness/built.ts';
import { type FirefoxLede, launchFirefox } from '../harness/firefox.ts';
import { press } from '../harness/press.ts';
import { rows, wholeStore } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';

const extension = built('firefox-mv3-e2e', 'wxt build -b firefox --mode e2e');
const downloads = mkdtempSync(path.join(tmpdir(), 'lede-downloads-'));
let room: Newsroom;
let lede: FirefoxLede;
let options: Page;
const world = () => ({ lede, room, options, downloads });

async function start(userDataDir?: string): Promise<void> {
  lede = await launchFirefox({ extension, downloads, ...(userDataDir ? { userDataDir } : {}) });
  options = await lede.open('options.html');
}

/** The browser dies, something becomes of the files in which it has the database, and it begins again. */
async function afterHarm(harm: (file: string) => void): Promise<void> {
  await lede.killBrowser();
  harm(databaseFile(lede));
  await start(lede.userDataDir);
}

function databaseFile({ userDataDir, origin }: FirefoxLede): string {
  const folder = path.join(userDataDir, 'storage/default', origin.replace('://', '+++'), 'idb');
  const [name, ...others] = readdirSync(folder).filter((one) => one.endsWith('.sqlite'));
  if (!name || others.length > 0) throw new Error(`not one database in ${folder}`);
  return path.join(folder, name);
}

/** What it has not brought into the file yet. */
const logOf = (file: string) => `${file}-wal`;

/** Its head says that it is a database; nothing behind that is one. */
function tear(file: string): void {
  writeFileSync(file, readFileSync(file).fill(0x5a, 4096));
  rmSync(logOf(file));
}

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  await start();
  await followAll(world(), followed);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('a database whose file is damaged', () => {
  let before: Awaited<ReturnType<typeof wholeStore>>;
  let sources: Awaited<ReturnType<typeof ownWords>>;
  let mirror: unknown;
  let whole: readonly [file: Buffer, log: Buffer];

  it('is refused by the browser: Lede opens, says so, shows what it knows, and changes nothing', async () => {
    await nameSource(options);
    const [story] = await rows(options, 'stories');
    const entryIds = story?.members.map(({ entryId }) => entryId) ?? [];
    await request(options, 'mark', { entryIds, saved: true });
    before = await wholeStore(options);
    sources = await ownWords(options);
    mirror = await stored(options, 'mirror');
    expect(mirror).toMatchObject({ sources: [{}, {}] });
    await afterHarm((file) => {
      whole = [readFileSync(file), readFileSync(logOf(file))];
      tear(file);
    });
    await expect(wholeStore(options)).rejects.toMatchObject({ name: 'UnknownError' });
    await says(options, say('problem.storage-broken'));
    await lede.shot(options, 'refused-options');
    const popup = await popupOver(world());
    await says(popup, say('problem.storage-broken'));
    await says(popup, 'As I call it');
    await lede.shot(popup, 'refused-popup');
    expect(await request(options, 'refresh', {})).toMatchObject({
      ok: false,
      problem: { code: 'storage-broken' },
    });
    expect(await stored(options, 'mirror')).toEqual(mirror);
  });

  it('is all there again once the browser can read it', async () => {
    await afterHarm((file) => {
      writeFileSync(file, whole[0]);
      writeFileSync(logOf(file), whole[1]);
    });
    const { sources: _, facts: __, ...rest } = await wholeStore(options);
    expect(rest).toEqual({ ...before, sources: undefined, facts: undefined });
    expect(await ownWords(options)).toEqual(sources);
  });

  it('is given up where the user says so, and what is followed comes back', async () => {
    await afterHarm(tear);
    await press(options, named('data.anew'));
    await says(options, say('data.anew-question'));
    await lede.shot(options, 'begin-anew');
    await press(options, named('data.anew-now'));
    // The page is loaded again, and nobody may open a database before Lede has made it.
    options = await lede.open('manifest.json');
    await until('what is back', async () => (await stored(options, 'brought-back')) !== undefined);
    await until('the sources', async () => (await ownWords(options)).length === sources.length);
    expect(await ownWords(options)).toEqual(sources);
    await storiesComeBack(options);
  });

  it('is made anew by the browser: the sources come back as the user had them, and their stories', async () => {
    await afterHarm((file) => {
      writeFileSync(file, 'No database at all. '.repeat(1000));
      rmSync(logOf(file), { force: true });
    });
    await until('the sources', async () => (await ownWords(options)).length === sources.length);
    expect(await ownWords(options)).toEqual(sources);
    await request(options, 'refresh', {});
    await storiesComeBack(options);
    expect(await rows(options, 'marks')).toEqual([]);
  });
});

storageFlow(world);

it('a database that stays damaged goes with everything else that is deleted, and Lede begins anew', async () => {
  await afterHarm(tear);
  await says(options, say('problem.storage-broken'));
  // Pages begin anew where everything is deleted, and the answer finds nobody.
  await request(options, 'delete-everything', {}).catch(() => undefined);
  await until('an empty database', async () => (await rows(options, 'sources')).length === 0);
  // One that begins anew itself would ask for it twice.
  options = await lede.open('manifest.json');
  const address = room.publications.find(({ id }) => id === followed[0])?.siteUrl ?? '';
  expect(await request(options, 'follow', { address })).toMatchObject({ ok: true, value: { added: true } });
});
