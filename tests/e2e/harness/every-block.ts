/** An article that has everything an article may have, and all of it too long: in French or in Arabic. */
import { cleanerVersion } from '../../../utils/clean/version.ts';
import type { Block, Cell, Entry, Inline, StoredArticle } from '../../../utils/model.ts';

type Language = 'fr' | 'ar';

interface Said {
  readonly title: string;
  readonly byline: string;
  readonly summary: readonly string[];
  readonly facts: StoredArticle['facts'];
  readonly prose: string;
  readonly other: string;
  readonly heads: readonly string[];
  readonly item: string;
  readonly quote: string;
  readonly speaker: string;
  readonly verse: readonly string[];
  readonly table: readonly (readonly string[])[];
  readonly caption: string;
}

const figure = (text: string, unit: string) => ({ kind: 'figure', text, unit, key: text }) as const;
const date = (text: string) => ({ kind: 'date', text, key: text }) as const;
const name = (text: string) => ({ kind: 'name', text, key: text }) as const;

const said: Readonly<Record<Language, Said>> = {
  fr: {
    title: 'L’usine de Kénitra double sa cadence et rapproche ses fournisseurs du port',
    byline: 'Nadia Benkirane et Paul Carrère',
    summary: [
      'Le site embauchera 7\u202f500 personnes d’ici au printemps 2028, sur deux lignes nouvelles.',
      'Les fournisseurs s’installent à moins de trente kilomètres\u00a0: le fret recule de 12,5\u202f%.',
    ],
    facts: [
      figure('7\u202f500 emplois directs et indirects', 'emplois directs et indirects'),
      figure('12,5\u202f%', '%'),
      figure('2,5 milliards d’euros', 'milliards d’euros'),
      date('printemps 2028'),
      date('avant la fin du troisième trimestre 2031'),
      name('Kénitra'),
      name('Agence nationale des ports'),
    ],
    prose:
      'La direction l’a confirmé mardi\u00a0: «\u202fNous n’attendrons pas l’année prochaine\u202f!\u202f» Les deux lignes sortiront dix-huit véhicules par heure, contre onze aujourd’hui, et l’approvisionnement se fera presque entièrement par le rail. Reste une question\u00a0: qui paiera le raccordement\u202f? Les communes, l’État et l’industriel en discutent depuis quatorze mois, sans conclure.',
    other: 'وقال مدير المصنع إن الخطين الجديدين سيعملان قبل نهاية العام، وإن التوظيف بدأ فعلًا.',
    heads: [
      'Deux lignes de plus, et un raccordement que personne ne veut payer',
      'Ce qui change pour les fournisseurs',
      'Les câbleurs',
      'Méthode',
      'Sources',
    ],
    item: 'Les câbleurs, qui emploient à eux seuls plus de trois mille personnes autour de la zone franche.',
    quote:
      'Nous avons longtemps cru que la distance ne coûtait rien. Elle coûte, et elle coûte chaque jour un peu plus.',
    speaker: '— Samira El Idrissi, directrice des achats',
    verse: ['Le quai est long,', 'la grue se tait,', 'et le matin revient.'],
    table: [
      ['Site', 'Véhicules par an', 'Part du rail', 'Mise en service', 'Exploitant de la ligne'],
      ['Kénitra', '450\u202f000', '82,5\u202f%', '2019', 'Société des chemins de fer de l’Atlantique'],
      ['Tanger', '1\u202f340\u202f000', '9\u202f%', '2012', 'Régie du port'],
      ['Casablanca', '98\u202f400', '—', '1962', 'Aucun'],
    ],
    caption:
      'La seconde ligne, en cours de montage, vue depuis la passerelle des visiteurs. Photo\u00a0: P. Carrère.',
  },
  ar: {
    title: 'مصنع القنيطرة يضاعف وتيرته ويقرّب مورّديه من الميناء',
    byline: 'نادية بنكيران وبول كارير',
    summary: [
      'سيوظف الموقع 7500 شخص قبل ربيع 2028 في خطين جديدين.',
      'يستقر الموردون على بعد أقل من ثلاثين كيلومترًا، فتتراجع كلفة الشحن بنسبة 12,5%.',
    ],
    facts: [
      figure('7500 منصب شغل مباشر وغير مباشر', 'منصب شغل مباشر وغير مباشر'),
      figure('12,5%', '%'),
      figure('2,5 مليار يورو', 'مليار يورو'),
      date('ربيع 2028'),
      name('القنيطرة'),
      name('الوكالة الوطنية للموانئ'),
    ],
    prose:
      'أكدت الإدارة الخبر يوم الثلاثاء قائلة: «لن ننتظر السنة المقبلة!» وسيُخرج الخطان ثماني عشرة سيارة في الساعة بدل إحدى عشرة اليوم، على أن يتم التموين كله تقريبًا عبر السكة الحديدية. ويبقى سؤال واحد: من سيدفع ثمن الربط؟ تتناقش الجماعات والدولة والشركة في الأمر منذ أربعة عشر شهرًا دون أن تصل إلى اتفاق.',
    other:
      'The plant’s manager said both lines would run before the end of the year, and that hiring had begun.',
    heads: [
      'خطان جديدان وربط لا يريد أحد أن يدفع ثمنه',
      'ما الذي يتغير للموردين',
      'صانعو الأسلاك',
      'المنهج',
      'المصادر',
    ],
    item: 'صانعو الأسلاك، الذين يشغّلون وحدهم أكثر من ثلاثة آلاف شخص حول المنطقة الحرة.',
    quote: 'ظننا طويلًا أن المسافة لا تكلف شيئًا. إنها تكلف، وتكلف كل يوم أكثر قليلًا.',
    speaker: '— سميرة الإدريسي، مديرة المشتريات',
    verse: ['الرصيف طويل،', 'والرافعة صامتة،', 'والصباح يعود.'],
    table: [
      ['الموقع', 'السيارات في السنة', 'حصة السكة', 'بداية التشغيل', 'مستغل الخط'],
      ['القنيطرة', '450 000', '82,5%', '2019', 'شركة السكك الحديدية للمحيط الأطلسي'],
      ['طنجة', '1 340 000', '9%', '2012', 'إدارة الميناء'],
      ['الدار البيضاء', '98 400', '—', '1962', 'لا أحد'],
    ],
    caption: 'الخط الثاني وهو قيد التركيب، من ممر الزوار. تصوير: ب. كارير.',
  },
};

const address =
  'https://exemple.newsroom.test/rapports/2026/annexe-technique/logistique-ferroviaire-et-portuaire-version-definitive.pdf';

const code = [
  'for (const line of lines) {',
  '\tif (line.isOpen && line.perHour > 11) console.log(line.name, line.perHour, "vehicles an hour, nearly all of them by rail");',
  '}',
].join('\n');

function blocksIn(language: Language): readonly Block[] {
  const { prose, other, heads, item, quote, speaker, verse, table, caption } = said[language];
  const p = (...c: readonly Inline[]): Block => ({ t: 'p', c });
  const h = (level: 2 | 3 | 4 | 5 | 6, text = ''): Block => ({ t: 'h', level, c: [text] });
  const note: Inline = { t: 'sup', c: [{ t: 'a', href: `${address}#n1`, c: ['1'] }] };
  const cells = (row: readonly string[], isHead: boolean): readonly Cell[] =>
    row.map((text, column) => ({ head: isHead || column === 0, c: [text] }));
  const items = Array.from({ length: 11 }, (_, index) => [p(index === 0 ? item : `${item.slice(0, 40)}…`)]);
  return [
    p(prose, note, ' ', { t: 'em', c: [item] }, ' ', { t: 'strong', c: [item] }),
    p(prose, { t: 'br' }, prose),
    h(2, heads[0]),
    p(prose),
    h(3, heads[1]),
    p('CO', { t: 'sub', c: ['2'] }, ', m', { t: 'sup', c: ['2'] }, ' — ', {
      t: 'code',
      c: ['line.perHour > 11'],
    }),
    p({ t: 'a', href: address, c: [address] }),
    { t: 'quote', c: [p(quote, ' ', { t: 'em', c: [item] }), p(speaker)] },
    h(4, heads[2]),
    { t: 'list', ordered: true, items },
    {
      t: 'list',
      ordered: false,
      items: [[p(item), { t: 'list', ordered: false, items: [[p(item)], [p(item)]] }], [p(item)]],
    },
    p(...verse.flatMap((line, index): Inline[] => (index === 0 ? [line] : [{ t: 'br' }, line]))),
    { t: 'hr' },
    p(other),
    { t: 'table', rows: table.map((row, index) => cells(row, index === 0)) },
    {
      t: 'figure',
      images: [{ src: 'https://exemple.newsroom.test/ligne.jpg', alt: heads[2] ?? '' }],
      caption: [caption],
    },
    h(5, heads[3]),
    { t: 'pre', text: code },
    { t: 'pre', text: 'npm test' },
    h(6, heads[4]),
    p({ t: 'del', c: [item] }, ' ', { t: 'mark', c: [item] }),
    { t: 'embed', href: 'https://video.newsroom.test/1', title: heads[0] ?? '' },
    p('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2)),
    p(prose),
  ];
}

export function everyBlock(language: Language): { readonly entry: Entry; readonly article: StoredArticle } {
  const { title, byline, summary, facts = [] } = said[language];
  const id = `every-${language}`;
  const url = `https://exemple.newsroom.test/${language}/usine-kenitra`;
  const published = Date.UTC(2026, 10, 12, 9);
  return {
    entry: {
      ...{ id, sourceId: 'none', url, address: url, title, published, language },
      ...{ text: summary.join(' '), seenAt: published, backlog: true },
    },
    article: {
      ...{ entryId: id, url, title, byline, siteName: 'Exemple', published, language, facts },
      direction: language === 'ar' ? 'rtl' : 'ltr',
      blocks: blocksIn(language),
      removals: [],
      cleanedBy: cleanerVersion,
      storedAt: published,
      from: 'page',
      summary: { maker: 'extract', sentences: summary.map((text) => ({ text })) },
    },
  };
}
