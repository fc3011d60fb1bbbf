// @vitest-environment node
/** Every hostile feed polled in one round beside healthy ones: each gets its due, and nobody else notices. */
import { describe, expect, it } from 'vitest';
import { feedLimits } from '../../../utils/net/download.ts';
import { pollDue } from '../../../utils/pipeline.ts';
import type { ProblemCode } from '../../../utils/result.ts';
import { type Hostile, hostileFeeds } from '../feed/hostile-feeds.ts';
import { hostileFields } from '../feed/hostile-fields.ts';
import { source } from '../make.ts';
import { at, feed, world } from './ports.ts';

const hostile = [...hostileFeeds, ...hostileFields];
const healthy = 20;
const stories = 5;
const addressOf = (id: string) => `https://${id}.example.org/feed`;

/** What the source of a hostile feed may show: an item that leads nowhere and has no text is none to show. */
function mayShow({ titles }: Hostile, size: number): readonly (ProblemCode | undefined)[] {
  if (size === 0) return ['feed-empty'];
  if (size > feedLimits.maxBytes) return ['too-large'];
  return typeof titles === 'string' ? [titles] : [undefined, 'feed-empty'];
}

describe(`${hostile.length} hostile feeds and ${healthy} healthy ones in one round`, () => {
  it('are all polled: each healthy one stored, each hostile one with its problem', async () => {
    const sizes = new Map<string, number>();
    const lede = world(async (url) => {
      const [, kind, number] = /^https:\/\/(\w)(\d+)\./.exec(url) ?? [];
      const i = Number(number);
      if (kind === 'w') {
        const items = Array.from({ length: stories }, (_, k) => ({
          title: `Report ${k} of newsroom ${i}`,
          link: `https://w${i}.example.org/${k}`,
          text: 'A quay was opened.',
        }));
        return at(url, feed(`w${i}`, items)({}));
      }
      const made = hostile[i]?.body() ?? '';
      const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
      sizes.set(`h${i}`, bytes.length);
      return at(url, new Response(bytes as Uint8Array<ArrayBuffer>));
    });
    const ids = [
      ...hostile.flatMap((_, i) => (i % 4 === 0 && i / 4 < healthy ? [`h${i}`, `w${i / 4}`] : [`h${i}`])),
    ];
    for (const id of ids) await lede.store.addSource(source(id, { feedUrl: addressOf(id) }));
    expect(ids.filter((id) => id.startsWith('w'))).toHaveLength(healthy);

    const round = await pollDue(lede, { all: true });
    expect(round).toMatchObject({ polled: ids.length, offline: false, left: 0 });

    const after = new Map((await lede.store.sources()).map((one) => [one.id, one.health]));
    const wrong = hostile.flatMap((one, i) => {
      const code = after.get(`h${i}`)?.problem?.code;
      const may = mayShow(one, sizes.get(`h${i}`) ?? 0);
      return may.includes(code) ? [] : [`${one.name}: ${code ?? 'fine'}, not ${may.join(' or ')}`];
    });
    expect(wrong).toEqual([]);
    const members = (await lede.store.stories({ limit: 100_000 })).flatMap((story) => story.members);
    expect(new Set(members.map(({ entryId }) => entryId)).size).toBe(members.length);
    for (let i = 0; i < healthy; i++) {
      expect(after.get(`w${i}`)).toMatchObject({ lastOkAt: lede.time });
      expect(after.get(`w${i}`)).not.toHaveProperty('problem');
      expect(members.filter(({ sourceId }) => sourceId === `w${i}`)).toHaveLength(stories);
    }
    // Whatever is stored leads to the web, without a name and a password.
    for (const { url } of members) {
      const { protocol, username } = new URL(url);
      expect([protocol, username]).toEqual(['https:', '']);
    }
  }, 120_000);
});
