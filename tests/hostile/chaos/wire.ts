/** Faults of the connection: what comes late, never, too long, too short or as something else. */
import { gzipSync } from 'node:zlib';
import { every, type Fault, fineFeed, give, items, itemXml, pour, rawHead, refuse } from './fault.ts';

const megabyte = 1_000_000;
/** A hundred megabytes of one item, packed into a tenth of one; made once. */
let packed: Buffer | undefined;
const bomb = (): Buffer =>
  (packed ??= gzipSync(`<rss><channel><item><title>B</title><description>${'x'.repeat(100 * megabyte)}`, {
    level: 1,
  }));

export const wireFaults: readonly Fault[] = [
  {
    name: 'a letter every half second, the first time',
    waits: true,
    ends: ['timeout', 0],
    later: ['fine', 5],
    serve(visit) {
      const body = fineFeed(visit);
      if (visit.before > 0) return give(visit, body);
      visit.answer.writeHead(200);
      every(500, visit, (turn) => visit.answer.write(body.charAt(turn)));
    },
  },
  { name: 'a connection that says nothing', waits: true, ends: ['timeout', 0], serve: () => undefined },
  {
    name: 'a head and nothing after it',
    waits: true,
    ends: ['timeout', 0],
    serve: ({ answer }) => void answer.writeHead(200).flushHeaders(),
  },
  {
    name: 'half a feed, and then silence',
    waits: true,
    ends: ['timeout', 0],
    serve: (visit) => void visit.answer.writeHead(200).write(fineFeed(visit).slice(0, 600)),
  },
  {
    name: 'silence after one good feed',
    waits: true,
    ends: ['fine', 5],
    later: ['timeout', 5],
    serve: (visit) => (visit.before === 0 ? give(visit, fineFeed(visit)) : undefined),
  },
  {
    name: 'items without end, as fast as they are read',
    ends: ['too-large', 0],
    serve({ answer, origin }) {
      answer.writeHead(200).write('<rss><channel><title>E</title>');
      pour(answer, items(origin, 200).map(itemXml).join(''));
    },
  },
  {
    name: 'items without end, at leisure',
    waits: true,
    ends: ['timeout', 0],
    serve(visit) {
      visit.answer.writeHead(200).write('<rss><channel><title>E</title>');
      every(100, visit, () => visit.answer.write(items(visit.origin, 20).map(itemXml).join('')));
    },
  },
  {
    name: 'a gzip bomb',
    ends: ['too-large', 0],
    serve: (visit) => give(visit, bomb(), { 'content-encoding': 'gzip' }),
  },
  {
    name: 'a gzip bomb in a gzip bomb',
    ends: ['too-large', 0],
    serve: (visit) => give(visit, gzipSync(bomb()), { 'content-encoding': 'gzip, gzip' }),
  },
  {
    name: 'a feed packed twice that says so once',
    ends: ['not-a-feed', 0],
    serve: (visit) => give(visit, gzipSync(gzipSync(fineFeed(visit))), { 'content-encoding': 'gzip' }),
  },
  {
    name: 'a plain feed that says it is packed',
    ends: ['unreachable', 0],
    serve: (visit) => give(visit, fineFeed(visit), { 'content-encoding': 'gzip' }),
  },
  {
    name: 'a packed feed that is cut off, the first time',
    ends: ['unreachable', 0],
    later: ['fine', 60],
    // It unpacks what has come, and says nothing of what has not.
    inFirefox: ['fine', 25],
    serve(visit) {
      const whole = gzipSync(fineFeed(visit, 60));
      const etag = '"all of it"';
      // Who believes to have all of it gets no more.
      if (visit.asked.headers['if-none-match'] === etag) return refuse(304, { etag })(visit);
      if (visit.before > 0) return give(visit, whole, { etag, 'content-encoding': 'gzip' });
      visit.socket.end(
        Buffer.concat([
          Buffer.from(rawHead(`ETag: ${etag}`, 'Content-Encoding: gzip', `Content-Length: ${whole.length}`)),
          whole.subarray(0, whole.length / 2),
        ]),
      );
    },
  },
  {
    name: 'a reset before any answer',
    ends: ['unreachable', 0],
    serve: ({ socket }) => void socket.resetAndDestroy(),
  },
  {
    name: 'a reset after the head',
    ends: ['unreachable', 0],
    serve: ({ socket }) =>
      void socket.write(rawHead('Content-Length: 5000'), () =>
        setTimeout(() => socket.resetAndDestroy(), 50),
      ),
  },
  {
    name: 'a reset in the middle of the body',
    ends: ['unreachable', 0],
    serve(visit) {
      const body = fineFeed(visit);
      visit.socket.write(rawHead(`Content-Length: ${body.length}`) + body.slice(0, 700), () =>
        setTimeout(() => visit.socket.resetAndDestroy(), 50),
      );
    },
  },
  {
    name: 'a connection that is closed without a word',
    ends: ['unreachable', 0],
    serve: ({ socket }) => void socket.end(),
  },
  {
    name: 'a length that promises more than comes',
    ends: ['unreachable', 0],
    serve: (visit) => void visit.socket.end(rawHead('Content-Length: 90000') + fineFeed(visit)),
  },
  {
    name: 'a length in the middle of the third item',
    ends: ['fine', 2],
    serve(visit) {
      const body = fineFeed(visit);
      const third = [...body.matchAll(/<link>/g)][3]?.index ?? 0;
      visit.socket.end(rawHead(`Content-Length: ${third}`) + body);
    },
  },
  {
    name: 'two lengths that differ',
    ends: ['unreachable', 0],
    serve: (visit) =>
      void visit.socket.end(rawHead('Content-Length: 10', 'Content-Length: 900') + fineFeed(visit)),
  },
  {
    name: 'pieces of which one says no length',
    ends: ['unreachable', 0],
    serve: (visit) =>
      void visit.socket.end(
        `${rawHead('Transfer-Encoding: chunked')}200\r\n${fineFeed(visit).slice(0, 0x200)}\r\nzz\r\nmore`,
      ),
  },
  {
    name: 'pieces that end without the last one',
    ends: ['unreachable', 0],
    serve: (visit) =>
      void visit.socket.end(
        `${rawHead('Transfer-Encoding: chunked')}200\r\n${fineFeed(visit).slice(0, 0x200)}\r\n`,
      ),
  },
  {
    name: 'a header of 300 kB',
    ends: ['unreachable', 0],
    // It reads longer ones.
    inFirefox: ['fine', 5],
    serve: (visit) => void visit.socket.end(rawHead(`X-Long: ${'x'.repeat(300_000)}`) + fineFeed(visit)),
  },
  {
    name: 'a thousand headers and as many cookies',
    ends: ['fine', 5],
    serve: (visit) =>
      give(visit, fineFeed(visit), {
        ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x-${i}`, 'y'])),
        'set-cookie': Array.from({ length: 1000 }, (_, i) => `visitor${i}=1; Path=/`),
      }),
  },
  {
    name: 'an answer in no protocol at all',
    ends: ['unreachable', 0],
    // To it that is HTTP of before there were heads.
    inFirefox: ['not-a-feed', 0],
    serve: ({ socket }) => void socket.end('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
  },
];
