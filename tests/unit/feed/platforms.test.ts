// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { channelFeed, guessedFeeds, platformFeeds } from '../../../utils/feed/discover/index.ts';

const id = 'UCabcdefghijklmnopqrstuv';
const videos = 'https://www.youtube.com/feeds/videos.xml';

describe('a big platform’s feed is known before anything is asked', () => {
  it.each([
    [`https://www.youtube.com/channel/${id}/videos`, `${videos}?channel_id=${id}`],
    ['https://m.youtube.com/playlist?list=PLabcdefghijk', `${videos}?playlist_id=PLabcdefghijk`],
    ['https://www.reddit.com/r/morocco/top', 'https://www.reddit.com/r/morocco/top/.rss'],
    ['https://old.reddit.com/', 'https://old.reddit.com/.rss'],
    ['https://github.com/a/b/commits/main', 'https://github.com/a/b/commits/main.atom'],
    ['https://github.com/a', 'https://github.com/a.atom'],
    ['https://medium.com/@amina', 'https://medium.com/feed/@amina'],
    ['https://medium.com/tag/cars', 'https://medium.com/feed/tag/cars'],
    ['https://amina.medium.com/about', 'https://amina.medium.com/feed'],
    ['https://harbour.substack.com/p/one', 'https://harbour.substack.com/feed'],
    ['https://moteurs.blogspot.co.uk/2026/', 'https://moteurs.blogspot.co.uk/feeds/posts/default'],
    ['https://cars.tumblr.com/tagged/x', 'https://cars.tumblr.com/rss'],
    ['https://cars.wordpress.com/', 'https://cars.wordpress.com/feed/'],
    ['https://bsky.app/profile/a.example', 'https://bsky.app/profile/a.example/rss'],
  ])('%s', (address, feed) => {
    expect(platformFeeds(address)[0]).toBe(feed);
  });

  it.each([
    'https://notgithub.com/a/b',
    'https://www.tumblr.com/dashboard',
    'https://github.com/topics/cars',
    'https://www.youtube.com/@name',
    'https://example.com/',
  ])('and of %s nothing is', (address) => {
    expect(platformFeeds(address)).toEqual([]);
  });

  it('a YouTube channel’s id stands in its page, and is believed nowhere else', () => {
    const page = { self: [`https://www.youtube.com/channel/${id}`], channelId: '' };
    expect(channelFeed(page, 'https://www.youtube.com/@name')).toBe(`${videos}?channel_id=${id}`);
    expect(channelFeed({ self: [], channelId: id }, 'https://www.youtube.com/c/n')).toBe(
      `${videos}?channel_id=${id}`,
    );
    expect(
      channelFeed({ self: [], channelId: 'UC"><script>' }, 'https://www.youtube.com/@name'),
    ).toBeUndefined();
    expect(channelFeed(page, 'https://youtube.com.evil.example/@name')).toBeUndefined();
  });

  it('guesses begin with the habit of the software, and stay on the site', () => {
    expect(guessedFeeds('https://a.example/', 'hugo 0.140')[0]).toBe('https://a.example/index.xml');
    expect(guessedFeeds('https://a.example/cars/', 'wordpress 6')[0]).toBe('https://a.example/cars/feed/');
    expect(guessedFeeds('https://m.example/@amina', '')[0]).toBe('https://m.example/@amina.rss');
    expect(guessedFeeds('https://a.example/x', '').every((url) => url.startsWith('https://a.example/'))).toBe(
      true,
    );
  });
});
