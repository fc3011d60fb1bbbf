/**
 * Lines that are made of nothing but the words of a page's own controls: "Listen to this article", "Sign in",
 * "Be the first to comment". Known by grammar, as ad labels are: each word is one of a language's controls or
 * one that stands between them, so that nobody has to list the phrases.
 */
import { fold } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';
import { isCommentsHead } from './ending.ts';
import type { Line } from './sheet.ts';

const maxWords = 14;

/** What controls do and what they do it with; "part-" has any ending. */
const controls = [
  `article- click- close comment- copied copy download- email enlarge facebook follow instagram link-
  listen load- log login newsletter- photos play post print read register save share sign signup
  subscribe- telegram tiktok twitter video- watch whatsapp youtube account password`,
  `abonn- accueil actualite- adresse aime android appli application auteur avis ajoute- alerte- agrandi-
  article- capture charge- charte cliqu- commenter commentaire- compte condition- connect- connexion
  contact- contenu cookies copi- courriel cree- diaporama dossier ecoute- ecran ecrive- enregistre- erreur
  facebook favoris ferme- galerie google images imprime- inscri- instagram ios lecture lien- lire lisez
  mail newsletter- notification- offre- page partage- photos publication reagi- recevez regarde- retour
  retrouve- rubrique selectionn- signale- sommaire source sujet suivez suivre telecharge- telegram
  transmett- twitter video- voir votre whatsapp youtube`,
  `اقرا اقراوا شاهد شاهدوا تابع- طالع اشترك- اشتراك- يهمك يعجبك سجل- تسجيل شارك- مشاركه اكمل ادخل اضغط انقر
  انسخ نسخ رابط روابط صله اخبار مقالات مواضيع موضوع خط تعليق- فيديو جار تحميل منشور عرض حساب- دخول- محتوي
  مشتركين كلمات دلاليه مفتاحيه وسوم تواصل راسلونا مقال قراءه استماع استمع حفظ طباعه ارسل اضف- انشئ نشره
  بريدك اشعارات تطبيق فيسبوك واتساب تلغرام تيليغرام تويتر انستغرام يوتيوب جوجل غوغل instagram facebook
  whatsapp`,
];

/** What stands between them. */
const fillers = [
  `a all an and are as at be below by first for from here i in is it me more my new no not now of off on
  one or our out than story the this to up us via view want with you your min mins minutes free later also next`,
  `a accepte- ai as au aussi autre- aux avant avec avez bloque car ce ceci cet cette ces chaque d dans de
  depuis deposes des devez disponible- du e edition egalement en encore espace est et ete etes etre faute
  fermes fois generales gratuit- haut ici il inapproprie info integral interess- j je jour l la le les
  lecteur- leur lu m ma matin meilleur- meme merci mes min minutes mois mon n ne nos notre nous offert
  original ou par pas peut plu plus poursuivre pour premier- propos que question- qui quotidien- redaction
  repere- reserve- rien s sa se semaine seront ses si site soir son sont soyez specia- suite sur t tard
  temoignage tout- tous un une utilisation via vos vous y`,
  `ايضا مزيد بعد بقيه ذات اصغر اكبر رقم موقع مواقع اجتماعي الكتروني يومي- خاصه كذلك علي الي في من عن هذا
  هذه هل لديك لديكم قد فقط الان هنا كل جديد لا توجد يوجد واحد اول مجانا مجانيا متابعه لمتابعه مواصله
  لمواصله معنا عبر مغلقه مختصر لاحقا اكثر خبر صوره او ثم و دقائق دقيقه`,
];

type Words = { readonly whole: ReadonlySet<string>; readonly stems: readonly string[] };
const wordsIn = (list: string): Words => {
  const all = fold(list).split(/\s+/).filter(Boolean);
  return {
    whole: new Set(all.filter((word) => !word.endsWith('-'))),
    stems: all.filter((word) => word.endsWith('-')).map((word) => word.slice(0, -1)),
  };
};
const languages = controls.map((list, i) => [wordsIn(list), wordsIn(fillers[i] ?? '')] as const);

/** Arabic writes its article and short particles with the word. */
const plain = (word: string): string => word.replace(/^[وف]?(?:ال|لل|بال|ل|ب)(?=\p{Lo}{3})/u, '');

const has = ({ whole, stems }: Words, word: string): boolean => {
  const bare = plain(word);
  return whole.has(word) || whole.has(bare) || stems.some((stem) => bare.startsWith(stem));
};

/**
 * Paragraphs: a chapter may be headed so.
 *
 * @param siteName its words may stand between them: "The Quay is on WhatsApp too"
 */
export function markInterface(lines: readonly Line[], siteName = ''): void {
  const own = new Set(wordsOf(fold(siteName)).flatMap((word) => [word, plain(word)]));
  for (const line of lines)
    if (
      !line.isOut &&
      line.block.t === 'p' &&
      !isCommentsHead(line.text) &&
      line.text.length <= 110 &&
      isInterface(line.folded, own)
    )
      line.rule = 'furniture';
}

function isInterface(folded: string, own: ReadonlySet<string>): boolean {
  const words = wordsOf(folded).filter((word) => !/^\p{N}+$/u.test(word));
  if (words.length === 0 || words.length > maxWords || /:$/.test(folded)) return false;
  // A question is asked of someone; a sentence, and what is said aloud, may have one or two of them.
  if (/[?؟]["»”]?$/.test(folded)) return false;
  const isSaid = words.length > 2 && /[.!…]["»”]?$|^["«“„–—-]/.test(folded);
  return languages.some(([control, filler]) => {
    const known = words.filter((word) => has(control, word)).length;
    return (
      (isSaid ? known * 2 > words.length : known > 0) &&
      words.every((word) => has(control, word) || has(filler, word) || own.has(plain(word)))
    );
  });
}
