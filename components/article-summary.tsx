/** The summary on top of an article, behind the accent's rule. */
import { useWords } from './words.ts';

export function ArticleSummary({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useWords();
  if (sentences.length === 0) return null;
  return (
    <section class="lede" aria-label={t('reader.summary')}>
      {sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
    </section>
  );
}
