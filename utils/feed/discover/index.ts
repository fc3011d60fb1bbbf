/** From a page to the feeds that it, its site or its platform may have. Pure: nothing is asked here. */
export { guessedFeeds } from './guesses.ts';
export { type NamedFeeds, namedFeeds } from './page-links.ts';
export { channelFeed, platformFeeds } from './platforms.ts';
export { commentsLast, isComments, ranksOf } from './rank.ts';
