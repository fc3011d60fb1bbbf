// @vitest-environment node
/** What French and Arabic papers put round and between the paragraphs of an article, in the words they use. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../../utils/clean/article.ts';
import type { Block } from '../../../utils/model.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import lines from '../../pages/press-lines.json' with { type: 'json' };

const french =
  'La cour d’appel a rendu son arrêt mardi matin, après trois semaines de débats, et la commune devra rembourser la moitié des sommes.';
const arabic =
  'أصدرت محكمة الاستئناف حكمها صباح الثلاثاء بعد ثلاثة أسابيع من المداولات، وسيكون على البلدية إعادة نصف المبالغ.';
const p = (text: string): Block => ({ t: 'p', c: [text] });

/** The text of an article of three paragraphs with this line before, between or after them. */
function withLine(line: string, at: number): string {
  const sentence = /\p{Script=Arabic}/u.test(line) ? arabic : french;
  const blocks = [1, 2, 3].map((n) => p(`${sentence} ${n}. ${sentence}`));
  blocks.splice(at, 0, p(line));
  const article = cleanPage({
    url: 'https://courrier.example/a',
    title: 'La commune condamnée',
    siteName: sentence === arabic ? 'البلاغ' : 'Le Courrier',
    blocks,
    repeats: [],
  });
  if (!article.ok) throw new Error(article.problem.detail);
  expect(treeText(article.value.blocks)).toContain(`${sentence} 1.`);
  return treeText(article.value.blocks);
}

describe('a paper’s own line is left out', () => {
  it.each(lines.before)('before the text: %s', (line) => expect(withLine(line, 0)).not.toContain(line));
  it.each(lines.between)('between the paragraphs: %s', (line) =>
    expect(withLine(line, 2)).not.toContain(line),
  );
  it.each(lines.after)('after the text: %s', (line) => expect(withLine(line, 3)).not.toContain(line));
});

describe('a short line of the text stays', () => {
  it.each([
    'La vidéo a été vue mille fois par les juges.',
    'Les commentaires des avocats sont restés brefs.',
    'Le compte n’y est pas.',
    'Abonnés et lecteurs attendaient devant le palais.',
    'الفيديو الذي عرض في المحكمة كان قصيرا.',
    'لم يعلق أحد من المحامين.',
    'Nos sites sont fermés depuis hier, dit le maire.',
    'Soutenez les familles, a demandé le juge.',
    // Words that ask, and words that are asked about, in sentences that do not
    'بالفعل شرعت الحكومة في تطبيق القانون الجديد المتعلق بالإضرابات.',
    'تجربة تطبيق القانون الجديد أثبتت محدوديتها في المدن الصغيرة.',
    'الفعل الثقافي في المدينة ينتظر تطبيق البرنامج الحكومي.',
    'وأبلغ الوزير البرلمان بتأجيل تطبيق الضريبة.',
    'الجيش أرسل إشعارات إلى السكان بالإخلاء.',
    'Nurses get $400 a month.',
    'They share a two-room flat for €350 a month.',
    'Ils recevront 1 000 dirhams par mois.',
    'S’ajoute à cela l’application de la réforme fiscale.',
    'Participer au forum de Davos est devenu un rituel pour les ministres.',
    'Consulter un compte bancaire à distance reste impossible dans le rif.',
    'Add to this the application of the new customs rules.',
    'Tell the app where the fire is, the brigade says.',
    // Doors
    'By continuing to ignore young doctors, the ministry is taking a serious risk.',
    'By clicking on a video, young people were drawn into the network.',
    'En continuant de soutenir nos agriculteurs, le gouvernement veut éviter une crise.',
    'You can cancel a wedding, but not a war, he said.',
    'We use the term “cookies” loosely, the baker said.',
    // What is said aloud
    'Que lisez-vous ?',
    'Vous n’avez pas d’avis sur la question.',
    'Et votre avis sur la question ?',
    'Vous êtes l’auteur de ce contenu ?',
    'You are here to play, not to watch.',
    'This is not the story you want.',
    'I play, you watch.',
    'I share my story.',
    'Tous se retrouvent.',
    'هل هذا موضوع جديد؟',
    'هل لديك حساب في فيسبوك؟',
    // Dashes and pictures
    'Le ministre a reçu le patron de la principale centrale du pays – UMT.',
    'She now works for the world’s largest alliance – NATO.',
    'Capture d’écran à l’appui, la plaignante affirme avoir été menacée.',
    'Images d’archives à l’appui, le réalisateur raconte la grève.',
    // Where something stood, and when
    'Publié dans la revue Nature, le rapport conclut à une erreur.',
    'Filed under seal, the complaint accuses the bank.',
    'Posted in Kabul since 2019, the diplomat was recalled.',
    'Updated 20 years later, the map shows no ice.',
    'La fin de la publicité',
  ])('%s', (line) => {
    for (const at of [1, 2, 3]) expect(withLine(line, at)).toContain(line);
  });
});
