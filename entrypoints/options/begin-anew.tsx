/** The way out of a database that no restart brings back: asked first, for its articles are lost by it. */
import { useState } from 'preact/hooks';
import { AskedButton } from '../../components/asked-button.tsx';
import { useWords } from '../../components/words.ts';
import { failure, type Said, SaidLine } from './data-said.tsx';

export function BeginAnew() {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const begin = async () => {
    const { beginAnew } = await import('../../utils/browser/page/begin-anew.ts');
    await beginAnew();
  };
  return (
    <div class="way-out">
      <AskedButton
        label={t('data.anew')}
        question={t('data.anew-question')}
        no={t('data.anew-not')}
        yes={t('data.anew-now')}
        busy={busy}
        onYes={() => {
          setBusy(true);
          begin().catch((error: unknown) => {
            setSaid(failure(error, 'data.anew-failed'));
            setBusy(false);
          });
        }}
      />
      <SaidLine said={said} />
    </div>
  );
}
