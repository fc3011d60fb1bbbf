// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../../utils/export/opml.ts';
import type { Outline } from '../../../utils/model.ts';
import { importSources } from '../../../utils/pipeline/import.ts';
import { importPlanner } from '../../../utils/pipeline/import-plan.ts';
import { dueSources } from '../../../utils/poll/index.ts';
import { source } from '../make.ts';
import { sites, type World, world } from './ports.ts';

const outline = (name: string, change: Partial<Outline> = {}): Outline => ({
  feedUrl: `https://${name}.example/feed`,
  siteUrl: `https://${name}.example/`,
  title: name,
  folder: [],
  ...change,
});
const never = () => false;
const planOf = (outlines: readonly Outline[], followed = [source('one')]) => {
  const planner = importPlanner(followed, never);
  planner.add(outlines);
  return planner.plan();
};
const titles = (outlines: readonly Outline[]) => outlines.map(({ title }) => title);
const many = (count: number) => Array.from({ length: count }, (_, i) => outline(`f${i}`));
const run = async (outlines: readonly Outline[], ports: World) => {
  const done = await importSources(outlines, ports);
  if (!done.ok) throw new Error(done.problem.detail);
  return done.value;
};

describe('before a list is followed, it is told', () => {
  it('which feeds are new, and which are followed already under whatever spelling', () => {
    const same = outline('same', { feedUrl: 'http://www.one.example.org/feed?utm_source=x#top' });
    const { fresh, already } = planOf([outline('a'), same]);
    expect(titles(fresh)).toEqual(['a']);
    expect(titles(already)).toEqual(['same']);
  });

  it('that what moved since it was followed is still the same feed', () => {
    const moved = source('old-id', { feedUrl: 'https://new.example/feed' });
    expect(planOf([outline('new')], [moved]).fresh).toEqual([]);
  });

  it('that feeds which stand there twice count once, in the folder that one of them lies in', () => {
    const { fresh, merged } = planOf([
      outline('a'),
      outline('a', { feedUrl: 'https://www.a.example/feed', folder: ['Cars'] }),
      outline('a', { folder: ['Other'] }),
    ]);
    expect(merged).toBe(2);
    expect(fresh).toEqual([outline('a', { folder: ['Cars'] })]);
  });

  it.each([
    ['javascript:alert(1)', 'address-invalid'],
    ['data:text/xml,<rss/>', 'address-invalid'],
    ['file:///etc/passwd', 'address-invalid'],
    ['https://user:secret@a.example/feed', 'address-invalid'],
    ['https://a*b.example/feed', 'address-invalid'],
    ['http://192.168.1.1/feed', 'address-private'],
    ['https://0x7f.1/feed', 'address-private'],
    ['https://[::1]/feed', 'address-private'],
    ['https://nas.local/feed', 'address-private'],
  ])('that %s is never asked', (feedUrl, code) => {
    const { fresh, refused, origins } = planOf([outline('bad', { feedUrl })]);
    expect(fresh).toEqual([]);
    expect(refused.map((one) => one.code)).toEqual([code]);
    expect(origins).toEqual([]);
  });

  it('which sites the browser will be asked for, each once, and http becomes https', () => {
    const { fresh, origins } = planOf([
      outline('a', { feedUrl: 'http://feeds.a.example/x' }),
      outline('a2', { feedUrl: 'https://a.example/y', siteUrl: 'https://www.a.example/' }),
      outline('b', { siteUrl: 'https://192.168.0.1/' }),
    ]);
    expect(fresh[0]?.feedUrl).toBe('https://feeds.a.example/x');
    expect(origins).toEqual(['https://*.a.example/*', 'https://*.b.example/*']);
  });
});

describe('a list that is followed', () => {
  it('is written without asking anybody, and all of it is due', async () => {
    const ports = world(sites({}));
    const done = await run(many(120), ports);
    expect(done).toEqual({ added: 120, already: 0, took: 0 });
    expect(ports.asked).toEqual([]);
    const sources = await ports.store.sources();
    expect(dueSources(sources, ports.time + 60)).toHaveLength(120);
    expect(sources[0]).toMatchObject({ title: 'f0', folder: [], images: false, health: {} });
  });

  it('goes in slices with room to breathe, and shows how far it is', async () => {
    const ports = world(sites({}));
    await run(many(120), ports);
    expect(ports.news).toEqual([
      { kind: 'progress', done: 50, total: 120 },
      { kind: 'progress', done: 100, total: 120 },
      { kind: 'progress', done: 120, total: 120 },
      { kind: 'sources' },
    ]);
    expect(ports.waits).toEqual([0, 0, 0]);
  });

  it('killed half-way goes on where it was, and touches nothing of what is there', async () => {
    const ports = world(sites({}));
    const killed = {
      ...ports,
      tell: () => {
        throw new Error('killed');
      },
    };
    expect((await importSources(many(120), killed)).ok).toBe(false);
    const [first] = await ports.store.sources();
    await ports.store.updateSource(first?.id ?? '', (known) => ({ ...known, title: 'Mine' }));
    expect(await run(many(120), ports)).toMatchObject({ added: 70, already: 50 });
    expect((await ports.store.source(first?.id ?? ''))?.title).toBe('Mine');
    expect(await run(many(120), ports)).toMatchObject({ added: 0, already: 120 });
  });

  it('says when there is no room left', async () => {
    const ports = world(sites({}));
    ports.store.addSources = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    expect(await importSources(many(1), ports)).toMatchObject({ problem: { code: 'storage-full' } });
  });

  it('and exported again is the same list to the byte', async () => {
    const here = world(sites({}));
    await here.store.addSources([
      source('a', { folder: ['Cars', 'France'], interval: 1_800_000, fullText: true }),
      source('b', { page: { by: 'links', shape: 'a/b' }, siteUrl: '' }),
      source('c', { language: 'ar', title: 'أخبار «السيارات»', paused: { at: 1, reason: 'user' } }),
    ]);
    const text = writeOpml(await here.store.sources(), 'Lede');
    const read = readOpml(text);
    const there = world(sites({}));
    await run(planOf(read.ok ? read.value.outlines : [], []).fresh, there);
    expect(writeOpml(await there.store.sources(), 'Lede')).toBe(text);
  });
});
