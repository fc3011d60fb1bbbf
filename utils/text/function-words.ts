/** Words that carry grammar, not content: they tell the language, and are left out where content counts. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'a about after all also an and are as at be because been before but by can could did do does for from had has have he her his how i if in into is it its just more most new no not of on one only or other our out over said she so some such than that the their them then there these they this those to under up was we were what when where which while who will with would you your',
  ),
  fr: words(
    'à afin ainsi après au aussi autre autres aux avant avec avoir c car ce ceci cela celle celui ces cet cette ceux chez comme contre d dans de depuis des deux dont du elle elles en encore entre est et été être eux fait faire il ils j je jusqu l la le les leur leurs lors lui mais même mois n ne non nos notre nous on ont ou où par pas pendant peu plus pour qu quand que quel quelle qui s sa sans se selon ses si son sont sous sur tous tout toute toutes très un une vers vos votre vous y',
  ),
  de: words(
    'aber als am an auch auf aus bei das dass dem den der des die ein eine einem einen einer er es für haben hat im in ist mehr mit nach nicht noch oder sich sie sind so über um und von war werden wie wird wurde zu zum zur',
  ),
  es: words(
    'al como con cuando de del desde donde el ella en entre era es esta este fue ha han hasta la las le lo los más muy no o para pero por que se ser si sin sobre son su sus también un una y ya',
  ),
  ar: words(
    'في من على إلى عن أن إن التي الذي الذين هذا هذه ذلك تلك مع كان كانت قد لا لم لن ما هو هي هم أو و ثم حتى كما كل بعد قبل بين عند غير منذ حيث أي بعض خلال حول دون بما وقد وفي ومن أكثر أمام',
  ),
};

/** The function words of a language; of English, French and Arabic together where it is not known. */
export function stopWords(language: string | undefined): ReadonlySet<string> {
  const tag = language?.toLowerCase().split('-')[0] ?? '';
  // The tag is a stranger's word: "constructor" must not find what every object has.
  return (Object.hasOwn(functionWords, tag) ? functionWords[tag] : undefined) ?? everyday;
}

const everyday: ReadonlySet<string> = new Set(
  ['en', 'fr', 'ar'].flatMap((tag) => [...(functionWords[tag] ?? [])]),
);
