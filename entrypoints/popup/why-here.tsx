/** Why a story is here. Few ask: how it is told is loaded with the first question. */
import { useEffect, useState } from 'preact/hooks';
import type { StoryWhy, Why } from '../../components/story-why.tsx';
import { report } from '../../utils/browser/page/report.ts';

interface WhyHereProps {
  readonly reasons: readonly Why[];
  readonly now: number;
}

export function WhyHere(props: WhyHereProps) {
  const [view, setView] = useState<{ readonly Told: typeof StoryWhy }>();
  useEffect(() => {
    import('../../components/story-why.tsx')
      .then((loaded) => setView({ Told: loaded.StoryWhy }))
      .catch(report);
  }, []);
  return view ? <view.Told {...props} /> : null;
}
