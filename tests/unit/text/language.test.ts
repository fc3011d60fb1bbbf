// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOfLanguage } from '../../../utils/text/direction.ts';
import { stopWords } from '../../../utils/text/function-words.ts';
import { detectLanguage } from '../../../utils/text/language.ts';
import { languageTag } from '../../../utils/text/language-tag.ts';
import { effort } from '../effort.ts';

/** Written for the test, about four hundred characters each, with foreign names in them. */
const bodies = {
  en: 'The first trains left the port of Tangier before sunrise, each carrying two hundred cars to the capital. Drivers who used to spend nine hours on the road now watch the wagons being loaded and go home for lunch. The railway says that every train takes sixty lorries off the motorway. Renault and Stellantis have both signed up until 2031, although neither would say how much they pay for a place on board.',
  fr: 'Les premiers trains ont quitté le port de Tanger avant le lever du soleil, chacun avec deux cents voitures à bord. Les chauffeurs qui passaient neuf heures sur la route regardent désormais charger les wagons et rentrent déjeuner chez eux. Selon la compagnie, chaque convoi retire soixante camions de l’autoroute. Renault et Stellantis ont signé jusqu’en 2031, mais aucun des deux ne dit le prix d’une place.',
  ar: 'غادرت القطارات الأولى ميناء طنجة قبل شروق الشمس، وعلى متن كل واحد منها مئتا سيارة متجهة إلى العاصمة. أما السائقون الذين كانوا يقضون تسع ساعات في الطريق فصاروا يشاهدون تحميل العربات ثم يعودون إلى بيوتهم. وتقول الشركة إن كل قطار يغني عن ستين شاحنة في الطريق السيار. وقد وقعت Renault و Stellantis عقدا حتى سنة 2031، ولم تكشف أي منهما عن ثمن النقل، كما لم تعلن عن عدد الرحلات اليومية بعد.',
  de: 'Die ersten Züge verließen den Hafen von Tanger vor Sonnenaufgang, jeder mit zweihundert Autos für die Hauptstadt. Die Fahrer, die früher neun Stunden auf der Straße waren, sehen jetzt beim Verladen zu und gehen zum Mittagessen nach Hause. Nach Angaben der Bahn ersetzt jeder Zug sechzig Lastwagen auf der Autobahn. Renault und Stellantis haben bis 2031 unterschrieben, den Preis nennen aber beide nicht.',
  es: 'Los primeros trenes salieron del puerto de Tánger antes del amanecer, cada uno con doscientos coches para la capital. Los conductores que pasaban nueve horas en la carretera miran ahora cómo se cargan los vagones y vuelven a casa a comer. Según la compañía, cada tren quita sesenta camiones de la autopista. Renault y Stellantis han firmado hasta 2031, aunque ninguna de las dos dice lo que paga por una plaza.',
};

describe('the language of a text', () => {
  it.each(Object.entries(bodies))('%s is told from four hundred characters', (language, body) => {
    expect(body.length).toBeGreaterThan(360);
    expect(detectLanguage(body)).toBe(language);
  });

  it.each(Object.entries(bodies))('%s is told in capitals and without punctuation, too', (language, body) => {
    expect(detectLanguage(body.toUpperCase().replace(/[.,]/g, ''))).toBe(language);
  });

  it.each(['', '12 345,67 — 89', 'Renault Tanger', 'Zwrty blorg fnarp quindle vastrop melkin drobe sarn.'])(
    'nobody guesses at %j',
    (text) => {
      expect(detectLanguage(text)).toBeUndefined();
    },
  );

  it('costs the same for a book as for its first pages', () => {
    const book = bodies.fr.repeat(20_000);
    expect(detectLanguage(book)).toBe('fr');
    expect(effort(() => detectLanguage(book))).toBeLessThan(30);
  });
});

describe('a declared language', () => {
  it.each([
    ['en', 'en'],
    ['fr_FR', 'fr-FR'],
    [' ar-MA ', 'ar-MA'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['EN-us', 'EN-us'],
    ['', ''],
    [undefined, ''],
    ['constructor', ''],
    ['__proto__', ''],
    ['en us', ''],
    ['e', ''],
    ['"><script>', ''],
    ['fr-'.repeat(50), ''],
  ])('%j is taken as %j', (declared, tag) => {
    expect(languageTag(declared)).toBe(tag);
  });

  it('is either empty or a tag that the browser knows how to read', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,4}([-_][a-z0-9]{1,9}){0,4}$/)),
        (declared) => {
          const tag = languageTag(declared);
          if (tag !== '') expect(tag).toMatch(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);
        },
      ),
    );
  });

  it.each([
    ['ar', 'rtl'],
    ['ar-MA', 'rtl'],
    ['AR', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['en', 'ltr'],
    ['arn', 'ltr'],
    ['fr-FR', 'ltr'],
    ['', 'ltr'],
    [undefined, 'ltr'],
    ['constructor', 'ltr'],
  ] as const)('%s runs %s', (language, direction) => {
    expect(directionOfLanguage(language)).toBe(direction);
  });

  it('that is a name every object has brings the everyday function words, as an unknown one does', () => {
    for (const tag of ['constructor', '__proto__', 'toString', 'tlh', undefined]) {
      expect(stopWords(tag).has('the') && stopWords(tag).has('les') && stopWords(tag).has('في')).toBe(true);
    }
    expect(stopWords('fr-FR').has('the')).toBe(false);
  });
});
