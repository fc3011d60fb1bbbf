/** Which sources cannot be read, in one quiet line. */
import { Naming } from '../../components/naming.tsx';
import { useWords } from '../../components/words.ts';
import type { Source } from '../../utils/model.ts';
import { siteName } from '../../utils/text/site-name.ts';

interface TroubledProps {
  /** Those that cannot be read. */
  readonly sources: readonly Source[];
  readonly onSources: () => void;
}

export function Troubled({ sources: troubled, onSources }: TroubledProps) {
  const { t } = useWords();
  return (
    <p class="looked soft">
      <Naming
        say={(names) =>
          t('digest.troubled', { trouble: t('view.trouble', { count: troubled.length }), names })
        }
        names={troubled.map((source) => source.title || siteName(source.siteUrl))}
      />{' '}
      <button type="button" class="link" onClick={onSources}>
        {t('digest.trouble')}
      </button>
    </p>
  );
}
