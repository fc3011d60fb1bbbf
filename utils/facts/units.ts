/** What news counts in. The number before a row is its use to a reader, 0 for the most. */
import { fold } from '../text/normalise.ts';
import { lightStem } from '../text/words.ts';

export interface Unit {
  /** The same in every language. */
  readonly id: string;
  readonly use: number;
  /** How many characters it takes. */
  readonly length: number;
  /** The part of them that names it. */
  readonly name: string;
}

export const use = {
  money: 0,
  share: 1,
  jobs: 2,
  measure: 3,
  count: 4,
  noun: 5,
  time: 9,
  multiple: 12,
} as const;

/** `use id:word word`, parted by semicolons; an underscore is a space. */
const words = new Map<string, { id: string; use: number }>();
for (const row of (
  '0 eur:euro يورو;0 usd:dollar دولار dollar_américain dólar دولار_أمريكي;0 mad:dirham درهم درهم_مغربي دراهم;0 gbp:livre_sterling pound جنيه;0 chf:franc_suisse Swiss_franc Franken;0 xof:FCFA franc_CFA CFA;0 jpy:yen ين;0 cny:yuan renminbi يوان;0 inr:roupie rupee روبية;0 sar:riyal rial ريال;0 cent:centime;0 dinar:دينار;0 try:lira ليرة;' +
  '1 %:pour_cent per_cent percent pct Prozent por_ciento في_المئة في_المائة بالمئة بالمائة;1 points:point_de_pourcentage percentage_point Prozentpunkt puntos نقطة نقطة_مئوية;1 bp:basis_point point_de_base;' +
  '2 jobs:emploi poste post position embauche recrutement hire وظيفة وظائف منصب منصب_شغل منصب_عمل مناصب مناصب_شغل فرصة_عمل فرصة_شغل Arbeitsplatz Arbeitsplätze Stelle Stellen empleo puesto;2 workers:salarié employé employee ouvrier staff staffer collaborateur travailleur عامل عمال موظف موظفين Mitarbeiter Mitarbeiterin Beschäftigte trabajador empleado;2 engineers:ingénieur مهندس مهندسين ingeniero Ingenieure;2 people:personne person habitant inhabitant شخص أشخاص نسمة personas Menschen Personen;2 families:famille household foyer ménage أسرة;' +
  '3 km:kilomètre kilometer kilómetro كيلومتر كلم كم;3 mi:mile mille_marin ميل;3 m:mètre meter متر أمتار;3 km2:kilomètre_carré square_kilometre square_kilometer كيلومتر_مربع;3 m2:mètre_carré square_metre square_meter متر_مربع;3 m3:mètre_cube cubic_metre cubic_meter متر_مكعب;3 t:tonne ton metric_ton طن طنا أطنان Tonnen tonelada;3 l:litre liter لتر;3 ha:hectare هكتار Hektar hectárea;3 barrels:baril برميل;3 kg:kilo kilogramme kilogram كيلوغرام;3 °c:degré degree درجة درجة_مئوية degré_Celsius degree_Celsius Grad grado;3 °f:degree_Fahrenheit degré_Fahrenheit;3 hp:cheval chevaux horsepower حصان caballo;' +
  '4 vehicles:véhicule voiture car auto سيارة سيارات مركبة Fahrzeug Fahrzeuge coche vehículo;4 units:unité exemplaire وحدة unidad Einheiten;4 plants:usine factory factories مصنع مصانع Werke Fabriken fábrica planta;4 models:modèle طراز طرازات Modelle modelo;4 trucks:camion lorry lorries شاحنة;4 flights:vol رحلة vuelo;4 passengers:passager مسافر راكب pasajero Passagiere;4 aircraft:avion appareil plane jet airliner طائرة طائرات Flugzeuge;4 homes:logement house maison منزل منازل وحدة_سكنية Wohnungen vivienda;4 orders:commande طلبية;4 chargers:borne charging_station charging_point محطة_شحن;4 sites;4 lines:ligne route خط خطوط;4 stations:gare محطة محطات;4 panels:panneau لوح لوحا ألواح;4 places:space parking_space;4 wagons:عربة عربات;4 lamps:lampe lampadaire مصباح مصابيح;4 trains:قطار قطارات;4 turbines:éolienne توربين;4 vans:fourgon fourgonnette camionnette;4 workshops:atelier ورشة;4 suppliers:fournisseur équipementier مورد موردين;4 technicians:technicien تقني فني;4 apprentices:apprenti متدرب;4 sensors:capteur;4 batteries:battery بطارية;4 ships:navire vessel bateau سفينة سفن Schiffe buque;4 containers:conteneur TEU EVP حاوية;4 stores:point_de_vente magasin shop boutique متجر tienda Filialen;4 branches:agence branch oficina فرع فروع;4 customers:client عميل زبون cliente Kunden;4 users:utilisateur subscriber abonné مستخدم مشترك Nutzer usuario;4 patients:مريض;4 tourists:touriste visiteur visitor سائح زائر turista Besucher;4 students:étudiant élève طالب;4 countries:pays country دولة país países Länder;4 companies:entreprise company firm société شركة شركات مقاولة مقاولات empresa Unternehmen;4 schools:école مدرسة;4 hospitals:hôpital hôpitaux مستشفى;4 projects:projet مشروع مشاريع;' +
  '9 y:an ans année year عام سنة سنوات Jahre años;9 mo:mois month شهر أشهر Monate meses;9 w:semaine week أسبوع أسابيع Wochen semanas;9 d:jour day يوم أيام Tage días;9 h:heure hour ساعة ساعات Stunden horas;9 min:minute دقيقة دقائق Minuten minutos;9 s:seconde second ثانية Sekunden segundos;' +
  'k kilo kilo كيلو;m méga mega ميغا;m mega mega ميجا;g giga giga غيغا;g giga giga جيجا;t téra tera تيرا'.replace(
    /(\S) (\S+) (\S+) ([^;]+)/g,
    '3 $1w:$2watt $4واط;3 $1wh:$2wattheure $2watt-heure $2watts-heure $3watt-hour $4واط_ساعة',
  )
).split(';')) {
  const [head = '', list = ''] = row.split(/:(?=\S)/);
  const id = head.slice(2);
  for (const word of `${list} ${id.length > 3 ? id : ''}`.trim().split(' '))
    words.set(stem(word.replace('_', ' ').replace('_', ' ')), { id, use: Number(head[0]) });
}

/** As units are looked up: without case, accents, a plural's mark, or the ending of an Arabic number's noun. */
export function stem(phrase: string): string {
  return fold(phrase)
    .split(' ')
    .map((word) => lightStem(word).replace(/(?<=[\u0600-\u06ff]{3})ا$/, ''))
    .join(' ');
}

const symbols: Readonly<Record<string, string>> = Object.fromEntries(
  'eur € EUR;usd $ USD;gbp £ GBP;jpy ¥ JPY;cny CNY;inr ₹ Rs;mad DH Dh dh DHS Dhs dhs MAD;aed AED;sar SAR;chf CHF;xof FCFA CFA'
    .split(';')
    .flatMap((row) => {
      const [id = '', ...signs] = row.split(' ');
      return signs.map((sign) => [sign, id] as const);
    }),
);
const scales: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, Md: 1e9, Mds: 1e9, MM: 1e9, Mrd: 1e9 };
const codes = Object.keys(symbols).join('|').replace('$', '\\$');
const moneyAfter = new RegExp(`^ ?(k|M(?:ds?|M|rd)?)? ?((?:US ?)?(?:${codes}))(?![\\p{L}\\d])`, 'u');
const moneyBefore = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:US|CA?|A|HK|R|NZ|S) ?(?=\\$))?(?:${codes})\\.? ?$`,
  'u',
);
const measure =
  /^ ?([kMGT]?Wh|[kMGT]W|km\/h|km²|km2|km|m²|m2|m³|m3|mm|cm|m|l\/100 ?km|g\/km|kg|mg|t|g|l|L|ch|hp|HP|PS|CV|cv|Nm|°C|°F|°|ha|bpd|b\/j|[kKMGT]o|[KMGT]B|[kMG]?Hz|dB|mph|mpg|nm|V)(?![\p{L}\d²³/])/u;

/** A currency that stands before a number: `left` ends where the number begins. */
export function currencyBefore(left: string): { id: string; length: number; name: string } | undefined {
  const match = moneyBefore.exec(left)?.[0];
  if (!match) return undefined;
  const name = match.trim();
  const other = /^(CA?|A|HK|NZ|S|R) ?\$$/.exec(name)?.[1];
  return {
    id: other ? `${other.toLowerCase()}$` : (symbols[name.replace(/^US ?(?=\$)|\.$/g, '')] ?? ''),
    length: match.length,
    name,
  };
}

/** The unit that `rest` begins with, and what its own prefix multiplies by ("M€"). */
export function unitAt(rest: string): (Unit & { readonly factor: number }) | undefined {
  const share = /^ ?%/.exec(rest);
  if (share) return { id: '%', use: use.share, length: share[0].length, name: '%', factor: 1 };
  const money = moneyAfter.exec(rest);
  if (money) {
    const [{ length }, scale = '', name = ''] = money;
    const id = symbols[name.replace(/^US ?/, '')] ?? '';
    return { id, use: use.money, length, name, factor: scales[scale] ?? 1 };
  }
  const symbol = measure.exec(rest);
  if (symbol) {
    const [{ length }, name = ''] = symbol;
    const id = name.replace('²', '2').replace('³', '3').toLowerCase();
    return {
      id: id === 'ch' || id === 'ps' || id === 'cv' ? 'hp' : id === '°' ? '°c' : id,
      use: use.measure,
      length,
      name,
      factor: 1,
    };
  }
  return unitWord(rest);
}

/** A unit in words, two of them at most and a joiner. */
export function unitWord(rest: string): (Unit & { readonly factor: number }) | undefined {
  const lead = /^ ?(?:(?:US|U\.S\.) (?=dollar))?/.exec(rest)?.[0].length ?? 0;
  const match = /^(\p{L}[\p{L}\p{M}-]*)(?:[ /](\p{L}+))?(?: (\p{L}+))?/u.exec(rest.slice(lead));
  if (!match) return undefined;
  const [, one = '', two = '', three = ''] = match;
  for (const name of [`${one} ${two} ${three}`, `${one} ${two}`, one]) {
    const known = words.get(stem(name));
    // "بالمئة" is a share, "مئة" a hundred.
    if (known && !name.endsWith(' ') && !/^م(?:ئ|ائ)ة$/.test(name))
      return { ...known, length: lead + name.length, name, factor: 1 };
  }
  return undefined;
}
