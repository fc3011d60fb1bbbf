/** What can be set about one source. What moves its row waits for a button, the rest applies at once. */
import { useId, useState } from 'preact/hooks';
import { formatDuration } from '../utils/i18n/format.ts';
import type { Source, SourceWeight } from '../utils/model.ts';
import { type Path, titleOf } from './folder-tree.ts';
import { SourcePlace } from './source-place.tsx';
import { useWords } from './words.ts';

export interface SourceSettingsEvents {
  readonly onRename: (source: Source, title: string) => void;
  readonly onMove: (source: Source, folder: Path) => void;
  readonly onInterval: (source: Source, interval: number | null) => void;
  readonly onWeight: (source: Source, weight: SourceWeight | null) => void;
  readonly onFullText: (source: Source, fullText: boolean) => void;
  /** Called inside the click, so that it may ask for the images' origins. */
  readonly onImages: (source: Source, images: boolean) => void;
}

interface SourceSettingsProps extends SourceSettingsEvents {
  readonly source: Source;
  /** Those that there are. */
  readonly folders: readonly Path[];
  readonly limits: {
    readonly intervals: readonly number[];
    readonly titleLength: number;
    readonly folderNameLength: number;
    readonly folderDepth: number;
  };
  /** Called before the row moves, with the focus still in it. */
  readonly keepFocus: () => void;
}

export function SourceSettings({ source, folders, limits, keepFocus, ...events }: SourceSettingsProps) {
  const { t, locale } = useWords();
  const id = useId();
  const weightId = useId();
  return (
    <>
      <Name source={source} length={limits.titleLength} onRename={rename} />
      <SourcePlace source={source} folders={folders} limits={limits} onMove={move} />
      <div class="setting">
        <label for={id}>{t('source.interval')}</label>
        <select
          id={id}
          class="field"
          value={String(source.interval ?? '')}
          onChange={({ currentTarget: { value } }) =>
            events.onInterval(source, value === '' ? null : Number(value))
          }
        >
          <option value="">{t('source.interval-auto')}</option>
          {limits.intervals.map((interval) => (
            <option key={interval} value={interval}>
              {formatDuration(interval, locale)}
            </option>
          ))}
        </select>
      </div>
      <div class="setting">
        <label for={weightId}>{t('source.weight')}</label>
        <select
          id={weightId}
          class="field"
          value={source.weight ?? ''}
          onChange={({ currentTarget: { value } }) =>
            events.onWeight(source, value === 'more' || value === 'less' ? value : null)
          }
        >
          <option value="">{t('source.weight-usual')}</option>
          <option value="more">{t('source.weight-more')}</option>
          <option value="less">{t('source.weight-less')}</option>
        </select>
      </div>
      <div class="setting-checks">
        <label class="check">
          <input
            type="checkbox"
            checked={source.fullText}
            onChange={(event) => events.onFullText(source, event.currentTarget.checked)}
          />
          {t('source.full-text')}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={source.images}
            aria-label={t('source.images-of', { title: titleOf(source) })}
            onChange={(event) => events.onImages(source, event.currentTarget.checked)}
          />
          {t('source.images')}
        </label>
      </div>
    </>
  );

  function rename(title: string): void {
    keepFocus();
    events.onRename(source, title);
  }
  function move(folder: Path): void {
    keepFocus();
    events.onMove(source, folder);
  }
}

interface NameProps {
  readonly source: Source;
  readonly length: number;
  readonly onRename: (title: string) => void;
}

function Name({ source, length, onRename }: NameProps) {
  const { t } = useWords();
  const id = useId();
  const title = titleOf(source);
  const [typed, setTyped] = useState(title);
  const wanted = typed.trim();
  const isNew = wanted !== '' && wanted !== title;
  return (
    <form
      class="setting"
      data-setting="name"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) onRename(wanted);
      }}
    >
      <label for={id}>{t('source.name')}</label>
      <input
        id={id}
        class="field"
        dir="auto"
        autoComplete="off"
        maxLength={length}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {isNew && (
        <button type="submit" class="button">
          {t('source.rename')}
        </button>
      )}
    </form>
  );
}
