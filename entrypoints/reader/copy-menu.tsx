/** What the bar's "Copy" offers. Loaded when it is first opened, with all that makes texts of an article. */
import { GroupedMenu, MenuGroup, MenuItem } from '../../components/menu-groups.tsx';
import { useWords } from '../../components/words.ts';
import { canShare, copyTexts, share } from '../../utils/browser/page/hand-out.ts';
import { saveFile } from '../../utils/browser/page/save-file.ts';
import { articleFragment, articleHtml } from '../../utils/export/article-html.ts';
import { articleMarkdown } from '../../utils/export/article-markdown.ts';
import { articlePlain } from '../../utils/export/article-text.ts';
import { fileName } from '../../utils/export/file-name.ts';
import { bookWords } from '../../utils/i18n/book-words.ts';
import { articleTextOf, authorOf, publishedOf, type Reading, storyTextOf } from './copy-text.ts';

export interface CopyMenuProps {
  readonly reading: Reading;
  /** Whether single keys are heard. */
  readonly keys: boolean;
  readonly onCopyLink: () => void;
  /** Closes the menu, and says what comes of the task; `failed` where it throws. */
  readonly onTask: (begin: () => Promise<string>, failed: string) => void;
  readonly onLeave: () => void;
}

export function CopyMenu({ reading, keys, onCopyLink, onTask, onLeave }: CopyMenuProps) {
  const words = useWords();
  const { t, locale } = words;
  const text = articleTextOf(reading, words);
  const link = { title: text.title, url: text.url };

  const copy = (texts: () => Readonly<Record<string, string>>) =>
    onTask(async () => {
      await copyTexts(texts());
      return t('copy.copied');
    }, t('copy.refused'));
  const save = (ending: string, type: string, make: () => Promise<Parameters<typeof saveFile>[1]>) =>
    onTask(async () => {
      const file = fileName(text.title, publishedOf(reading), ending);
      saveFile(file, await make(), type);
      return t('copy.saved', { file: `\u2068${file}\u2069` });
    }, t('copy.not-saved'));
  const book = async () => {
    const { storyBook } = await import('../../utils/export/epub-stories.ts');
    const story = storyTextOf(reading, words);
    return storyBook(story, () => reading.article, bookWords(t, locale), authorOf(reading), Date.now());
  };

  return (
    <GroupedMenu label={t('copy.open')} onLeave={onLeave}>
      <MenuGroup label={t('copy.copy')}>
        <MenuItem label={t('copy.link')} keyHint={keys ? 'C' : undefined} onPick={onCopyLink} />
        <MenuItem
          label={t('copy.markdown')}
          onPick={() => copy(() => ({ 'text/plain': articleMarkdown(text) }))}
        />
        <MenuItem label={t('copy.text')} onPick={() => copy(() => ({ 'text/plain': articlePlain(text) }))} />
        <MenuItem
          label={t('copy.formatted')}
          onPick={() =>
            copy(() => ({ 'text/html': articleFragment(text), 'text/plain': articlePlain(text) }))
          }
        />
      </MenuGroup>
      <MenuGroup label={t('copy.download')}>
        <MenuItem
          label={t('copy.markdown')}
          onPick={() => save('md', 'text/markdown;charset=utf-8', async () => articleMarkdown(text))}
        />
        <MenuItem
          label={t('copy.text')}
          onPick={() => save('txt', 'text/plain;charset=utf-8', async () => articlePlain(text))}
        />
        <MenuItem
          label={t('copy.page')}
          onPick={() => save('html', 'text/html;charset=utf-8', async () => articleHtml(text))}
        />
        <MenuItem label={t('copy.book')} onPick={() => save('epub', 'application/epub+zip', book)} />
      </MenuGroup>
      <MenuGroup>
        {canShare(link) && (
          <MenuItem
            label={t('copy.share')}
            onPick={() =>
              onTask(
                () => share(link).then((shared) => (shared ? t('copy.shared') : '')),
                t('copy.share-failed'),
              )
            }
          />
        )}
        <MenuItem
          label={t('copy.print')}
          onPick={() =>
            onTask(async () => {
              print();
              return '';
            }, '')
          }
        />
      </MenuGroup>
    </GroupedMenu>
  );
}
