// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromPage, wholePage } from '../../../utils/article.ts';
import { markEmbeds } from '../../../utils/extract/embeds.ts';
import { blocksOf, prepare } from '../../../utils/extract/index.ts';
import type { Block } from '../../../utils/model.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { parseHtml } from '../../pages/parse.ts';
import { base } from './page.ts';

function shown(html: string): Block[] {
  const document = parseHtml(`<html amp><body>${html}</body></html>`);
  prepare(document);
  return blocksOf(document.body, base);
}

const embed = (href: string, title: string): Block => ({ t: 'embed', href, title });

describe('a player becomes a link to what it plays', () => {
  it.each<[string, string, string]>([
    ['//player.vimeo.com/video/1', 'https://player.vimeo.com/video/1', 'player.vimeo.com'],
    [
      'https://www.dailymotion.com/embed/video/x8',
      'https://www.dailymotion.com/embed/video/x8',
      'www.dailymotion.com',
    ],
    [
      'https://geo.dailymotion.com/player.html?video=x8',
      'https://geo.dailymotion.com/player.html?video=x8',
      'geo.dailymotion.com',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
      'w.soundcloud.com',
    ],
    ['https://open.spotify.com/embed/episode/7a', 'https://open.spotify.com/episode/7a', 'open.spotify.com'],
    [
      'https://widget.deezer.com/widget/dark/show/1',
      'https://widget.deezer.com/widget/dark/show/1',
      'widget.deezer.com',
    ],
    [
      'https://embed.podcasts.apple.com/fr/podcast/id1',
      'https://embed.podcasts.apple.com/fr/podcast/id1',
      'embed.podcasts.apple.com',
    ],
    [
      'https://player.twitch.tv/?video=1&parent=a',
      'https://player.twitch.tv/?video=1&parent=a',
      'player.twitch.tv',
    ],
    ['https://www.tiktok.com/embed/v2/7', 'https://www.tiktok.com/embed/v2/7', 'www.tiktok.com'],
    [
      'https://www.instagram.com/p/Cx_1/embed/captioned/?cr=1',
      'https://www.instagram.com/p/Cx_1/',
      'www.instagram.com',
    ],
    [
      'https://www.facebook.com/plugins/video.php?height=3&href=https%3A%2F%2Fwww.facebook.com%2Fquai%2Fvideos%2F12%2F',
      'https://www.facebook.com/quai/videos/12/',
      'www.facebook.com',
    ],
    [
      'https://platform.twitter.com/embed/Tweet.html?id=1',
      'https://platform.twitter.com/embed/Tweet.html?id=1',
      'platform.twitter.com',
    ],
    ['https://player.ausha.co/?podcastId=b', 'https://player.ausha.co/?podcastId=b', 'player.ausha.co'],
    ['https://embed.acast.com/a/b', 'https://embed.acast.com/a/b', 'embed.acast.com'],
    ['https://www.podbean.com/player-v2/?i=a', 'https://www.podbean.com/player-v2/?i=a', 'www.podbean.com'],
    ['https://playlist.megaphone.fm?e=A1', 'https://playlist.megaphone.fm/?e=A1', 'playlist.megaphone.fm'],
    ['https://datawrapper.dwcdn.net/aBc/2/', 'https://datawrapper.dwcdn.net/aBc/2/', 'datawrapper.dwcdn.net'],
    ['https://flo.uri.sh/visualisation/1/embed', 'https://flo.uri.sh/visualisation/1/embed', 'flo.uri.sh'],
    [
      'https://www.google.com/maps/embed?pb=!1m',
      'https://www.google.com/maps/embed?pb=!1m',
      'www.google.com',
    ],
  ])('%s', (src, href, title) => {
    expect(shown(`<iframe src="${src}"></iframe>`)).toEqual([embed(href, title)]);
    // Until cookies are agreed to.
    expect(
      shown(`<iframe src="about:blank" data-cookieblock-src="${src}" title="The film"></iframe>`),
    ).toEqual([embed(href, 'The film')]);
  });

  it.each([
    '<iframe src="https://www.youtube.com/embed/dQ_-9?rel=0"></iframe>',
    '<iframe data-src="//www.youtube-nocookie.com/embed/dQ_-9"></iframe>',
    '<lite-youtube videoid="dQ_-9"></lite-youtube>',
    '<amp-youtube data-videoid="dQ_-9" layout="responsive"></amp-youtube>',
    '<amp-iframe src="https://www.youtube.com/embed/dQ_-9"><p placeholder>Wait</p></amp-iframe>',
    '<p><iframe src="https://www.youtube.com/embed/dQ_-9"></iframe></p>',
    '<figure><img src="/poster.jpg"><iframe src="https://www.youtube.com/embed/dQ_-9"></iframe></figure>',
  ])('on YouTube it leads to the page to watch: %s', (html) => {
    expect(shown(html).filter(({ t }) => t === 'embed')).toMatchObject([
      { href: 'https://www.youtube.com/watch?v=dQ_-9' },
    ]);
  });

  it.each<[string, Block]>([
    [
      '<video src="/film.mp4" title="The film">Your browser is old.</video>',
      embed('https://site.example.org/film.mp4', 'The film'),
    ],
    [
      '<video controls><source src="a.webm"><source src="a.mp4"></video>',
      embed('https://site.example.org/news/a.webm', 'site.example.org'),
    ],
    [
      '<audio aria-label="Listen" src="https://cdn.example/a.mp3"></audio>',
      embed('https://cdn.example/a.mp3', 'Listen'),
    ],
    [
      '<amp-video src="/film.mp4"><div fallback>Old</div></amp-video>',
      embed('https://site.example.org/film.mp4', 'site.example.org'),
    ],
    ['<amp-twitter data-tweetid="12"></amp-twitter>', embed('https://x.com/i/status/12', 'x.com')],
    [
      '<amp-instagram data-shortcode="Cx"></amp-instagram>',
      embed('https://www.instagram.com/p/Cx', 'www.instagram.com'),
    ],
    [
      '<amp-facebook data-href="https://www.facebook.com/quai/posts/1"></amp-facebook>',
      embed('https://www.facebook.com/quai/posts/1', 'www.facebook.com'),
    ],
  ])('of its own, or of a page made for phones: %s', (html, block) => {
    expect(shown(html)).toEqual([block]);
  });
});

describe('what is no player leaves nothing behind', () => {
  it.each([
    'https://ads.example/frame',
    'https://www.youtube.com.evil.example/embed/x',
    'https://evil.example/www.youtube.com/embed/x',
    'https://www.youtube.com/subscribe_embed?channel=x',
    'https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fsite.example',
    'https://platform.twitter.com/widgets/follow_button.html',
    'javascript:x()',
    'data:text/html,x',
    'about:blank',
    '',
    'https://notyoutube.com/embed/x',
  ])('a frame of anyone else: %s', (src) => {
    expect(shown(`<iframe src="${src}">fallback</iframe>`)).toEqual([]);
    // Nor if it says that it is one.
    expect(shown(`<iframe data-lede="lede-embed" data-src="${src}"></iframe>`)).toEqual([]);
  });

  it.each([
    '<video></video>',
    '<video src="blob:https://site.example.org/1"></video>',
    '<video src="javascript:x()"></video>',
    '<video src="/a.mp4" style="display:none"></video>',
    '<lite-youtube videoid="javascript:x()/"></lite-youtube>',
    '<amp-youtube></amp-youtube>',
  ])('%s', (html) => {
    expect(shown(html)).toEqual([]);
  });
});

describe('a post stays as a quotation, and its address becomes a link', () => {
  it.each<[string, string, string, string]>([
    [
      'X',
      '<blockquote class="twitter-tweet"><p>The quay is open.</p>&mdash; Port of Safi (@portsafi) <a href="https://twitter.com/portsafi/status/1?ref_src=twsrc%5Etfw">May 3, 2024</a></blockquote>',
      'https://twitter.com/portsafi/status/1',
      'Port of Safi (@portsafi) May 3, 2024',
    ],
    [
      'Instagram',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cx/?utm_source=ig_embed"><p>The quay is open.</p><a href="https://www.instagram.com/p/Cx/">A post shared by Port (@portsafi)</a></blockquote>',
      'https://www.instagram.com/p/Cx/',
      'A post shared by Port (@portsafi)',
    ],
    [
      'TikTok',
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@portsafi/video/7"><section><p>The quay is open.</p><a href="https://www.tiktok.com/music/1">♬ sound</a></section></blockquote>',
      'https://www.tiktok.com/@portsafi/video/7',
      '@portsafi',
    ],
    [
      'Bluesky',
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:a/b"><p>The quay is open.</p>&mdash; Port (<a href="https://bsky.app/profile/port.example">@port.example</a>) <a href="https://bsky.app/profile/port.example/post/3k?ref_src=embed">May 3, 2024</a></blockquote>',
      'https://bsky.app/profile/port.example/post/3k',
      'Port (@port.example) May 3, 2024',
    ],
    [
      'Mastodon',
      '<blockquote class="mastodon-embed" data-embed-url="https://sea.example/@port/1/embed"><p>The quay is open.</p><a href="https://sea.example/@port/1">Post by @port</a></blockquote>',
      'https://sea.example/@port/1',
      '@port',
    ],
    [
      'Facebook',
      '<div class="fb-post" data-href="https://www.facebook.com/permalink.php?story_fbid=1&amp;id=2"><blockquote class="fb-xfbml-parse-ignore"><p>The quay is open.</p>Posted by <a href="https://www.facebook.com/port">Port of Safi</a></blockquote></div>',
      'https://www.facebook.com/permalink.php?story_fbid=1&id=2',
      'Port of Safi',
    ],
  ])('of %s', (_, html, href, title) => {
    for (const page of [html, `<div class="social-embed">${html}</div>`]) {
      const blocks = shown(page);
      expect(blocks.map(({ t }) => t)).toEqual(['quote', 'embed']);
      expect(JSON.stringify(blocks[0])).toContain('The quay is open.');
      expect(blocks[1]).toEqual(embed(href, title));
    }
  });

  it('but a quotation of any other kind is only quoted', () => {
    expect(
      shown('<blockquote class="pull" cite="https://a.example/"><p>Said.</p></blockquote>'),
    ).toMatchObject([{ t: 'quote' }]);
  });
});

const text =
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra. ';
const around = (html: string) =>
  `<body><article><h1>Ferry sails again</h1><p>${text.repeat(3)}</p>${html}<p>${text.repeat(4)}It is late.</p></article></body>`;
const embedsOf = (html: string) => {
  const article = articleFromPage(() => parseHtml(around(html)), base);
  if (!article.ok) throw new Error(article.problem.detail);
  return article.value.blocks.filter(({ t }) => t === 'embed');
};

describe('in a whole page', () => {
  it.each([
    '<div class="jetpack-video-wrapper"><iframe src="https://www.youtube.com/embed/abc"></iframe></div>',
    '<div class="social-embed"><div><iframe src="https://embed.bsky.app/embed/a"></iframe></div></div>',
    '<figure class="wp-block-video"><video controls src="/a.mp4"></video><figcaption>At the quay</figcaption></figure>',
    '<div class="player"><audio controls src="/a.mp3"></audio></div>',
    '<div class="related-social"><blockquote class="twitter-tweet"><p>Open.</p>— Port (@p) <a href="https://twitter.com/p/status/1">May 3</a></blockquote></div>',
  ])('it is found where it stands: %s', (html) => {
    const [found, ...more] = embedsOf(html);
    expect(found).toMatchObject({ t: 'embed' });
    expect(found?.removed).toBeUndefined();
    expect(more).toEqual([]);
  });

  it('and takes nothing with it where it is left open', () => {
    const article = articleFromPage(() => parseHtml(around('<video src="/a.mp4">')), base);
    expect(article.ok && treeText(article.value.blocks)).toContain('It is late.');
  });

  it('and what plays in an ad is not shown', () => {
    const [found] = embedsOf('<div class="ad-video"><video src="/spot.mp4" title="Spot"></video></div>');
    expect(found?.removed ?? 'gone').not.toBe('');
  });

  it('a page’s own mark is none beyond the two hundredth frame, nor in the whole page', () => {
    const own = '<iframe data-lede="lede-embed" data-src="https://ads.example/"></iframe>';
    expect(shown(`${'<iframe></iframe>'.repeat(200)}${own}`)).toEqual([]);
    expect(wholePage(() => parseHtml(`<body>${own}`), base).blocks).toEqual([]);
  });

  it('the whole page shows its players, too', () => {
    const html = '<body><p>Text</p><iframe src="https://www.youtube.com/embed/abc"></iframe>';
    expect(wholePage(() => parseHtml(html), base).blocks).toEqual([
      { t: 'p', c: ['Text'] },
      embed('https://www.youtube.com/watch?v=abc', 'www.youtube.com'),
    ]);
  });

  it('a player left open over more pieces than a function takes arguments gives them back', () => {
    const document = parseHtml('<body><video src="/a.mp4"></video></body>');
    const video = document.querySelector('video') as Element;
    for (let i = 0; i < 2000; i++) video.append(`${i} `);
    const { textContent } = video;
    // Browsers take some 100,000, which a document made for tests moves in a minute.
    for (const name of ['before', 'after', 'replaceWith'] as const) {
      const own = video[name];
      video[name] = (...nodes) => {
        if (nodes.length > 1000) throw new RangeError('Maximum call stack size exceeded');
        own.apply(video, nodes);
      };
    }
    markEmbeds(document);
    expect(document.body.textContent).toBe(textContent);
  });

  it('any mark that a page writes itself leads nowhere but to a web page', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), fc.string(), (href, title, value) => {
        const quoted = (one: string) => one.replace(/[&"<>]/g, '');
        for (const block of shown(
          `<iframe data-lede="lede-embed" data-src="${href}" title="${quoted(title)}"></iframe><video src="${quoted(value)}"></video>`,
        ))
          expect(block.t === 'embed' && /^https?:/.test(block.href)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
