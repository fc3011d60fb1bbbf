/** The offers of one address, or of a source that has to learn its headlines again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Candidates, type Offer } from '../../components/candidates.tsx';
import { Naming } from '../../components/naming.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { whyFailed } from '../../utils/browser/page/why-failed.ts';
import type { MessageKey } from '../../utils/i18n/index.ts';
import type { Discovery } from '../../utils/pipeline.ts';
import type { Result } from '../../utils/result.ts';
import { siteName } from '../../utils/text/site-name.ts';

interface FindHereProps {
  /** What the yes is called. */
  readonly action: string;
  /** Asks the background; with a headline, for the list it belongs to. */
  readonly ask: (headline?: string) => Promise<Result<Discovery | undefined>>;
  readonly onChoose: (offer: Offer) => void;
}

export function FindHere({ action, ask, onChoose }: FindHereProps) {
  const { t } = useWords();
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const [busy, setBusy] = useState(true);
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<MessageKey>();
  const asking = useRef(ask);

  const look = (headline?: string) => {
    setBusy(true);
    setSaid(undefined);
    asking
      .current(headline)
      .then((found) => {
        if (found.ok) {
          setOffers(found.value?.candidates ?? []);
          setLacking(found.value?.lacking ?? []);
        }
        if (!found.ok) setSaid(headline === undefined ? `problem.${found.problem.code}` : 'find.none');
        setBusy(false);
      })
      .catch((error: unknown) => {
        report(error);
        setSaid(whyFailed(error));
        setBusy(false);
      });
  };
  // Once: what is found stays until something is chosen.
  useEffect(() => look(), []);

  /** In the click: asks for the hosts that were named and not read, then looks again. */
  const allow = () => {
    browser.permissions
      .request({ origins: [...lacking] })
      .then((granted) => granted && look())
      .catch(report);
  };

  return (
    <>
      <Candidates
        offers={offers}
        busy={busy}
        action={action}
        message={busy ? t('find.looking') : said && t(said)}
        onChoose={onChoose}
        onTeach={look}
      />
      {lacking.length > 0 && (
        <p>
          <button type="button" class="link" onClick={allow}>
            <Naming say={(site) => t('follow.also-allow', { site })} names={lacking.map(siteName)} />
          </button>
        </p>
      )}
    </>
  );
}
