// @vitest-environment node
/** Feeds that grow, let go of what is old and fail at every fifth request: what they showed is what is stored. */
import { expect, it } from 'vitest';
import { makeDue, pollDue } from '../../../utils/pipeline.ts';
import { type GrowingAnswer, GrowingFeed, portal } from '../../hostile/growing.ts';
import { hour, source } from '../make.ts';
import { at, inLine, reborn, type World, world } from './ports.ts';

const isProof = process.env.LEDE_PROOF === '1';
const count = isProof ? 50 : 5;
const rounds = isProof ? 120 : 60;
/** Of the rounds, one in so many is left in the middle by a worker that dies. */
const deathEvery = 4;

function responseOf(said: GrowingAnswer): Response {
  if (said.kind === 'unchanged') return new Response(null, { status: 304, headers: { etag: said.tag } });
  if (said.kind === 'feed') return new Response(said.body, { headers: { etag: said.tag } });
  if (said.failure === 'reset') throw new TypeError('Failed to fetch');
  if (said.failure === 'portal') return new Response(portal);
  if (said.failure === 'empty') return new Response('');
  if (said.failure !== 'cut') return new Response('no', { status: said.failure === 'missing' ? 404 : 500 });
  const half = new TextEncoder().encode(said.body.slice(0, said.body.length / 2));
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      if ((stream.desiredSize ?? 0) > 0) stream.enqueue(half);
      stream.error(new TypeError('network error'));
    },
  });
  return new Response(body, { headers: { etag: '"cut"' } });
}

/** A worker that asks so many feeds, hears nothing of the next, and is no more. */
async function dies(lede: World, after: number): Promise<void> {
  let left = after;
  const { fetch } = lede;
  void pollDue({
    ...reborn(lede),
    // Its locks end with it.
    alone: inLine(),
    fetch: (url, init) => (left-- > 0 ? fetch(url, init) : new Promise(() => undefined)),
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
}

it(`${count} feeds over ${rounds} rounds: all that an answer ever showed is stored, and once`, async () => {
  const feeds = new Map<string, GrowingFeed>();
  const lede = world(async (url, init) => {
    const headers = init.headers as Record<string, string>;
    return at(url, responseOf((feeds.get(url) as GrowingFeed).answer(headers['If-None-Match'])));
  });
  for (let i = 0; i < count; i++) {
    const feedUrl = `https://g${i}.example.org/feed`;
    feeds.set(feedUrl, new GrowingFeed(`https://g${i}.example.org`, i + 1, lede.now));
    await lede.store.addSource(source(`g${i}`, { feedUrl }));
  }
  for (let round = 0; round < rounds; round++) {
    for (const feed of feeds.values()) feed.grow();
    lede.time += hour;
    await makeDue('all', lede);
    if (round % deathEvery === 0) await dies(lede, round % count);
    else await pollDue(reborn(lede), { all: true });
  }
  for (const feed of feeds.values()) feed.well = true;
  lede.time += hour;
  await makeDue('all', lede);
  expect(await pollDue(lede, { all: true })).toMatchObject({ failed: 0 });

  const members = (await lede.store.stories({ limit: 1_000_000 })).flatMap((story) => story.members);
  const shown = [...feeds.values()].flatMap((feed) => [...feed.shown]);
  expect(members.map(({ title }) => title).toSorted()).toEqual(shown.toSorted());
  const sum = (of: (feed: GrowingFeed) => number) =>
    [...feeds.values()].reduce((all, one) => all + of(one), 0);
  const asked = sum(({ counts }) => counts.asked);
  const failed = sum(({ counts }) => counts.failed);
  const dropped = sum(({ counts }) => counts.dropped);
  if (isProof)
    console.log(`${shown.length} items shown, ${dropped} let go of, ${failed} of ${asked} answers failed`);
  expect(failed / asked).toBeGreaterThan(0.15);
  expect(dropped).toBeGreaterThan(shown.length / 2);
}, 300_000);
