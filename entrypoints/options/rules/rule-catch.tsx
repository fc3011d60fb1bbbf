/** What rules catch of the stories that are stored: how many, and the newest of them. */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import { judgingOf } from '../../../utils/browser/page/judging.ts';
import { readerHref } from '../../../utils/browser/page/reader-href.ts';
import { report } from '../../../utils/browser/page/report.ts';
import { slices } from '../../../utils/browser/page/slices.ts';
import { formatAge } from '../../../utils/i18n/format.ts';
import type { Story } from '../../../utils/model.ts';
import type { Rule } from '../../../utils/rules/rule.ts';
import { tellerOf } from '../../../utils/store/teller.ts';
import { type Recent, recentDays } from './use-recent.ts';

interface RuleCatchProps {
  /** Caught is what any of them fits. */
  readonly rules: readonly Rule[];
  readonly recent: Recent | undefined;
  readonly now: number;
}

/** Drawn without being asked for, and more each time. */
const atOnce = 5;
/** After the last key. */
const restMs = 150;

export function RuleCatch({ rules, recent, now }: RuleCatchProps) {
  const { t, locale } = useWords();
  const caught = useCaught(rules, recent);
  const [most, setMost] = useState(atOnce);
  const key = JSON.stringify(rules);
  useEffect(() => setMost(atOnce), [key]);
  const titles = new Map(recent?.sources.map(({ id, title }) => [id, title]));
  return (
    <div class="rule-catch">
      <p class="soft" role="status">
        {caught
          ? t('options.rule-catches', { count: caught.length, days: recentDays })
          : t('options.rule-looking')}
      </p>
      {caught && caught.length > 0 && (
        <ul>
          {caught.slice(0, most).map(({ id, headline, language, latest, members, teller }) => {
            const member = tellerOf({ members, ...(teller ? { teller } : {}) });
            return (
              <li key={id}>
                <a href={readerHref(member?.entryId ?? id)} dir="auto" lang={language}>
                  {headline}
                </a>
                <p class="soft">
                  <bdi>{titles.get(member?.sourceId ?? '')}</bdi> · {formatAge(latest, now, locale)}
                </p>
              </li>
            );
          })}
        </ul>
      )}
      {caught && caught.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + 20)}>
          {t('options.rule-more', { count: caught.length - most })}
        </button>
      )}
    </div>
  );
}

/** Newest first; undefined while they are looked for the first time. */
function useCaught(rules: readonly Rule[], recent: Recent | undefined): readonly Story[] | undefined {
  const [caught, setCaught] = useState<readonly Story[]>();
  const key = JSON.stringify(rules);
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      if (!recent) return;
      const { judge } = judgingOf(rules, recent.sources);
      const next = slices(() => wanted);
      const found: Story[] = [];
      for (const story of recent.stories) {
        const { watched, muted, highlighted, kept } = judge(story);
        if (muted || watched.length + highlighted.length + kept.length > 0) found.push(story);
        if (!(await next())) return;
      }
      setCaught(found);
    };
    const timer = setTimeout(() => void look().catch(report), restMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key, recent]);
  return caught;
}
