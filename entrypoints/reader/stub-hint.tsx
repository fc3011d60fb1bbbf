/** Under a beginning whose rest a site keeps for its subscribers: how a subscriber reads it all. */
import { useWords } from '../../components/words.ts';
import { directionOf } from '../../utils/i18n/index.ts';
import { siteName } from '../../utils/text/site-name.ts';

export function StubHint({ url }: { readonly url: string }) {
  const { t, locale } = useWords();
  return (
    <p class="stub" lang={locale} dir={directionOf(locale)}>
      {t('reader.stub')}{' '}
      <a class="link" href={url} target="_blank" rel="noopener noreferrer">
        {t('reader.open-original', { site: siteName(url) })}
      </a>
    </p>
  );
}
