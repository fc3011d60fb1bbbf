/** What can be done with the digest, and a line that says what came of it. */
import { useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { saveFile } from '../../utils/browser/page/save-file.ts';
import { digestFragment, digestHtml } from '../../utils/export/digest-html.ts';
import { digestMarkdown } from '../../utils/export/digest-markdown.ts';
import type { DigestText } from '../../utils/export/digest-text.ts';
import type { Span } from './choose.ts';
import { copyTexts, shareText } from './hand-out.ts';

interface ToolsProps {
  readonly text: DigestText;
  readonly span: Span;
  readonly now: number;
}

export function Tools({ text, span, now }: ToolsProps) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  /** Begun inside the click; whatever happens ends in a sentence. */
  const say = (task: Promise<string>, failed: string) => {
    setSaid('');
    task
      .catch((error: unknown) => {
        report(error);
        return failed;
      })
      .then(setSaid)
      .catch(report);
  };
  const copy = (texts: Readonly<Record<string, string>>, done: string) =>
    say(
      copyTexts(texts).then(() => done),
      t('day.copy-refused'),
    );
  const save = (ending: 'md' | 'html', content: string, type: string) => {
    const file = `lede-${span === 'week' ? 'week-' : ''}${dateOf(now)}.${ending}`;
    saveFile(file, content, `${type};charset=utf-8`);
    setSaid(t('day.saved', { file }));
  };

  return (
    <div class="tools">
      <button
        type="button"
        class="link"
        onClick={() => copy({ 'text/plain': digestMarkdown(text) }, t('day.copied-markdown'))}
      >
        {t('day.copy-markdown')}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => {
          // Where only plain text can be put in, the Markdown is what reads best.
          const texts = { 'text/html': digestFragment(text), 'text/plain': digestMarkdown(text) };
          copy(texts, t('day.copied-html'));
        }}
      >
        {t('day.copy-html')}
      </button>
      <button type="button" class="link" onClick={() => save('md', digestMarkdown(text), 'text/markdown')}>
        {t('day.save-markdown')}
      </button>
      <button type="button" class="link" onClick={() => save('html', digestHtml(text), 'text/html')}>
        {t('day.save-html')}
      </button>
      {typeof navigator.share === 'function' && (
        <button
          type="button"
          class="link"
          onClick={() =>
            say(
              shareText(text.title, digestMarkdown(text)).then((shared) => (shared ? t('day.shared') : '')),
              t('day.share-failed'),
            )
          }
        >
          {t('day.share')}
        </button>
      )}
      {/* Always there, so that screen readers hear what is put into it. */}
      <p class="said soft" role="status">
        {said}
      </p>
    </div>
  );
}

/** "2026-11-28", as the user's calendar has it: names of files are the same in every language. */
function dateOf(now: number): string {
  const date = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
