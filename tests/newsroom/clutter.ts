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
