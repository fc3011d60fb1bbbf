/** A worker of little memory that reads every hostile feed and says how many it read. */
import { parentPort } from 'node:worker_threads';
import { parseFeed } from '../../../utils/feed/index.ts';
import { hostileFeeds } from './hostile-feeds.ts';

let read = 0;
for (const { body } of hostileFeeds) {
  const made = body();
  parseFeed(
    typeof made === 'string' ? new TextEncoder().encode(made) : made,
    '',
    'https://site.example.org/feed',
  );
  read++;
}
parentPort?.postMessage(read);
