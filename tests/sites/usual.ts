/** Sites whose feed is named, though not always where or as it should be. */
import { alternate, atom, cards, comments, page, rss, type Site, stories } from './site.ts';

const nav = (items: readonly string[]) =>
  `<header><nav><ul>${items.map((item) => `<li><a href="/${item}/">${item}</a></li>`).join('')}</ul></nav></header>`;

function wordpressFr(): Site {
  const home = 'https://lematinal.example/';
  const told = stories('fr', (slug) => `${home}2026/11/${slug}/`);
  return {
    name: 'a French WordPress site with comments, oEmbed and REST answers in its head',
    address: home,
    answers: {
      [home]: page(
        'fr-FR',
        'Le Matinal',
        `<meta name="generator" content="WordPress 6.8">${alternate(`${home}comments/feed/`, 'Le Matinal » Flux des commentaires')}${alternate(`${home}feed/`, 'Le Matinal » Flux')}${alternate(`${home}wp-json/wp/v2/pages/2`, 'JSON', 'application/json')}${alternate(`${home}wp-json/oembed/1.0/embed?url=x`, 'oEmbed', 'application/json+oembed')}`,
        `${nav(['politique', 'economie', 'sport'])}${cards(told)}<footer><a href="/feed/">RSS</a></footer>`,
      ),
      [`${home}feed/`]: rss('Le Matinal', home, told),
      [`${home}comments/feed/`]: comments(home, told),
    },
    feeds: [`${home}feed/`],
  };
}

function section(): Site {
  const home = 'https://courrier-eco.example/';
  const told = stories('fr', (slug) => `${home}${slug}.html`);
  return {
    name: 'a section typed by hand, which has a feed of its own beside the site’s',
    address: `${home}rubrique/automobile/`,
    answers: {
      [`${home}rubrique/automobile/`]: page(
        'fr',
        'Automobile - Courrier éco',
        `${alternate('/feed/', 'Courrier éco » Flux')}${alternate('/comments/feed/', 'Courrier éco » Flux des commentaires')}${alternate('/rubrique/automobile/feed/', 'Courrier éco » Automobile Flux de la catégorie')}`,
        cards(told.slice(5)),
      ),
      [`${home}feed/`]: rss('Courrier éco', home, told),
      [`${home}comments/feed/`]: comments(home, told),
      [`${home}rubrique/automobile/feed/`]: rss('Automobile', `${home}rubrique/automobile/`, told.slice(5)),
    },
    feeds: [`${home}rubrique/automobile/feed/`],
  };
}

function categoriesFirst(): Site {
  const home = 'https://www.dailyharbour.example/';
  const told = stories('en', (slug) => `${home}news/${slug}`);
  const sections = ['sport', 'culture', 'opinion', 'travel'];
  return {
    name: 'a front page that names the feeds of its sections before its own',
    address: home,
    answers: {
      [home]: page(
        'en',
        'Daily Harbour',
        `${sections.map((name) => alternate(`/rss/${name}.xml`, `Daily Harbour - ${name}`)).join('')}${alternate('/rss/index.xml', 'Daily Harbour')}`,
        `${nav(sections)}${cards(told)}`,
      ),
      ...Object.fromEntries(
        sections.map((name, i) => [
          `${home}rss/${name}.xml`,
          rss(`Daily Harbour - ${name}`, `${home}${name}/`, told.slice(i * 2, i * 2 + 4)),
        ]),
      ),
      [`${home}rss/index.xml`]: rss('Daily Harbour', home, told),
    },
    feeds: [`${home}rss/index.xml`],
  };
}

function footerAnchor(): Site {
  const home = 'https://valleynews.example/';
  const told = stories('en', (slug, i) => `${home}story/${i + 900}/${slug}`);
  return {
    name: 'a site whose feed is a link in the footer and nothing else',
    address: 'valleynews.example',
    answers: {
      [home]: page(
        'en',
        'Valley News',
        '',
        `${nav(['local', 'feedback'])}${cards(told)}<footer><ul><li><a href="/about">About</a></li><li><a href="/feedback">Feedback</a></li><li><a href="https://social.example/valley"><img alt="f"></a></li><li><a href="/syndication/latest.rss" title="Subscribe"><svg></svg></a></li></ul></footer>`,
      ),
      [`${home}syndication/latest.rss`]: rss('Valley News: latest', home, told),
    },
    feeds: [`${home}syndication/latest.rss`],
  };
}

function feedPage(): Site {
  const home = 'https://www.gazette-du-sud.example/';
  const told = stories('fr', (slug) => `${home}actu/${slug}`);
  const names = ['À la une', 'International', 'Économie', 'Sports'];
  const list = names.map((name, i) => `<li>${name} <a href="/flux/${i}.xml">XML</a></li>`).join('');
  return {
    name: 'a site that has a page listing its feeds, named in the footer only',
    address: home,
    answers: {
      [home]: page(
        'fr',
        'Gazette du Sud',
        '',
        `${nav(['monde'])}${cards(told)}<footer><a href="/mentions">Mentions légales</a> <a href="/page/flux-rss">Flux RSS</a></footer>`,
      ),
      [`${home}page/flux-rss`]: page(
        'fr',
        'Nos flux RSS',
        '',
        `<main><h1>Nos flux RSS</h1><ul>${list}</ul></main>`,
      ),
      ...Object.fromEntries(
        names.map((name, i) => [
          `${home}flux/${i}.xml`,
          rss(`Gazette du Sud - ${name}`, home, told.slice(i * 3)),
        ]),
      ),
    },
    feeds: [`${home}flux/0.xml`],
  };
}

function deadLink(): Site {
  const home = 'https://blog.atelier.example/';
  const told = stories('en', (slug) => `${home}posts/${slug}/`);
  return {
    name: 'a blog whose named feed is gone while another one works',
    address: home,
    answers: {
      [home]: page('en', 'Atelier', `${alternate('/old/feed', 'Atelier')}`, cards(told)),
      [`${home}atom.xml`]: atom('Atelier', home, told),
    },
    feeds: [`${home}atom.xml`],
  };
}

function podcastFirst(): Site {
  const home = 'https://radiocote.example/';
  const told = stories('fr', (slug) => `${home}info/${slug}`);
  return {
    name: 'a radio that names its podcasts before its news',
    address: home,
    answers: {
      [home]: page(
        'fr',
        'Radio Côte',
        `${alternate('/podcasts/matinale.xml', 'Podcast La Matinale')}${alternate('/podcasts/debat.xml', 'Podcast Le Débat')}${alternate('/info/rss', 'Radio Côte : l’info')}`,
        cards(told),
      ),
      [`${home}podcasts/matinale.xml`]: rss('La Matinale', `${home}podcasts/matinale`, [
        { title: 'La Matinale du 22', url: `${home}p/22.mp3` },
        { title: 'La Matinale du 21', url: `${home}p/21.mp3` },
        { title: 'La Matinale du 20', url: `${home}p/20.mp3` },
      ]),
      [`${home}podcasts/debat.xml`]: rss('Le Débat', `${home}podcasts/debat`, [
        { title: 'Le Débat', url: `${home}p/d.mp3` },
      ]),
      [`${home}info/rss`]: rss('Radio Côte', home, told),
    },
    feeds: [`${home}info/rss`],
  };
}

function emptyFirst(): Site {
  const home = 'https://oasis-press.example/';
  const told = stories('ar', (slug) => `${home}news/${slug}`);
  return {
    name: 'an Arabic site whose first feed has been empty for years',
    address: home,
    answers: {
      [home]: page(
        'ar',
        'صحافة الواحة',
        `${alternate('/rss/all', 'الكل')}${alternate('/rss/latest', 'آخر الأخبار')}`,
        cards(told),
      ),
      [`${home}rss/all`]: rss('صحافة الواحة', home, []),
      [`${home}rss/latest`]: rss('صحافة الواحة', home, told),
    },
    feeds: [`${home}rss/latest`],
  };
}

function threeFormats(): Site {
  const home = 'https://notes.kite.example/';
  const told = stories('en', (slug) => `${home}${slug}`);
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Kite',
    home_page_url: home,
    items: told.map(({ url, title }) => ({ id: url, url, title, content_text: 'x' })),
  });
  return {
    name: 'one feed in three formats',
    address: home,
    answers: {
      [home]: page(
        'en',
        'Kite',
        `${alternate('/feed.json', 'JSON', 'application/feed+json')}${alternate('/feed.atom', 'Atom', 'application/atom+xml')}${alternate('/feed.rss', 'RSS')}`,
        cards(told),
      ),
      [`${home}feed.json`]: json,
      [`${home}feed.atom`]: atom('Kite', home, told),
      [`${home}feed.rss`]: rss('Kite', home, told),
    },
    feeds: [`${home}feed.json`, `${home}feed.atom`, `${home}feed.rss`],
  };
}

function elsewhere(): Site {
  const home = 'https://lantern.example/';
  const told = stories('en', (slug) => `${home}${slug}`);
  return {
    name: 'a feed on another host, written with http',
    address: home,
    answers: {
      [home]: page(
        'en',
        'The Lantern',
        `${alternate('http://feeds.burner.example/lantern', 'The Lantern')}`,
        `${cards(told)}<a href="https://feeds.burner.example/lantern-comments">Comments RSS</a>`,
      ),
      'https://feeds.burner.example/lantern': rss('The Lantern', home, told),
      'https://feeds.burner.example/lantern-comments': comments(home, told),
    },
    feeds: ['https://feeds.burner.example/lantern'],
  };
}

function languages(): Site {
  const home = 'https://agence.example/';
  const fr = stories('fr', (slug) => `${home}fr/${slug}`);
  const ar = stories('ar', (slug) => `${home}ar/${slug}`);
  return {
    name: 'an agency in two languages, typed in Arabic',
    address: `${home}ar/`,
    answers: {
      [`${home}ar/`]: page(
        'ar',
        'الوكالة',
        `${alternate('/rss.php?lang=fr', 'Français')}${alternate('/rss.php?lang=ar', 'العربية')}<link rel="alternate" hreflang="fr" href="/fr/">`,
        cards(ar),
      ),
      [`${home}rss.php?lang=fr`]: rss('Agence', `${home}fr/`, fr, '<language>fr</language>'),
      [`${home}rss.php?lang=ar`]: rss('الوكالة', `${home}ar/`, ar, '<language>ar</language>'),
    },
    feeds: [`${home}rss.php?lang=ar`],
  };
}

function wrongType(): Site {
  const home = 'https://cityweekly.example/';
  const told = stories('en', (slug) => `${home}w/${slug}`);
  return {
    name: 'a link of the right relation without the right type',
    address: home,
    answers: {
      [home]: page(
        'en',
        'City Weekly',
        '<link rel="feed" href="/w/all"><link rel="alternate" type="text/html" media="handheld" href="/m/">',
        cards(told),
      ),
      [`${home}w/all`]: rss('City Weekly', home, told),
    },
    feeds: [`${home}w/all`],
  };
}

export const usualSites: readonly Site[] = [
  wordpressFr(),
  section(),
  categoriesFirst(),
  footerAnchor(),
  feedPage(),
  deadLink(),
  podcastFirst(),
  emptyFirst(),
  threeFormats(),
  elsewhere(),
  languages(),
  wrongType(),
];
