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
    'aber als also am an auch auf aus bei bis da dann das dass dem den denn der des die dies diese dieser doch durch ein eine einem einen einer eines er es für habe haben hat ich ihr ihre im in ist kann kein können man mehr mit muss nach nicht noch nur ob oder ohne sein seine sich sie sind so über um und uns unter vom von vor war was weil wenn werden wie wird wir wurde zu zum zur',
  ),
  es: words(
    'a al algo ante antes como con contra cual cuando de del desde donde dos el ella ellos en entre era es esa ese esta está este esto fue ha han hasta hay la las le les lo los más me mi muy no nos o otra otro para pero por porque que qué se ser si sido sin sobre son su sus también tan tiene todo todos tras un una uno unos y ya',
  ),
  pt: words(
    'a ao aos as até com como da das de depois do dos e é ela ele eles em entre era essa esse esta está este eu foi foram há isso já mais mas me mesmo muito na não nas no nos o os ou para pela pelo por porque quando que quem se sem ser seu sua são também tem um uma você',
  ),
  it: words(
    'a ad agli ai al alla alle anche che chi ci come con cui da dal dalla dalle dei del della delle di dopo due e è ed essere gli ha hanno i il in la le lo ma nei nel nella non o ogni per perché più può quando quella quello questa questo se sei si sono su sua sui sul sulla suo tra tutti un una uno',
  ),
  nl: words(
    'aan al als bij dan dat de der deze die dit door een en er geen had heb heeft het hij hoe ik in is je kan maar meer men met na naar niet nog nu of om onder ons ook op over te tegen toch tot uit van veel voor was wat we werd wie wij wordt ze zich zijn zo zou',
  ),
  ar: words(
    'في من على إلى عن أن إن التي الذي الذين هذا هذه ذلك تلك مع كان كانت قد لا لم لن ما هو هي هم أو و ثم حتى كما كل بعد قبل بين عند غير منذ حيث أي بعض خلال حول دون بما وقد وفي ومن أكثر أمام',
  ),
};

/** The function words of a language; of English, French and Arabic together where it is not known. */
export function stopWords(language: string | undefined): ReadonlySet<string> {
  const known = functionWords[language?.toLowerCase().split('-')[0] ?? ''];
  return known ?? everyday;
}

const everyday: ReadonlySet<string> = new Set(['en', 'fr', 'ar'].flatMap((tag) => [...(functionWords[tag] ?? [])]));
