/** All of Lede's options on one page. What is changed applies at once; there is nothing to save. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LanguageChoice } from '../../components/language-choice.tsx';
import { ReadingLook } from '../../components/reading-look.tsx';
import { ThemeChoice } from '../../components/theme-choice.tsx';
import { ToExport } from '../../components/to-export.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { WordsProvider } from '../../components/words.ts';
import type { Page } from '../../utils/browser/page/open-page.ts';
import { report } from '../../utils/browser/page/report.ts';
import { defaultLook, type SettingsChange, updateSettings } from '../../utils/browser/settings.ts';
import { plainWords, withWords } from '../../utils/rules/list.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { About } from './about.tsx';
import { BeginAnew } from './begin-anew.tsx';
import { Contents } from './contents.tsx';
import { DataSection } from './data-section.tsx';
import { Here } from './here.tsx';
import { Notifications } from './notify/notifications.tsx';
import { PacksSection } from './packs-section.tsx';
import { RulesSection } from './rules/rules-section.tsx';
import { Section } from './section.tsx';
import { SourcesSection } from './sources-section.tsx';
import { usePlace, usePlaceOfAddress } from './use-place.ts';
import { useSought } from './use-sought.ts';
import { useStoreOfOptions } from './use-store-of-options.ts';

interface OptionsProps {
  readonly page: Page;
  readonly opening: Promise<ReadableStore>;
}

/** In the order in which they stand on the page; each is a place in its address. */
const places = [
  'general',
  'sources',
  'packs',
  'watch',
  'notify',
  'reading',
  'here',
  'privacy',
  'about',
] as const;

/** Nothing can be done in these without it. */
const ofStore: ReadonlySet<string> = new Set(['sources', 'packs', 'watch']);

export function Options({ page, opening }: OptionsProps) {
  const { settings, words } = page;
  const { t } = words;
  const { store, trouble } = useStoreOfOptions(opening);
  const main = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [keysShown, setKeysShown] = useState(false);
  const current = usePlace(places);
  const found = useSought(main, query);
  usePlaceOfAddress(store !== 'opening');
  useKeys({ '/': () => field.current?.focus(), '?': () => setKeysShown(true) }, settings.shortcuts);
  useLayoutEffect(() => {
    document.title = `${t('options.title')} · ${t('app.name')}`;
  }, [t]);
  const change = (what: SettingsChange) => {
    updateSettings(what).catch(report);
  };
  const isThere = store === 'opening' || typeof store === 'object';
  const sections = useMemo(
    () => places.filter((id) => isThere || !ofStore.has(id)).map((id) => ({ id, title: t(`options.${id}`) })),
    [t, isThere],
  );
  const section = (id: (typeof places)[number]) => ({
    id,
    title: t(`options.${id}`),
    also: t(`options.also.${id}`),
  });

  return (
    <WordsProvider value={words}>
      <header>
        <p class="wordmark">{t('app.name')}</p>
        <h1>{t('options.title')}</h1>
      </header>
      <Contents
        sections={sections}
        current={current}
        found={found}
        query={query}
        onQuery={setQuery}
        field={field}
      />
      <main ref={main}>
        {trouble && (
          <p class="notice">
            {t(`problem.${trouble}`)}
            <ToExport reason={`problem.${trouble}`} />
          </p>
        )}
        {trouble === 'storage-broken' && <BeginAnew />}
        <Section {...section('general')}>
          <LanguageChoice language={settings.language} onChange={(language) => change({ language })} />
          <ThemeChoice theme={settings.theme} onChange={(theme) => change({ theme })} />
          <label class="check">
            <input
              type="checkbox"
              checked={settings.shortcuts}
              onChange={(event) => change({ shortcuts: event.currentTarget.checked })}
            />
            {t('options.shortcuts')}
          </label>
        </Section>
        {isThere && (
          <>
            <Section {...section('sources')}>
              {typeof store === 'object' && (
                <SourcesSection
                  store={store}
                  all={found !== undefined}
                  watchWords={plainWords(settings.rules, 'watch')}
                  onWatch={(more) =>
                    change((now) => ({
                      rules: withWords(now.rules, 'watch', more, Date.now(), () => crypto.randomUUID()),
                    }))
                  }
                />
              )}
            </Section>
            <Section {...section('packs')} text={t('options.packs-text')}>
              {typeof store === 'object' && <PacksSection store={store} />}
            </Section>
            <Section {...section('watch')} text={t('options.watch-text')}>
              {typeof store === 'object' && (
                <RulesSection store={store} settings={settings} all={found !== undefined} />
              )}
            </Section>
          </>
        )}
        <Section {...section('notify')} text={t('options.notify-text')}>
          <Notifications store={store} settings={settings} />
        </Section>
        <Section {...section('reading')} text={t('options.reading-text')}>
          <ReadingLook settings={settings} defaults={defaultLook} colours={false} onChange={change} />
        </Section>
        <Section {...section('here')} text={t('options.here-text')}>
          <Here settings={settings} />
        </Section>
        <Section {...section('privacy')} text={t('options.privacy-text')}>
          {trouble && <p class="notice">{t(`problem.${trouble}`)}</p>}
          <DataSection
            settings={settings}
            trouble={trouble}
            onKeepDays={(keepDays) => change({ keepDays })}
          />
        </Section>
        <Section {...section('about')}>
          <About
            keysShown={keysShown}
            keysOn={settings.shortcuts}
            onKeys={setKeysShown}
            onSwitchOn={() => change({ shortcuts: true })}
          />
        </Section>
      </main>
    </WordsProvider>
  );
}
