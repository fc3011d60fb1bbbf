/** What the user's rules say of the stories on show. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { FirstScreen } from '../../utils/browser/first-screen.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Source, Story } from '../../utils/model.ts';
import type { LabelsOf } from './cards.ts';

/** Until the rules are ready, the first screen knows of its own. */
export function useLabels(
  rules: Settings['rules'],
  sources: readonly Source[] | undefined,
  first: FirstScreen | undefined,
): LabelsOf {
  const { locale } = useWords();
  const [labels, setLabels] = useState<LabelsOf>(() => (story: Story) => first?.labels?.[story.id]);
  // Each change of any setting brings new rules, and each poll new sources.
  const key = JSON.stringify([rules, sources?.map(({ id, title, folder }) => [id, title, folder])]);
  const known = useMemo(() => ({ rules, sources }), [key]);
  useEffect(() => {
    if (!known.sources) return;
    const { sources } = known;
    import('../../utils/browser/page/judging.ts')
      .then(({ judgingOf }) => {
        const made = judgingOf(known.rules, sources, locale).labels;
        setLabels(() => made);
      })
      .catch(report);
  }, [known, locale]);
  return labels;
}
