/** The first time: a language, industries, and their sites. Each pack is loaded when its industry is chosen. */
import { useState } from 'preact/hooks';
import { Welcome } from '../../components/welcome.tsx';
import { useWords } from '../../components/words.ts';
import { type Industry, industries, isIndustry } from '../../utils/browser/page/packs.ts';
import { report } from '../../utils/browser/page/report.ts';
import { sourceActions } from '../../utils/browser/page/source-actions.ts';
import { usePacks } from '../../utils/browser/page/use-packs.ts';
import { inWords, type Sources } from '../../utils/browser/page/use-sources.ts';
import { type Settings, updateSettings } from '../../utils/browser/settings.ts';
import { useFocusOn } from './use-focus-on.ts';

interface StartProps {
  readonly following: Sources;
  readonly language: Settings['language'];
}

export function Start({ following, language }: StartProps) {
  const { t, locale } = useWords();
  const [chosen, setChosen] = useState<readonly Industry[]>(['automotive']);
  const loaded = usePacks(chosen, locale);
  const { followSites, followTyped } = sourceActions(following);
  const { said } = following;
  useFocusOn('.welcome');
  return (
    <Welcome
      language={language}
      onLanguage={(next) => void updateSettings({ language: next }).catch(report)}
      industries={Object.keys(industries)
        .filter(isIndustry)
        .map((value) => ({ value, label: industries[value][locale] }))}
      chosen={chosen}
      onChoose={setChosen}
      picker={loaded && { ...loaded, onFollow: followSites }}
      busy={following.busy}
      message={inWords(said, t)}
      failed={said?.failed}
      onFollow={followTyped}
    />
  );
}
