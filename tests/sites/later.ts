/** Ten more sites, written once the thirty were found, to see what had been fitted to them only. */
import { alternate, atom, cards, dayOf, isoDay, page, rss, type Site, stories, type Told } from './site.ts';

/** Empty links laid over the cards: the title stands beside them. */
function overlays(): Site {
  const home = 'https://grandlarge.example/';
  const told = stories('fr', (slug) => `${home}articles/${slug}`);
  const card = ({ url, title }: Told) =>
    `<div class="tile"><a class="tile-link" href="${url}" aria-label="${title}"></a><div class="tile-img"><img src="/i.jpg" alt=""></div><h3 class="tile-title">${title}</h3><a class="tile-tag" href="/theme/mer">Mer</a></div>`;
  return {
    name: 'cards under a link without text',
    address: `${home}articles`,
    answers: {
      [`${home}articles`]: page(
        'fr',
        'Grand Large',
        '',
        `<nav><a href="/a">Les grandes régates</a></nav><div class="tiles">${told.map(card).join('')}</div>`,
      ),
    },
    feeds: [],
    headlines: told,
  };
}

/** Lists everywhere, none of them called anything but by the id of what they stand in. */
function bareLists(): Site {
  const home = 'https://union-ports.example/';
  const told = stories('en', (_, i) => `${home}n/${300 - i}.htm`);
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const links = (names: readonly string[]) =>
    list(names.map((name, i) => `<a href="/p/${name.length}${i}.htm">${name}</a>`));
  return {
    name: 'lists without a class, news and menus alike',
    address: home,
    answers: {
      [home]: page(
        'en',
        'Union of ports',
        '',
        `<div id="left">${links(['About the union of ports and harbours', 'Members of the union, by country', 'Statutes and rules of procedure', 'Working groups and committees'])}</div><div id="centre"><h1>News</h1>${list(told.map(({ url, title }, i) => `${dayOf(i)} November 2026: <a href="${url}">${title}</a>`))}</div><div id="right"><h2>Members</h2>${links(['The port authority of Tangier Med', 'The harbour master of Agadir', 'The free zone of Nador West'])}</div>`,
      ),
    },
    feeds: [],
    headlines: told,
  };
}

/** Eight sections, each of its own colour and class; a kicker inside each link. */
function portal(): Site {
  const home = 'https://portail.example/';
  const sections = ['economie', 'politique', 'societe', 'sport', 'culture', 'monde', 'regions', 'sante'];
  const base = stories('fr', (slug) => slug);
  const told = sections.flatMap((section, i) =>
    [0, 1, 2, 3].map((j) => {
      const { url, title } = base[(i * 4 + j) % base.length] as Told;
      return { url: `${home}${section}/${url}-${i}${j}00`, title: `${title} (${section})` };
    }),
  );
  const block = (section: string, i: number) =>
    `<section class="bloc bloc-${section}"><h2><a href="/${section}">Toute la rubrique ${section}</a></h2>${told
      .slice(i * 4, i * 4 + 4)
      .map(
        ({ url, title }) =>
          `<div class="teaser teaser-${section}"><a href="${url}"><span class="kicker">Exclusif</span> <span class="teaser-title">${title}</span></a></div>`,
      )
      .join('')}</section>`;
  return {
    name: 'a portal whose sections have classes of their own',
    address: home,
    answers: {
      [home]: page(
        'fr',
        'Portail',
        '',
        `<div class="menu">${sections.map((name) => `<a href="/${name}">${name}</a>`).join('')}</div>${sections.map(block).join('')}`,
      ),
    },
    feeds: [],
    headlines: told,
  };
}

/** Paragraphs with a date in bold, among paragraphs of text with links. */
function paragraphs(): Site {
  const home = 'https://syndicat.example/';
  const told = stories('ar', (_, i) => `${home}?p=${5000 + i}`);
  return {
    name: 'paragraphs in Arabic with a date in bold, among other text',
    address: home,
    answers: {
      [home]: page(
        'ar',
        'النقابة',
        '',
        `<div id="text"><p>مرحبا بكم في موقع <a href="/about">نقابة عمال الموانئ المغربية</a>، تجدون أدناه أخبارنا.</p>${told.map(({ url, title }, i) => `<p><strong>${dayOf(i)}/11/2026</strong> - <a href="${url}">${title}</a></p>`).join('')}<p>للاتصال بنا <a href="/contact">اضغطوا هنا من فضلكم</a></p></div>`,
      ),
    },
    feeds: [],
    headlines: told,
  };
}

/** Five stories in JSON-LD, the whole list on the page only. */
function fewInJson(): Site {
  const home = 'https://metro-today.example/';
  const told = stories('en', (slug) => `${home}2026/${slug}`);
  const json = {
    '@type': 'ItemList',
    itemListElement: told.slice(0, 4).map(({ url }, i) => ({ '@type': 'ListItem', position: i, url })),
  };
  return {
    name: 'a page whose JSON-LD names the first stories only',
    address: home,
    answers: {
      [home]: page(
        'en',
        'Metro Today',
        `<script type="application/ld+json">${JSON.stringify(json)}</script>`,
        `<div class="list">${told.map(({ url, title }, i) => `<div class="row"><a href="${url}"><picture><img src="x"></picture><h3>${title}</h3><p>And a teaser, which is longer than the title is and says more about what happened.</p><time datetime="${isoDay(i)}">${dayOf(i)} Nov</time></a></div>`).join('')}</div>`,
      ),
    },
    feeds: [],
    headlines: told,
  };
}

function iconOnly(): Site {
  const home = 'https://ville-port.example/';
  const told = stories('fr', (slug) => `${home}${slug}`);
  return {
    name: 'a feed behind an icon that has a class and no word',
    address: home,
    answers: {
      [home]: page(
        'fr',
        'Ville-Port',
        '',
        `${cards(told)}<div class="follow"><a class="icon icon-rss" href="/backend.php"></a><a class="icon icon-x" href="/x"></a></div>`,
      ),
      [`${home}backend.php`]: rss('Ville-Port', home, told),
    },
    feeds: [`${home}backend.php`],
  };
}

function companyBlog(): Site {
  const home = 'https://batteries-corp.example/';
  const told = stories('en', (slug) => `${home}blog/${slug}`);
  return {
    name: 'the blog of a company, whose feed stands beside it',
    address: `${home}blog`,
    answers: {
      [`${home}blog`]: page('en', 'Blog | Batteries Corp', '', cards(told)),
      [`${home}blog/rss.xml`]: rss('Batteries Corp Blog', `${home}blog`, told),
    },
    feeds: [`${home}blog/rss.xml`],
  };
}

function abandoned(): Site {
  const home = 'https://gazette.example/';
  const told = stories('fr', (slug) => `${home}${slug}`);
  const old = rss(
    'La Gazette',
    home,
    told.slice(0, 9).map(({ url, title }) => ({ url: `${url}-ancien`, title: `${title} (archive)` })),
  ).replaceAll(' 2026 ', ' 2019 ');
  return {
    name: 'a feed left behind by the last redesign, named before the living one',
    address: home,
    answers: {
      [home]: page(
        'fr',
        'La Gazette',
        alternate('/rss', 'La Gazette') + alternate('/atom', 'La Gazette', 'application/atom+xml'),
        cards(told),
      ),
      [`${home}rss`]: old,
      [`${home}atom`]: atom('La Gazette', home, told),
    },
    feeds: [`${home}atom`],
  };
}

function article(): Site {
  const home = 'https://almawani.example/';
  const told = stories('ar', (slug) => `${home}news/${slug}`);
  const one = told[3] as Told;
  return {
    name: 'an article, whose page names the feed of its own comments and of its author',
    address: one.url,
    answers: {
      [one.url]: page(
        'ar',
        one.title,
        alternate(`${one.url}/feed`, `${one.title} » تعليقات`) +
          alternate('/author/amina/feed', 'مقالات أمينة') +
          alternate('/feed', 'الموانئ'),
        `<article><h1>${one.title}</h1></article>`,
      ),
      [`${one.url}/feed`]: rss(`تعليقات على ${one.title}`, one.url, [
        { title: 'بواسطة سعيد', url: `${one.url}#c1` },
      ]),
      [`${home}author/amina/feed`]: rss('أمينة', `${home}author/amina`, told.slice(3, 6)),
      [`${home}feed`]: rss('الموانئ', home, told),
    },
    feeds: [`${home}feed`],
  };
}

function feedItself(): Site {
  const feed = 'https://direct.example/xml/latest';
  const told = stories('en', (slug) => `https://direct.example/${slug}`);
  return {
    name: 'a feed by its own address',
    address: feed,
    answers: { [feed]: rss('Direct', 'https://direct.example/', told) },
    feeds: [feed],
  };
}

export const laterSites: readonly Site[] = [
  overlays(),
  bareLists(),
  portal(),
  paragraphs(),
  fewInJson(),
  iconOnly(),
  companyBlog(),
  abandoned(),
  article(),
  feedItself(),
];
