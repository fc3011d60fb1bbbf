/** Where a site that names no feed may have one all the same: the habits of the software it runs on. */

const habits: readonly (readonly [RegExp, readonly string[]])[] = [
  [/wordpress/, ['/feed/', '/?feed=rss2']],
  [/hugo|zola/, ['/index.xml', '/atom.xml']],
  [/jekyll|eleventy|astro|gatsby/, ['/feed.xml', '/rss.xml']],
  [/ghost/, ['/rss/']],
  [/drupal|gatsby/, ['/rss.xml']],
  [/joomla/, ['/?format=feed&type=rss']],
  [/spip/, ['/spip.php?page=backend']],
  [/blogger/, ['/feeds/posts/default']],
  [/hexo/, ['/atom.xml']],
];
const usual = [
  '/feed',
  '/rss.xml',
  '/rss',
  '/atom.xml',
  '/feed.xml',
  '/index.xml',
  '/?feed=rss2',
  '/feed.json',
];

const inFolder = ['/feed', '/rss.xml', '/index.xml'];

/** The most likely first. @param generator as the page names it, lower case */
export function guessedFeeds(pageUrl: string, generator: string): string[] {
  const page = new URL(pageUrl);
  const made = habits.flatMap(([software, paths]) => (software.test(generator) ? paths : []));
  const guesses = [...made, ...usual].map((path) => new URL(path, page.origin).href);
  // A profile of Mastodon, Pixelfed and their like.
  if (/^\/@[\w.-]+\/?$/.test(page.pathname)) {
    guesses.unshift(`${page.origin}${page.pathname.replace(/\/$/, '')}.rss`);
  }
  // WordPress has a feed for each of its sections.
  if (/wordpress/.test(generator) && page.pathname.length > 1) {
    guesses.unshift(`${page.origin}${page.pathname.replace(/\/?$/, '/')}feed/`);
  }
  // The blog or the news of a company stand in a folder of its site, and so does their feed.
  else if (/^\/[\w-]+\/?$/.test(page.pathname)) {
    const folder = page.origin + page.pathname.replace(/\/$/, '');
    guesses.unshift(...inFolder.map((path) => folder + path));
  }
  return [...new Set(guesses)];
}
