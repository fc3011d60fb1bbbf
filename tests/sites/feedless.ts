/** Sites without any feed: their headlines stand on the page, in its JSON-LD, or in a news sitemap. */
import { dayOf, isoDay, page, type Site, stories, type Told } from './site.ts';

const feedless = (
  name: string,
  address: string,
  html: string,
  headlines: readonly Told[],
  more: Record<string, string> = {},
): Site => ({
  name,
  address,
  answers: { [address]: html, ...more },
  feeds: [],
  headlines,
});

/** CSS modules, a picture in a link of its own, a box of what is read most, promoted cards, tags. */
function cardGrid(): Site {
  const home = 'https://www.northquay.example/';
  const all = stories('en', (slug, i) => `${home}business/${slug}-${70210 + i}`);
  const card = ({ url, title }: Told, i: number) =>
    `<div class="Card_root__aB3x${i % 2 ? ' Card_wide__9Kd2' : ''}"><a class="Card_media__Zz81" href="${url}"><img src="/i/${i}.jpg" alt=""></a><div class="Card_body__k2Lp"><a class="Tag_tag__11aa" href="/tag/trade">Trade</a><h3 class="Card_title__x7Gh2"><a href="${url}">${title}</a></h3><p class="Card_text__0p">Some words that tell a little more about it all.</p><span class="Card_by__77">By <a href="/author/sam-reed">Sam Reed</a></span><time datetime="${isoDay(i)}T09:00">${dayOf(i)} November</time></div></div>`;
  const promoted = `<div class="Card_root__aB3x Card_ad__q"><a class="Card_media__Zz81" href="https://ads.example/c?id=1"><img src="/ad.jpg"></a><div class="Card_body__k2Lp"><h3 class="Card_title__x7Gh2"><a href="https://ads.example/c?id=1">The ten cars that insurers do not want you to buy</a></h3></div></div>`;
  const read = all
    .slice(9)
    .map(({ title }, i) => `<li><a href="${home}old/most-read-piece-${i}">Long ago: ${title}</a></li>`);
  return feedless(
    'a grid of cards with hashed classes',
    `${home}business`,
    page(
      'en',
      'Business | North Quay',
      '',
      `<header class="Head_h__1"><nav><a href="/business">Business and markets news</a><a href="/world">News from round the world</a><a href="/sport">Sport and everything else</a></nav></header><main class="Grid_main__2"><h1>Business</h1>${all.map((one, i) => card(one, i) + (i === 4 ? promoted : '')).join('')}<a class="More_m__3" href="/business?page=2">Show more business stories</a></main><aside class="Side_s__5"><h2>Most read</h2><ol>${read.join('')}</ol></aside><footer><ul><li><a href="/terms-and-conditions-of-use">Terms and conditions of use</a></li><li><a href="/privacy-and-cookie-policy">Privacy and cookie policy</a></li><li><a href="/advertise-with-north-quay">Advertise with North Quay</a></li></ul></footer>`,
    ),
    all,
  );
}

/** Tables all the way down, as in 2003: menu left, news in the middle, partners right. */
function table(): Site {
  const home = 'http://www.chambre-commerce.example/'.replace('http:', 'https:');
  const all = stories('fr', (_, i) => `${home}actualite.php?id=${880 - i}`);
  const menu = [
    'La chambre et ses missions',
    'Annuaire des entreprises',
    'Formalités et démarches',
    'Nous contacter par courrier',
  ];
  const partners = [
    'Ministère du Commerce extérieur',
    'Office des ports et des docks',
    'Fédération des transporteurs',
  ];
  const rows = all.map(
    ({ url, title }, i) =>
      `<tr bgcolor="${i % 2 ? '#eee' : '#fff'}"><td width="80"><font size="1">${dayOf(i)}/11/2026</font></td><td><a href="${url}"><b>${title}</b></a><br><font size="2">Le communiqué complet est à lire en ligne. <a href="${url}">Lire la suite</a></font></td></tr>`,
  );
  return feedless(
    'tables inside tables, in French',
    `${home}actualites.php`,
    page(
      'fr',
      'Actualités',
      '',
      `<table width="960"><tr><td width="160"><table>${menu.map((name, i) => `<tr><td><a href="page.php?rub=${i}">${name}</a></td></tr>`).join('')}</table></td><td><h1>Actualités</h1><table class="news">${rows.join('')}</table><p><a href="actualites.php?p=2">Page suivante</a></p></td><td width="160"><table>${partners.map((name, i) => `<tr><td><a href="https://partenaire${i}.example/">${name}</a></td></tr>`).join('')}</table></td></tr></table>`,
    ),
    all,
  );
}

/** A list with dates in words, "more" links, shares, and a ticker of the same stories above. */
function arabicList(): Site {
  const home = 'https://www.almasar.example/';
  const all = stories('ar', (slug) => `${home}economy/${slug}`);
  const months = 'نونبر';
  const item = ({ url, title }: Told, i: number) =>
    `<li class="item item-${i + 1} cat-economy"><figure><a href="${url}"><img alt="${title}" src="/x.jpg"></a></figure><div class="txt"><span class="cat"><a href="/economy">اقتصاد</a></span><a class="ttl" href="${url}">${title}</a><span class="date">${dayOf(i)} ${months} 2026</span><a class="more" href="${url}">اقرأ المزيد</a><ul class="share"><li><a href="https://social.example/share?u=${i}">شارك هذا الخبر مع أصدقائك</a></li></ul></div></li>`;
  return feedless(
    'an Arabic list with dates in words and a ticker',
    `${home}economy`,
    page(
      'ar',
      'اقتصاد - المسار',
      '',
      `<div class="ticker"><span>عاجل</span>${all
        .slice(0, 4)
        .map(({ url, title }) => `<a href="${url}">${title}</a>`)
        .join(
          '',
        )}</div><div id="menu" role="navigation"><a href="/politics">أخبار السياسة والحكومة</a><a href="/economy">أخبار الاقتصاد والمال</a><a href="/sport">أخبار الرياضة والبطولة</a></div><div id="content"><ul class="list">${all.map(item).join('')}</ul><div class="pages"><a href="?p=2">الصفحة التالية من الأخبار</a></div></div><div id="footer"><a href="/about">من نحن وما هي رسالتنا</a><a href="/contact">اتصل بنا عبر البريد</a><a href="/privacy">سياسة الخصوصية والاستعمال</a></div>`,
    ),
    all,
  );
}

/** No element says what it is: divs only, utility and hashed classes, the whole card is one link. */
function divSoup(): Site {
  const home = 'https://lefil.example/';
  const all = stories('fr', (slug) => `${home}a/${slug}`);
  const card = ({ url, title }: Told, i: number) =>
    `<div class="css-1x${i}f9z col-span-4 md:col-span-6 p-4 rounded-lg"><a class="sc-bdVaJa kQxyz${i} block hover:underline" href="${url}"><div class="css-8ab3 w-full"><img src="/${i}.webp"></div><div class="css-77ab text-xs">Économie</div><div class="css-9dk${i % 3} text-lg font-bold mt-2">${title}</div><div class="css-5e text-sm text-gray-500">il y a ${i + 2} heures</div></a></div>`;
  const links = (names: readonly string[]) =>
    names
      .map((name, i) => `<div class="css-n${i} p-2"><a class="text-sm" href="/r/${i}">${name}</a></div>`)
      .join('');
  return feedless(
    'div soup with utility classes, each card one link',
    home,
    page(
      'fr',
      'Le Fil',
      '',
      `<div id="__next"><div class="css-top flex">${links(['Toute l’actualité en direct', 'Votre région au quotidien', 'Nos enquêtes et dossiers', 'La lettre du matin'])}</div><div class="css-mid grid grid-cols-12">${all.map(card).join('')}</div><div class="css-bot flex text-gray-400">${links(['Conditions générales de vente', 'Politique de confidentialité', 'Gérer mes préférences de cookies', 'Qui sommes-nous, notre charte'])}</div></div>`,
    ),
    all,
  );
}

/** A ministry: a definition list, dates before titles, documents among the pages. */
function definitions(): Site {
  const home = 'https://transport.gov.example/';
  const all = stories('en', (slug, i) =>
    i % 5 === 4 ? `${home}docs/${slug}.pdf` : `${home}press/2026/${slug}`,
  );
  return feedless(
    'a definition list of press releases',
    `${home}press`,
    page(
      'en',
      'Press releases',
      '',
      `<div class="skip"><a href="#main">Skip to main content</a></div><ul class="menu"><li><a href="/ministry/organisation-chart">Organisation of the ministry</a></li><li><a href="/ministry/minister">The minister and her cabinet</a></li><li><a href="/services/licences">Licences and registrations online</a></li><li><a href="/procurement">Public procurement and tenders</a></li></ul><div id="main"><h1>Press releases</h1><dl>${all.map(({ url, title }, i) => `<dt>${dayOf(i)} November 2026</dt><dd><a href="${url.replace(home, '/')}">${title}</a></dd>`).join('')}</dl></div><div class="footer"><p><a href="/accessibility-statement">Accessibility statement</a> <a href="/copyright-and-licence">Copyright and licence</a> <a href="/archive-of-press-releases">Archive of press releases</a></p></div>`,
    ),
    all,
  );
}

/** Drawn by a script: the page itself holds nothing but a list in JSON-LD, and a menu. */
function jsonLdOnly(): Site {
  const home = 'https://pulse.example/';
  const all = stories('en', (slug) => `${home}story/${slug}`);
  const list = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', url: home, name: 'Pulse' },
      {
        '@type': 'CollectionPage',
        mainEntity: {
          '@type': 'ItemList',
          itemListElement: all.map(({ url, title }, i) => ({
            '@type': 'ListItem',
            position: i + 1,
            ...(i % 2
              ? { url, name: title }
              : { item: { '@type': 'NewsArticle', '@id': url, headline: title, datePublished: isoDay(i) } }),
          })),
        },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Home', item: home },
          { '@type': 'ListItem', position: 2, name: 'Technology and business', item: `${home}tech` },
          { '@type': 'ListItem', position: 3, name: 'Latest', item: `${home}tech/latest` },
        ],
      },
    ],
  };
  return feedless(
    'a page drawn by a script, with a list in JSON-LD',
    `${home}tech`,
    page(
      'en',
      'Pulse',
      `<script type="application/ld+json">{"@type":"Organization",}</script><script type="application/ld+json">${JSON.stringify(list)}</script>`,
      '<div id="root"><a href="/">Pulse home page</a><a href="/tech">Technology and business</a><a href="/science">Science and environment</a></div>',
    ),
    all,
  );
}

/** Drawn by a script, without JSON-LD: only robots.txt leads to the news sitemap. */
function sitemapOnly(): Site {
  const home = 'https://www.lequotidien-24.example/';
  const all = stories('fr', (slug) => `${home}article/${slug}`);
  const urls = all.map(
    ({ url, title }, i) =>
      `<url><loc>${url}</loc><n:news><n:publication><n:name>Le Quotidien</n:name><n:language>fr</n:language></n:publication><n:publication_date>${isoDay(i)}T10:00:00+01:00</n:publication_date><n:title><![CDATA[${title}]]></n:title></n:news></url>`,
  );
  return feedless(
    'a page drawn by a script, with a news sitemap behind an index',
    home,
    page('fr', 'Le Quotidien 24', '', '<div id="app"></div><noscript>Activez JavaScript</noscript>'),
    all,
    {
      [`${home}robots.txt`]: `User-agent: *\nDisallow: /admin\n\nsitemap: ${home}sitemaps/index.xml\n`,
      [`${home}sitemaps/index.xml`]: `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${home}sitemaps/pages.xml</loc></sitemap><sitemap><loc>${home}sitemaps/actu-news.xml</loc></sitemap></sitemapindex>`,
      [`${home}sitemaps/pages.xml`]: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${home}mentions</loc></url></urlset>`,
      [`${home}sitemaps/actu-news.xml`]: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>`,
    },
  );
}

/** A front page in two languages: one large story, a grid, a list under it, boxes of related pieces. */
function frontPage(): Site {
  const home = 'https://carrefour.example/';
  const fr = stories('fr', (slug, i) => `${home}fr/${isoDay(i).replaceAll('-', '/')}/${slug}`);
  const ar = stories('ar', (slug) => `${home}ar/node/${slug}`);
  const lead = fr[0] as Told;
  const grid = [...fr.slice(1, 5), ...ar.slice(0, 5)];
  const list = [...fr.slice(5), ...ar.slice(5)];
  const related = `<ul class="related-links"><li><a href="${home}dossier/le-grand-dossier-du-rail">Notre grand dossier sur le rail marocain</a></li><li><a href="${home}dossier/tout-sur-la-secheresse">Tout comprendre à la sécheresse en cartes</a></li></ul>`;
  const rtl = (title: string) => (/[\u0600-\u06ff]/.test(title) ? ' dir="rtl" lang="ar"' : '');
  return feedless(
    'a front page in two languages with a large story, a grid and a list',
    home,
    page(
      'fr',
      'Carrefour',
      '',
      `<header><div class="topbar"><a href="/abonnement">Abonnez-vous à partir de 1 €</a><a href="/connexion">Se connecter à son compte</a></div><nav class="main-nav"><ul><li><a href="/fr/economie">Économie et entreprises</a></li><li><a href="/fr/societe">Société et éducation</a></li><li><a href="/ar">النسخة العربية من الموقع</a></li></ul></nav></header><main><section class="lead"><article class="story story--lead"><a href="${lead.url}"><img src="/l.jpg" alt=""></a><h2 class="story__title"><a href="${lead.url}">${lead.title}</a></h2><p class="story__teaser">Le premier navire est attendu lundi.</p>${related}</article></section><section class="grid">${grid
        .map(
          ({ url, title }, i) =>
            `<article class="story story--${i % 2 ? 'small' : 'medium'}" id="post-${i + 90}"><a href="${url}" tabindex="-1" aria-hidden="true"><img src="/${i}.jpg" alt="${title}"></a><h3 class="story__title"${rtl(title)}><a href="${url}">${title}</a></h3><div class="story__meta"><a class="story__author" href="/auteur/${i}">Amina El Fassi-Benjelloun</a><a class="story__count" href="${url}#comments">${i} commentaires sur cet article</a></div></article>`,
        )
        .join(
          '',
        )}</section><div class="newsletter"><h3>La lettre</h3><a href="/lettre/inscription">Inscrivez-vous à la lettre du soir</a></div><section class="latest"><h2><a href="/fr/dernieres">Toutes les dernières nouvelles</a></h2><ul>${list
        .map(
          ({ url, title }, i) =>
            `<li class="story story--line"><time datetime="${isoDay(i)}">${dayOf(i)}.11</time> <h4 class="story__title"${rtl(title)}><a href="${url}">${title}</a></h4></li>`,
        )
        .join(
          '',
        )}</ul></section></main><div class="sponsored-block"><h3><a href="https://native.example/1">Investissez dans la pierre sans apport personnel</a></h3><h3><a href="https://native.example/2">Cette montre connectée affole les médecins</a></h3><h3><a href="https://native.example/3">Voici la voiture la moins chère à assurer</a></h3></div><footer><ul><li><a href="/charte-ethique-et-deontologie">Charte éthique et déontologie</a></li><li><a href="/mentions-legales-et-contact">Mentions légales et contacts</a></li><li><a href="/plan-du-site-complet">Plan complet du site internet</a></li></ul></footer>`,
    ),
    [lead, ...grid, ...list],
  );
}

export const feedlessSites: readonly Site[] = [
  cardGrid(),
  table(),
  arabicList(),
  divSoup(),
  definitions(),
  jsonLdOnly(),
  sitemapOnly(),
  frontPage(),
];
