/** All of Lede's options on one page. What is changed applies at once; there is nothing to save. */
import { useLayoutEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Choice } from '../../components/choice.tsx';
import { ThemeChoice } from '../../components/theme-choice.tsx';
import { WatchWords } from '../../components/watch-words.tsx';
import { WordsProvider } from '../../components/words.ts';
import type { Page } from '../../utils/browser/page/open-page.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useStore } from '../../utils/browser/page/use-store.ts';
import { type Settings, updateSettings } from '../../utils/browser/settings.ts';
import type { Store } from '../../utils/store/store.ts';
import { Here } from './here.tsx';
import { Notifications } from './notifications.tsx';
import { Section } from './section.tsx';
import { SourcesSection } from './sources-section.tsx';
import { useIdeas } from './use-ideas.ts';

interface OptionsProps {
  readonly page: Page;
  readonly opening: Promise<Store>;
}

/** Each language under its own name, so that whoever landed in the wrong one finds out. */
const languageNames = { en: 'English', fr: 'Français', ar: 'العربية' } as const;

export function Options({ page, opening }: OptionsProps) {
  const { settings, words } = page;
  const { t } = words;
  const store = useStore(opening);
  const ideas = useIdeas(store, words.locale);
  useLayoutEffect(() => {
    document.title = `${t('options.title')} · ${t('app.name')}`;
  }, [t]);
  const change = (patch: Partial<Settings>) => {
    updateSettings(patch).catch(report);
  };

  return (
    <WordsProvider value={words}>
      <header>
        <p class="wordmark">{t('app.name')}</p>
        <h1>{t('options.title')}</h1>
      </header>
      <main>
        <Section title={t('options.general')}>
          <Choice
            legend={t('options.language')}
            value={settings.language}
            options={[
              { value: 'auto', label: t('options.language.auto') },
              ...(['en', 'fr', 'ar'] as const).map((value) => ({
                value,
                label: languageNames[value],
                lang: value,
              })),
            ]}
            onChange={(language) => change({ language })}
          />
          <ThemeChoice theme={settings.theme} onChange={(theme) => change({ theme })} />
        </Section>
        <Section title={t('options.sources')}>
          {typeof store === 'object' && (
            <SourcesSection
              store={store}
              watchWords={settings.watchWords}
              onWatch={(more) => change({ watchWords: [...new Set([...settings.watchWords, ...more])] })}
            />
          )}
          {store === 'broken' && <p>{t('problem.storage-broken')}</p>}
        </Section>
        <Section title={t('options.watch')} text={t('options.watch-text')}>
          <WatchWords
            words={settings.watchWords}
            ideas={ideas}
            onChange={(watchWords) => change({ watchWords })}
          />
        </Section>
        <Section title={t('options.notify')} text={t('options.notify-text')}>
          <Notifications settings={settings} onChange={(notifications) => change({ notifications })} />
        </Section>
        <Section title={t('options.here')} text={t('options.here-text')}>
          <Here settings={settings} />
        </Section>
        <Section title={t('options.privacy')} text={t('options.privacy-text')} />
        <Section
          title={t('options.about')}
          text={t('options.version', { version: browser.runtime.getManifest().version })}
        />
      </main>
    </WordsProvider>
  );
}
