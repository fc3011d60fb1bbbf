/** What can be done with the digest, and a line that says what came of it. */
import { useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { canShare, copyTexts, share } from '../../utils/browser/page/hand-out.ts';
import { report } from '../../utils/browser/page/report.ts';
import { saveFile } from '../../utils/browser/page/save-file.ts';
import { digestFragment, digestHtml } from '../../utils/export/digest-html.ts';
import { digestMarkdown } from '../../utils/export/digest-markdown.ts';
import type { DigestText } from '../../utils/export/digest-text.ts';
import { dayOf } from '../../utils/export/file-name.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { bookOf } from './book.ts';
import type { Span } from './choose.ts';

interface ToolsProps {
  readonly store: ReadableStore;
  readonly text: DigestText;
  readonly span: Span;
  readonly now: number;
}

export function Tools({ store, text, span, now }: ToolsProps) {
  const words = useWords();
  const { t } = words;
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
  const name = `lede-${span === 'week' ? 'week-' : ''}${dayOf(now)}`;
  const save = (ending: 'md' | 'html', content: string, type: string) => {
    saveFile(`${name}.${ending}`, content, `${type};charset=utf-8`);
    setSaid(t('day.saved', { file: `${name}.${ending}` }));
  };
  const saveBook = () =>
    say(
      bookOf(store, text, `${span}:${dayOf(now)}`, words, now).then((book) => {
        saveFile(`${name}.epub`, book, 'application/epub+zip');
        return t('day.saved', { file: `${name}.epub` });
      }),
      t('copy.not-saved'),
    );
  const shared = { title: text.title, text: digestMarkdown(text) };

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
      <button type="button" class="link" onClick={saveBook}>
        {t('day.save-epub')}
      </button>
      {canShare(shared) && (
        <button
          type="button"
          class="link"
          onClick={() =>
            say(
              share(shared).then((done) => (done ? t('day.shared') : '')),
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
