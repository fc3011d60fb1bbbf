/** The made-up sites of the discovery bar: what each answers, and what a reader should be offered first. */
import type { Fetch } from '../../utils/net/download.ts';

export interface Told {
  readonly url: string;
  readonly title: string;
}

export interface Site {
  readonly name: string;
  /** What the user types. */
  readonly address: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Answered to every other address of the site with status 200, as some servers do. */
  readonly otherwise?: string;
  /** The feeds any of which is right as the first one; none for a site without. */
  readonly feeds: readonly string[];
  /** What its page tells, for a site without feeds. */
  readonly headlines?: readonly Told[];
}

export function fetchFrom({ answers, otherwise, address }: Site): Fetch {
  const { host } = new URL(address.includes('//') ? address : `https://${address}`);
  return async (url) => {
    const body = answers[url] ?? (new URL(url).host === host ? otherwise : undefined);
    const type = body?.startsWith('<?xml') ? 'application/xml' : 'text/html; charset=utf-8';
    const response = new Response(body ?? '<!doctype html><title>404</title><p>Nothing here', {
      status: body === undefined ? 404 : 200,
      headers: { 'content-type': type },
    });
    Object.defineProperty(response, 'url', { value: url });
    return response;
  };
}

export const titles = {
  en: [
    'Port of Tangier opens a second quay for electric cars',
    'Battery plant near Kenitra hires its first 400 workers',
    'Why container rates fell for the ninth week in a row',
    'Parliament votes a lower tax on second-hand vans',
    'Drought empties reservoirs across the southern plain',
    'Renault to build its smallest van in Morocco from 2027',
    'What the new customs rules mean for small exporters',
    'Rail operator orders 18 high-speed trains from two makers',
    'Fishing fleet stays in harbour as diesel price climbs',
    'Court halts the sale of a historic cinema in Casablanca',
    'Solar farm covers the needs of three towns, and part of a fourth',
    'Students build a satellite the size of a shoebox',
    'Interview: “We lost a year to paperwork”',
    'Airline cancels 60 flights after a software fault',
  ],
  fr: [
    'Le port de Tanger ouvre un deuxième quai aux voitures électriques',
    'À Kénitra, l’usine de batteries embauche ses 400 premiers salariés',
    'Pourquoi le prix du fret baisse depuis neuf semaines',
    'Le Parlement allège la taxe sur les utilitaires d’occasion',
    'La sécheresse vide les retenues de la plaine du Sud',
    'Renault produira son plus petit utilitaire au Maroc dès 2027',
    'Douane : ce que les nouvelles règles changent pour les PME',
    'L’ONCF commande dix-huit rames à grande vitesse',
    'La flotte de pêche reste à quai face à la hausse du gazole',
    'La justice suspend la vente d’un cinéma de Casablanca',
    'Une centrale solaire couvre les besoins de trois villes',
    'Des étudiants construisent un satellite grand comme une boîte',
    'Entretien : « Nous avons perdu un an en démarches »',
    'Une panne informatique cloue soixante avions au sol',
  ],
  ar: [
    'ميناء طنجة يفتح رصيفا ثانيا للسيارات الكهربائية',
    'مصنع البطاريات قرب القنيطرة يوظف أول أربعمائة عامل',
    'لماذا تراجعت أسعار الشحن للأسبوع التاسع على التوالي',
    'البرلمان يصوت على خفض الضريبة على الشاحنات المستعملة',
    'الجفاف يفرغ السدود في السهل الجنوبي',
    'رونو تصنع أصغر شاحناتها في المغرب ابتداء من 2027',
    'ماذا تعني قواعد الجمارك الجديدة لصغار المصدرين',
    'السكك الحديدية تطلب ثمانية عشر قطارا فائق السرعة',
    'أسطول الصيد يبقى في الميناء مع ارتفاع سعر الوقود',
    'المحكمة توقف بيع قاعة سينما تاريخية بالدار البيضاء',
    'محطة شمسية تغطي حاجيات ثلاث مدن',
    'طلبة يصنعون قمرا اصطناعيا بحجم علبة أحذية',
  ],
} as const;

export type Language = keyof typeof titles;

const slugs = (language: Language, i: number): string =>
  language === 'ar'
    ? `20261${i % 2}0${(i % 9) + 1}-${4180 + i}`
    : (titles[language][i] ?? '')
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');

/** The first stories of a language, with the address each has. */
export function stories(language: Language, addressOf: (slug: string, i: number) => string): Told[] {
  return titles[language].map((title, i) => ({ title, url: addressOf(slugs(language, i), i) }));
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** A day of November 2026, each story a day older than the one before it. */
export const dayOf = (i: number): number => 22 - i;
export const isoDay = (i: number): string => `2026-11-${String(dayOf(i)).padStart(2, '0')}`;

export function rss(title: string, link: string, told: readonly Told[], more = ''): string {
  const items = told.map(
    (one, i) =>
      `<item><title>${one.title}</title><link>${one.url}</link><guid>${one.url}</guid><pubDate>${days[(dayOf(i) + 5) % 7]}, ${dayOf(i)} Nov 2026 08:00:00 GMT</pubDate><description>About it.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>${link}</link>${more}${items.join('')}</channel></rss>`;
}

export function atom(title: string, link: string, told: readonly Told[]): string {
  const entries = told.map(
    (one, i) =>
      `<entry><title>${one.title}</title><id>${one.url}</id><link href="${one.url}"/><updated>${isoDay(i)}T08:00:00Z</updated></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><link href="${link}"/>${entries.join('')}</feed>`;
}

/** A feed of comments, as blogs have one for the site and one for each article. */
export const comments = (link: string, told: readonly Told[]): string =>
  rss(
    'Comments',
    link,
    told
      .slice(0, 5)
      .map(({ title, url }, i) => ({ title: `By Reader ${i} on: ${title}`, url: `${url}#comment-${i}` })),
  );

export const alternate = (href: string, title = '', type = 'application/rss+xml'): string =>
  `<link rel="alternate" type="${type}"${title && ` title="${title}"`} href="${href}">`;

/** A whole page: head, then a body with whatever the site has in it. */
export const page = (language: string, title: string, head: string, body: string): string =>
  `<!doctype html><html lang="${language}"${language.startsWith('ar') ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.png"><script>var a = "<a href='/feed'>RSS</a>"</script>${head}</head><body>${body}</body></html>`;

/** A front page whose stories are plain cards: the part that matters is what stands round it. */
export const cards = (told: readonly Told[]): string =>
  `<main>${told.map(({ title, url }) => `<article class="card"><a href="${url}"><img src="/p.jpg" alt=""></a><h2><a href="${url}">${title}</a></h2><p>A few words on it.</p></article>`).join('')}</main>`;
