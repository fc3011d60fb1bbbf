/**
 * Lines that are made of nothing but the words of a page's own controls: "Listen to this article", "Sign in",
 * "Be the first to comment". Known by grammar, as ad labels are: each word is one of a language's controls or
 * one that stands between them, so that nobody has to list the phrases.
 */
import { fold } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';
import { isCommentsHead } from './ending.ts';
import type { Line } from './sheet.ts';

const maxWords = 10;

/** What controls do and what they do it with; "part-" has any ending. */
const controls = [
  `article- click- close comment- copied copy download- email enlarge facebook follow instagram link- listen load-
  log login newsletter- photos play post print read register save share sign signup story subscribe- telegram
  tiktok twitter video- watch whatsapp youtube account password`,
  `abonn- actualites adresse agrandi- ajoute- alerte- article- charge- charte cliqu- comment- commentaire- compte
  condition- connect- connexion contact- contenu copi- courriel cree- diaporama dossier ecoute- ecrive- enregistre-
  erreur facebook favoris ferme- galerie google imprime- inscri- instagram lecture lien- lire lisez mail newsletter-
  notification- partage- photos publication reagi- recevez regarde- retrouve- selectionn- signale- sommaire source sujet
  suivez suivre telecharge- telegram transmett- twitter video- voir votre whatsapp youtube`,
  `اقرا اقراوا شاهد شاهدوا تابع- طالع اشترك- اشتراك- يهمك يعجبك سجل- تسجيل شارك- مشاركه اضغط انقر انسخ نسخ رابط تعليق- فيديو جار تحميل
  منشور عرض حساب- دخول محتوي مشتركين كلمات دلاليه مفتاحيه وسوم تواصل راسلونا مقال قراءه استماع استمع حفظ طباعه ارسل
  اضف- انشئ نشره بريدك اشعارات تطبيق فيسبوك واتساب تلغرام تيليغرام تويتر انستغرام يوتيوب instagram facebook whatsapp`,
];

/** What stands between them. */
const fillers = [
  `a all an and are as at be below by first for from here i in is it me more my new no not now of off on one or our
  out than the this to up us via view want with you your min mins minutes free later also next`,
  `a ai as au aussi aux avec avez ce ceci cet cette ces chaque d dans e edition site de depuis des du egalement en encore est et etre fermes
  generales gratuit- ici il inapproprie info interess- jour l la le les leur lu ma matin meilleur- meme mes min minutes
  mon n ne nos notre nous ou par pas peut plu plus pour premier- que question- qui quotidien- redaction rien s sa se
  semaine ses si soir son sont soyez suite sujet sur t tard temoignage tout- tous un une utilisation via vos vous y`,
  `ايضا مزيد كذلك علي الي في من عن هذا هذه هل لديك لديكم قد يهمك يعجبك فقط الان هنا كل جديد لا توجد يوجد واحد اول مجانا
  مجانيا متابعه لمتابعه مواصله لمواصله معنا عبر مغلقه مختصر لاحقا اكثر خبر صوره او ثم و دقائق دقيقه`,
];

type Words = { readonly whole: ReadonlySet<string>; readonly stems: readonly string[] };
const wordsIn = (list: string): Words => {
  const all = fold(list).split(/\s+/).filter(Boolean);
  return {
    whole: new Set(all),
    stems: all.filter((word) => word.endsWith('-')).map((word) => word.slice(0, -1)),
  };
};
const languages = controls.map((list, i) => [wordsIn(list), wordsIn(fillers[i] ?? '')] as const);

/** Arabic writes its article and short particles with the word. */
const plain = (word: string): string => word.replace(/^[وف]?(?:ال|لل|بال|ل|ب)(?=\p{Lo}{3})/u, '');

const has = ({ whole, stems }: Words, word: string): boolean =>
  whole.has(word) || whole.has(plain(word)) || stems.some((stem) => plain(word).startsWith(stem));

/** Paragraphs; a chapter may be headed so. */
export function markInterface(lines: readonly Line[]): void {
  for (const line of lines)
    if (
      !line.isOut &&
      line.block.t === 'p' &&
      !isCommentsHead(line.text) &&
      line.text.length <= 90 &&
      isInterface(line.folded)
    )
      line.rule = 'furniture';
}

function isInterface(folded: string): boolean {
  const words = wordsOf(folded).filter((word) => !/^\p{N}+$/u.test(word));
  if (words.length === 0 || words.length > maxWords || /:$/.test(folded)) return false;
  // A sentence may have one of them: "Le compte n’y est pas."
  const least = /^[^?؟]*[.!]$/.test(folded) ? words.length / 3 : 1;
  return languages.some(([control, filler]) => {
    const known = words.filter((word) => has(control, word)).length;
    return known >= least && words.every((word) => has(control, word) || has(filler, word));
  });
}
