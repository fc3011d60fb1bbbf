/** Sites that name no feed and have one: by the habit of their software, or as a big platform. */
import { alternate, atom, cards, comments, page, rss, type Site, stories } from './site.ts';

function plain(
  name: string,
  home: string,
  feed: string,
  language: 'en' | 'fr' | 'ar',
  head = '',
  otherwise = false,
): Site {
  const told = stories(language, (slug) => `${home}${slug}`);
  const front = page(language, 'A site', head, cards(told));
  return {
    name,
    address: home,
    answers: { [home]: front, [`${home}${feed}`]: rss('A site', home, told) },
    ...(otherwise ? { otherwise: page(language, 'A site', '', '<p>Page not found</p>') } : {}),
    feeds: [`${home}${feed}`],
  };
}

const youtubeId = 'UCabcdefghijklmnopqrstuv';
const videos = `https://www.youtube.com/feeds/videos.xml?channel_id=${youtubeId}`;

function youtube(): Site {
  const told = stories('fr', (_, i) => `https://www.youtube.com/watch?v=video${i}`);
  return {
    name: 'a YouTube channel by its handle',
    address: 'https://www.youtube.com/@chaine',
    answers: {
      'https://www.youtube.com/@chaine': page(
        'fr',
        'Chaîne - YouTube',
        `<link rel="canonical" href="https://www.youtube.com/channel/${youtubeId}">`,
        `<div id="app"></div><script>var data = {"channelId":"UC0000000000000000000000"}</script>`,
      ),
      [videos]: atom('Chaîne', `https://www.youtube.com/channel/${youtubeId}`, told),
    },
    feeds: [videos],
  };
}

function platform(name: string, address: string, feed: string, head = ''): Site {
  const told = stories('en', (slug) => `${new URL(address).origin}/p/${slug}`);
  return {
    name,
    address,
    answers: { [address]: page('en', name, head, '<div id="root"></div>'), [feed]: rss(name, address, told) },
    feeds: [feed],
  };
}

function blogspot(): Site {
  const home = 'https://moteurs.blogspot.com/';
  const told = stories('fr', (slug) => `${home}2026/11/${slug}.html`);
  const post = told[0]?.url ?? '';
  const posts = `${home}feeds/posts/default`;
  return {
    name: 'one post of a Blogspot blog, which names its comments first',
    address: post,
    answers: {
      [post]: page(
        'fr',
        'Moteurs',
        `${alternate(`${home}feeds/4711/comments/default`, 'Moteurs - Atom', 'application/atom+xml')}${alternate(posts, 'Moteurs - Atom', 'application/atom+xml')}${alternate(`${posts}?alt=rss`, 'Moteurs - RSS')}`,
        `<article><h1>${told[0]?.title}</h1><p>Text.</p></article>`,
      ),
      [`${home}feeds/4711/comments/default`]: comments(home, told),
      [posts]: atom('Moteurs', home, told),
      [`${posts}?alt=rss`]: rss('Moteurs', home, told),
    },
    feeds: [posts, `${posts}?alt=rss`],
  };
}

export const unnamedSites: readonly Site[] = [
  plain(
    'a site that has /feed and answers everything else with a page',
    'https://sahel-info.example/',
    'feed',
    'fr',
    '',
    true,
  ),
  plain('an Arabic site with /rss.xml', 'https://akhbar.example/', 'rss.xml', 'ar'),
  plain(
    'a Hugo site',
    'https://garden.example/',
    'index.xml',
    'en',
    '<meta name="generator" content="Hugo 0.140">',
  ),
  plain('an old WordPress without pretty addresses', 'https://vieux-blog.example/', '?feed=rss2', 'fr'),
  youtube(),
  platform('a Reddit forum', 'https://www.reddit.com/r/morocco/', 'https://www.reddit.com/r/morocco/.rss'),
  platform('a GitHub project', 'https://github.com/lede/lede', 'https://github.com/lede/lede/releases.atom'),
  platform(
    'a Mastodon profile',
    'https://social.example/@amina',
    'https://social.example/@amina.rss',
    '<meta property="og:site_name" content="Mastodon">',
  ),
  platform(
    'a Substack letter',
    'https://harbourletter.substack.com/',
    'https://harbourletter.substack.com/feed',
  ),
  blogspot(),
];
