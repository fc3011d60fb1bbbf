import { escapeBlog, pick } from './markup.ts';

/** A short linked promo, the kind that stands in one page two or three times. */
interface Promo {
  readonly text: string;
  readonly path: string;
}

/** The clutter one publication puts round and into its articles. */
export interface Clutter {
  /** Label lines above the title, each followed by the promo. */
  readonly topLabels: readonly string[];
  /** Label lines between the paragraphs, taken in turn. */
  readonly labels: readonly string[];
  readonly promos: readonly Promo[];
  readonly sponsored: { readonly label: string; readonly title: string; readonly text: string };
  readonly newsletter: { readonly title: string; readonly text: string; readonly button: string };
  readonly share: string;
  readonly cookies: { readonly text: string; readonly accept: string; readonly refuse: string };
  readonly related: string;
}

const english = {
  share: 'Share this article',
  cookies: {
    text: 'We and our 184 partners use cookies to measure audiences.',
    accept: 'Accept all',
    refuse: 'Refuse',
  },
  related: 'Read next',
};

const french = {
  share: 'Partager cet article',
  cookies: {
    text: 'Nos 212 partenaires et nous utilisons des cookies pour mesurer l’audience.',
    accept: 'Tout accepter',
    refuse: 'Continuer sans accepter',
  },
  related: 'À lire aussi',
};

const clutterOf: Readonly<Record<string, Clutter>> = {
  'eco-detroit': {
    ...french,
    // The first of each list make the twin of the page in shared/seed.
    topLabels: ['Advertisement', '× Advertisement'],
    labels: ['- Advertisement -', 'Publicité', '× Advertisement', '[ Publicité ]'],
    promos: [
      { text: 'Atlas Citadine E2 - La petite électrique qui change tout', path: '/go/citadine-e2' },
      { text: 'Salon Auto du Détroit - Votre badge gratuit en deux clics', path: '/go/salon' },
    ],
    sponsored: {
      label: 'Contenu sponsorisé',
      title: 'Cinq idées reçues sur l’assurance des flottes',
      text: 'Avec Mutuelle Rif, faites le point en dix minutes.',
    },
    newsletter: {
      title: 'La lettre du Détroit',
      text: 'Chaque matin, l’essentiel dans votre boîte.',
      button: 'Je m’inscris',
    },
  },
  'gulf-motor': {
    ...english,
    topLabels: ['Advertisement'],
    labels: ['- Advertisement -', 'Advertisement', '× Advertisement'],
    promos: [
      { text: 'Dune Tyres - Four new boots for the desert road', path: '/go/dune-tyres' },
      { text: 'Falcon Lease - Drive now, first payment in spring', path: '/go/falcon-lease' },
    ],
    sponsored: {
      label: 'Sponsored',
      title: 'How cool is your cabin, really?',
      text: 'Take the two-minute test by Oasis Climate.',
    },
    newsletter: {
      title: 'The Weekly in your inbox',
      text: 'Every Thursday, free, no spam.',
      button: 'Sign me up',
    },
  },
  'industrie-routes': {
    ...french,
    topLabels: ['Publicité'],
    labels: ['[ Publicité ]', '— Publicité —', 'Publicité'],
    promos: [
      { text: 'Forum Pièces & Services - Les inscriptions sont ouvertes', path: '/go/forum' },
      { text: 'Logicap - Le logiciel qui range vos tournées', path: '/go/logicap' },
    ],
    sponsored: {
      label: 'En partenariat avec Logicap',
      title: 'Livre blanc : diviser par deux ses kilomètres à vide',
      text: 'Téléchargez gratuitement les 24 pages.',
    },
    newsletter: {
      title: 'Recevez la lettre des Routes',
      text: 'Deux fois par semaine, le meilleur de l’industrie.',
      button: 'S’abonner',
    },
  },
  'al-muharrik': {
    topLabels: ['إعلان'],
    labels: ['- إعلان -', 'إعلان'],
    promos: [
      { text: 'سيارة نسيم الصغيرة - مدينة بلا ضجيج', path: '/go/nassim' },
      { text: 'تأمين الأطلس - وقّع عقدك من هاتفك', path: '/go/atlas' },
    ],
    sponsored: {
      label: 'محتوى مموّل',
      title: 'كيف تختار بطارية تناسب طريقك؟',
      text: 'دليل قصير من شركة نسيم.',
    },
    newsletter: { title: 'نشرة المحرّك', text: 'كل صباح في بريدك.', button: 'اشترك' },
    share: 'شارك المقال',
    cookies: {
      text: 'نستعمل نحن وشركاؤنا ملفات تعريف الارتباط لقياس الزيارات.',
      accept: 'قبول الكل',
      refuse: 'رفض',
    },
    related: 'اقرأ أيضا',
  },
  'kenitra-wire': {
    ...english,
    topLabels: ['Advertisement'],
    labels: ['× Advertisement', '- Advertisement -'],
    promos: [{ text: 'Sebou Fleet Lease - Your next van from 189 euros a month', path: '/go/sebou-lease' }],
    sponsored: {
      label: 'Paid post',
      title: 'Second Wind: what your old battery is worth',
      text: 'Get a quote within the hour.',
    },
    newsletter: { title: 'Wire at seven', text: 'The town’s news before breakfast.', button: 'Subscribe' },
  },
  'harbour-ledger': {
    ...english,
    topLabels: ['Advertisement'],
    labels: ['Advertisement'],
    promos: [{ text: 'Quayside Rooms - Sleep where the ships do', path: '/go/quayside' }],
    sponsored: {
      label: 'Sponsored',
      title: 'Ropes that outlast the boat',
      text: 'A visit to Tarrant & Daughters.',
    },
    newsletter: { title: 'The Ledger by post', text: 'One letter each Sunday.', button: 'Subscribe' },
  },
};

const all = Object.values(clutterOf);

/** Every advertising label used in any page or full text, as it stands on its line. */
export const adLabels: readonly string[] = [
  ...new Set(all.flatMap((clutter) => [...clutter.topLabels, ...clutter.labels])),
];

/** Every promo's text. In each article page one of them stands at least twice. */
export const promos: readonly string[] = all.flatMap((clutter) => clutter.promos.map(({ text }) => text));

/** The clutter of a publication. */
export function clutterFor(id: string): Clutter {
  const clutter = clutterOf[id];
  if (!clutter) throw new Error(`clutter: no publication named ${id}`);
  return clutter;
}

/** A promo as a link. Only some sites mark theirs as sponsored, as on the real web. */
export function promoLink(promo: Promo, marked: boolean): string {
  const rel = marked ? ' rel="sponsored nofollow" target="_blank"' : '';
  return `<a href="${promo.path}"${rel}>${escapeBlog(promo.text)}</a>`;
}

/** A card that looks like an article of the site and is none. */
export function sponsoredCard({ sponsored }: Clutter): string {
  return `<div class="card-partner"><span class="card-flag">${escapeBlog(sponsored.label)}</span>
<a href="/go/partner"><strong>${escapeBlog(sponsored.title)}</strong></a>
<div class="card-text">${escapeBlog(sponsored.text)}</div></div>`;
}

/** A box that asks for the reader's e-mail address. */
export function newsletterBox({ newsletter }: Clutter): string {
  return `<div class="nl-box"><h4>${escapeBlog(newsletter.title)}</h4>
<p>${escapeBlog(newsletter.text)}</p>
<form action="/newsletter" method="post"><input type="email" name="email" placeholder="name@example.org"
 aria-label="${escapeBlog(newsletter.title)}"><button type="submit">${escapeBlog(newsletter.button)}</button></form></div>`;
}

/** A row of links to social networks. */
export function shareBar({ share }: Clutter): string {
  const networks = ['Facebook', 'X', 'WhatsApp', 'LinkedIn'];
  const links = networks.map((name) => `<li><a href="/share?to=${name.toLowerCase()}">${name}</a></li>`);
  return `<div class="share-bar"><span>${escapeBlog(share)}</span><ul>${links.join('')}</ul></div>`;
}

/** A cookie notice that lies over the foot of the page until it is clicked away. */
export function cookieNotice({ cookies }: Clutter): string {
  const close = 'onclick="this.closest(\'#cookie-notice\').remove()"';
  return `<div id="cookie-notice" role="dialog" aria-label="Cookies"><p>${escapeBlog(cookies.text)}</p>
<button type="button" ${close}>${escapeBlog(cookies.accept)}</button>
<button type="button" ${close}>${escapeBlog(cookies.refuse)}</button></div>`;
}

/** How clutter goes into a text. */
interface Interleaving {
  readonly clutter: Clutter;
  /** The story's index: it picks which labels and which promo. */
  readonly index: number;
  /** Makes a line of its own out of a label or a link. */
  readonly wrap: (html: string) => string;
  /** Whether the promo's link says that it is sponsored. */
  readonly marked: boolean;
  /** Whether a newsletter box or a sponsored card stands before the last line. */
  readonly boxes: boolean;
  /** Whether the promo follows the first label, too. */
  readonly always?: boolean;
}

/**
 * Puts the site's clutter between the lines of an article: a label after the second line, a label with the
 * promo after the fourth, and a sponsored card or a newsletter box before the last one.
 */
export function interleave(lines: readonly string[], options: Interleaving): string[] {
  const { clutter, index, wrap, marked, boxes, always } = options;
  const label = (turn: number): string => wrap(pick(clutter.labels, index + turn));
  const promo = wrap(promoLink(pick(clutter.promos, index), marked));
  return lines.flatMap((line, at) => {
    if (at === 1) return always ? [line, label(0), promo] : [line, label(0)];
    if (at === 3) return [line, label(1), promo];
    if (boxes && at === lines.length - 1) {
      return [index % 2 === 0 ? newsletterBox(clutter) : sponsoredCard(clutter), line];
    }
    return [line];
  });
}

/** The lines above an article's title: each label with the promo under it. */
export function topLines(clutter: Clutter, index: number, marked: boolean): string[] {
  const promo = promoLink(pick(clutter.promos, index), marked);
  return clutter.topLabels.flatMap((label) => [label, promo]);
}
