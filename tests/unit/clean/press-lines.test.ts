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
  ])('%s', (line) => {
    for (const at of [1, 2, 3]) expect(withLine(line, at)).toContain(line);
  });
});
