/** Big platforms whose feeds stand at known places, whether or not their pages name them. */
import type { NamedFeeds } from './page-links.ts';

interface Platform {
  readonly host: RegExp;
  /** Addresses of feeds, or none where this page of the platform has none. */
  readonly feeds: (url: URL, path: readonly string[]) => readonly string[];
}

const videos = 'https://www.youtube.com/feeds/videos.xml';
const channel = /^UC[\w-]{22}$/;
const onRoot = (path: string) => (url: URL) => [`${url.origin}${path}`];

const platforms: readonly Platform[] = [
  {
    host: /^(?:www\.|m\.)?youtube\.com$/,
    feeds: (url, [kind = '', name = '']) => {
      const list = url.searchParams.get('list');
      if (list && /^[\w-]{10,60}$/.test(list)) return [`${videos}?playlist_id=${list}`];
      if (kind === 'channel' && channel.test(name)) return [`${videos}?channel_id=${name}`];
      return kind === 'user' && name !== '' ? [`${videos}?user=${encodeURIComponent(name)}`] : [];
    },
  },
  {
    host: /^(?:www\.|old\.|new\.)?reddit\.com$/,
    feeds: (url, path) => {
      const kept = ['r', 'user', 'u'].includes(path[0] ?? '') ? path : [];
      return [`${url.origin}/${kept.map((part) => `${part}/`).join('')}.rss`];
    },
  },
  {
    host: /^github\.com$/,
    feeds: ({ origin }, [owner, repository, kind, branch]) => {
      if (!owner || ['topics', 'search', 'orgs', 'trending'].includes(owner)) return [];
      if (!repository) return [`${origin}/${owner}.atom`];
      const project = `${origin}/${owner}/${repository}`;
      if (kind === 'commits') return [`${project}/commits${branch ? `/${branch}` : ''}.atom`];
      return kind === 'tags'
        ? [`${project}/tags.atom`]
        : [`${project}/releases.atom`, `${project}/tags.atom`];
    },
  },
  {
    host: /^(?:www\.)?medium\.com$/,
    feeds: ({ origin }, [name, ...rest]) =>
      name && !['tag', 'search', 'me'].includes(name)
        ? [`${origin}/feed/${name}`]
        : name === 'tag' && rest[0]
          ? [`${origin}/feed/tag/${rest[0]}`]
          : [],
  },
  { host: /\.(?:medium\.com|substack\.com)$/, feeds: onRoot('/feed') },
  { host: /\.blogspot\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/, feeds: onRoot('/feeds/posts/default') },
  { host: /(?<!^www)\.tumblr\.com$/, feeds: onRoot('/rss') },
  { host: /\.wordpress\.com$/, feeds: onRoot('/feed/') },
  {
    host: /^bsky\.app$/,
    feeds: ({ origin }, [kind, name]) =>
      kind === 'profile' && name ? [`${origin}/profile/${name}/rss`] : [],
  },
  {
    host: /^(?:www\.)?dailymotion\.com$/,
    feeds: ({ origin }, [name]) => (name && name !== 'video' ? [`${origin}/rss/user/${name}`] : []),
  },
  { host: /^vimeo\.com$/, feeds: ({ origin }, [name]) => (name ? [`${origin}/${name}/videos/rss`] : []) },
];

/** The feeds of an address on a platform, known before anything is asked. */
export function platformFeeds(address: string): string[] {
  const url = new URL(address);
  const path = url.pathname.split('/').filter((part) => part !== '');
  return platforms.flatMap(({ host, feeds }) => (host.test(url.hostname) ? feeds(url, path) : []));
}

/** The feed of a YouTube channel that goes by a name: its id stands in its page. */
export function channelFeed(
  page: Pick<NamedFeeds, 'self' | 'channelId'>,
  address: string,
): string | undefined {
  if (!/(?:^|\.)youtube\.com$/.test(new URL(address).hostname)) return undefined;
  const named = page.self.map((self) => /\/channel\/(UC[\w-]{22})(?:[/?]|$)/.exec(self)?.[1]);
  const id = [...named, page.channelId].find((one) => one !== undefined && channel.test(one));
  return id && `${videos}?channel_id=${id}`;
}
