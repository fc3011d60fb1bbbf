/** What can be done with the digest, and a line that says what came of it. */
import { useWords } from '../../components/words.ts';
import { canShare, copyTexts, share } from '../../utils/browser/page/hand-out.ts';
import { saveFile } from '../../utils/browser/page/save-file.ts';
import { useOutcome } from '../../utils/browser/page/use-outcome.ts';
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
  const { said, run } = useOutcome();
  const copy = (texts: Readonly<Record<string, string>>, done: string) =>
    run(async () => {
      await copyTexts(texts);
      return done;
    }, t('day.copy-refused'));
  const day = dayOf(now);
  const name = `lede-${span === 'week' ? 'week-' : ''}${day}`;
  const save = (ending: string, type: string, make: () => BlobPart | Promise<BlobPart>) =>
    run(async () => {
      const file = `${name}.${ending}`;
      const made = make();
      // At once where it is there: not every browser saves what comes after the click.
      saveFile(file, made instanceof Promise ? await made : made, type);
      return t('day.saved', { file });
    }, t('copy.not-saved'));
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
      <button
        type="button"
        class="link"
        onClick={() => save('md', 'text/markdown;charset=utf-8', () => digestMarkdown(text))}
      >
        {t('day.save-markdown')}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => save('html', 'text/html;charset=utf-8', () => digestHtml(text))}
      >
        {t('day.save-html')}
      </button>
      <button
        type="button"
        class="link"
        onClick={() =>
          save('epub', 'application/epub+zip', () => bookOf(store, text, `${span}:${day}`, words, now))
        }
      >
        {t('day.save-epub')}
      </button>
      {canShare(shared) && (
        <button
          type="button"
          class="link"
          onClick={() =>
            run(() => share(shared).then((done) => (done ? t('day.shared') : '')), t('day.share-failed'))
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
