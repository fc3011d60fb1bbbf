/** Lists in and out, in the options: OPML from and for other readers, packs for other people. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ImportPreview } from '../../components/import-preview.tsx';
import { PackMaker } from '../../components/pack-maker.tsx';
import { PackPicker } from '../../components/pack-picker.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { useWords } from '../../components/words.ts';
import { allSites } from '../../utils/browser/page/import-list.ts';
import { saveFile } from '../../utils/browser/page/save-file.ts';
import { languagesRead } from '../../utils/browser/page/use-packs.ts';
import { inWords } from '../../utils/browser/page/use-sources.ts';
import { writeOpml } from '../../utils/export/opml.ts';
import type { Locale } from '../../utils/i18n/index.ts';
import type { Pack, PackSite, Source } from '../../utils/model.ts';
import { firstSites } from '../../utils/rules/first-sites.ts';
import { packFile, packFileName } from '../../utils/rules/packs.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { foldersOf } from './rules/rule-place.tsx';
import { useDroppedFile, useImport } from './use-import.ts';

interface ListsProps {
  readonly store: ReadableStore;
  readonly sources: readonly Source[];
  readonly busy: boolean;
  readonly watchWords: readonly string[];
  readonly onWatch: (words: readonly string[]) => void;
  /** Called inside the click. */
  readonly onFollowSites: (sites: readonly PackSite[]) => void;
}

export function Lists({ store, sources, busy, watchWords, onWatch, onFollowSites }: ListsProps) {
  const { t, locale } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { state, preview, progress, said, open, follow, close } = useImport(store);
  const [making, setMaking] = useState(false);
  useDroppedFile(open);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What a file dropped at the other end of the page opens, or what came of it, is brought into view.
    // At the start once it is done: the list of sources grows below, and would push it away.
    const block = said?.key === 'opml.done' ? 'start' : 'nearest';
    if (preview || said) area.current?.scrollIntoView?.({ block });
  }, [preview, said]);

  const savePack = (name: string, folder: readonly string[] | undefined, withWords: boolean) => {
    const inside = folder
      ? sources.filter((source) => folder.every((part, i) => source.folder[i] === part))
      : sources;
    const text = packFile(name, inside, withWords ? watchWords : []);
    saveFile(packFileName(name), text, 'application/json');
    setMaking(false);
  };

  return (
    <div class="lists-area" ref={area}>
      <div class="lists">
        <button type="button" class="link" disabled={state !== 'idle'} onClick={() => input.current?.click()}>
          {t('opml.import')}
        </button>
        {sources.length > 0 && (
          <button
            type="button"
            class="link"
            onClick={() => saveFile(`lede-${today()}.opml`, writeOpml(sources, t('app.name')), 'text/x-opml')}
          >
            {t('opml.export')}
          </button>
        )}
        {sources.length > 0 && (
          <button type="button" class="link" aria-expanded={making} onClick={() => setMaking(!making)}>
            {t('opml.pack-make')}
          </button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".opml,.xml,.json,text/xml,application/xml,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file, chosen again, is read again.
            event.currentTarget.value = '';
            if (file) open(file);
          }}
        />
      </div>
      <p class="soft lists-note">{t('opml.kinds')}</p>
      <p class="said" role="status" data-failed={said?.failed}>
        {state === 'reading' ? t('opml.reading') : inWords(said, t)}
        {said?.key === 'data.is-backup' && (
          <>
            {' '}
            <a class="link" href="#privacy">
              {t('options.privacy')}
            </a>
          </>
        )}
      </p>
      {making && (
        <PackMaker folders={foldersOf(sources)} hasWords={watchWords.length > 0} onSave={savePack} />
      )}
      {preview?.kind === 'list' && (
        <ImportPreview
          name={preview.name}
          {...preview.plan}
          total={preview.total}
          busy={state === 'following'}
          onFollow={(all) => follow(preview.plan.fresh, all ? allSites : preview.plan.origins)}
          onCancel={close}
        />
      )}
      {preview?.kind === 'pack' && (
        <div class="import">
          <h3>
            <bdi>{preview.pack.name[locale]}</bdi>
          </h3>
          <PackPicker
            packs={[preview.pack]}
            begin={firstSites([preview.pack], languagesRead(locale))}
            open
            busy={busy}
            onFollow={(sites) => {
              onFollowSites(sites);
              close();
            }}
          />
          <div class="import-end">
            {wordsOf(preview.pack, locale).length > 0 && (
              <button type="button" class="link" onClick={() => onWatch(wordsOf(preview.pack, locale))}>
                {t('opml.pack-watch')}
              </button>
            )}
            <button type="button" class="link" onClick={close}>
              {t('opml.cancel')}
            </button>
          </div>
        </div>
      )}
      {state === 'following' && <ProgressLine progress={progress ?? { done: 0, total: 0 }} />}
    </div>
  );
}

const wordsOf = ({ names, watchWords }: Pack, locale: Locale) => [...names, ...watchWords[locale]];

const today = () => new Date().toISOString().slice(0, 10);
