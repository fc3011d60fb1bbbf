/**
 * Whether an open page is an article, looked at in a millisecond or two, before anybody asked to read it.
 * In doubt it is none: a page that stays as it is can still be read by a click; a section, a thread or a
 * form turned into a reader is in the way.
 */

/** A running text is made of paragraphs of at least so many characters. */
const paragraphLength = 80;
/** So many characters in one place are a text. More is asked of a page that does not call itself an article. */
const textOfNamed = 500;
const textOfNameless = 1200;
/** What is looked at of a very long page. */
const mostParagraphs = 300;

/** Words that stand alone in the path of a page that lists, asks or sells. */
const notArticles = new Set(
  (
    'search recherche suche login signin signup register connexion inscription compte account mon-compte profile profil user users ' +
    'tag tags topic topics theme themes category categories categorie rubrique rubriques section sections author authors auteur auteurs ' +
    'archive archives page feed rss forum forums t thread threads viewtopic showthread discussion discussions question questions comments cart panier ' +
    'checkout abonnement subscribe newsletter newsletters contact about a-propos cgu privacy terms sitemap'
  ).split(' '),
);
const asks = /[?&](?:q|s|query|search|recherche|keyword|keywords|page|paged)=/i;

export function looksLikeArticle(document: Document, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  const steps = pathname.toLowerCase().split('/').filter(Boolean);
  const last = steps.at(-1) ?? '';
  // The start page of a site, or of one of its languages.
  if (steps.length === 0 || /^(?:index|home|accueil)?(?:\.\w+)?$|^[a-z]{2}(?:[-_][a-z]{2})?$/.test(last))
    return false;
  if (steps.some((step) => notArticles.has(step.replace(/\.\w+$/, ''))) || asks.test(search)) return false;
  const said = saidKind(document);
  if (said === 'other' || (said === undefined && !slug.test(last + search))) return false;
  const { text, paragraphs, place } = mainText(document, said === 'article');
  if (!place || paragraphs < 2) return false;
  // Teasers follow one another as paragraphs do, each under a headline that leads elsewhere.
  const headlines = place.querySelectorAll(':is(h1,h2,h3,h4) a[href], a[href] :is(h1,h2,h3,h4)').length;
  if (headlines * 2 >= paragraphs && headlines > 1) return false;
  return said === 'article' ? text >= textOfNamed : text >= textOfNameless && paragraphs >= 4;
}

/** The last step of an article's address is long, or has a number. */
const slug = /(?:[^-_]+[-_]){2}|\d{4}|\.html?\b|.{24}/;

const articleType = /"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|LiveBlogPosting)"/g;
const otherType =
  /"@type"\s*:\s*\[?\s*"(?:CollectionPage|SearchResultsPage|ProfilePage|QAPage|DiscussionForumPosting|Product|CheckoutPage)"/;

/** What the page says it is; undefined where it says nothing of use. */
function saidKind(document: Document): 'article' | 'other' | undefined {
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .map((script) => script.textContent ?? '')
    .join('\n');
  if (otherType.test(data)) return 'other';
  const articles = data.match(articleType)?.length ?? 0;
  // A section names each of its articles.
  if (articles > 3) return 'other';
  const kind = document.querySelector('meta[property="og:type"]')?.getAttribute('content')?.trim();
  return articles > 0 || kind?.toLowerCase() === 'article' ? 'article' : undefined;
}

// WordPress has "comments-open" on its whole page.
const aside =
  'nav,footer,aside,form,[role="navigation"],[role="complementary"],#comments,.comments,.comment,.comment-list,.comments-area';

interface Place {
  text: number;
  paragraphs: number;
}

/**
 * Where most of the page's running text stands, if half of it stands there.
 * @param wide whether each paragraph may have a box of its own
 */
function mainText(document: Document, wide: boolean): Place & { readonly place: Element | undefined } {
  const places = new Map<Element, Place>();
  let all = 0;
  for (const paragraph of [...document.querySelectorAll('p')].slice(0, mostParagraphs)) {
    const length = lengthOf(paragraph);
    if (length < paragraphLength || paragraph.closest(aside)) continue;
    const linked = [...paragraph.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0);
    if (linked > length / 2) continue;
    all += length;
    const parent = paragraph.parentElement;
    for (const box of wide ? [parent, parent?.parentElement] : [parent]) {
      if (!box) continue;
      const place = places.get(box) ?? { text: 0, paragraphs: 0 };
      place.text += length;
      place.paragraphs++;
      places.set(box, place);
    }
  }
  let best: Element | undefined;
  for (const [box, { text }] of places) if (text > (best ? (places.get(best)?.text ?? 0) : 0)) best = box;
  const found = best && places.get(best);
  return found && found.text * 2 >= all
    ? { ...found, place: best }
    : { text: 0, paragraphs: 0, place: undefined };
}

const lengthOf = (element: Element): number => element.textContent?.trim().length ?? 0;
