/** What following a list of feeds would do, and the button that does it. */
import { useEffect, useState } from 'preact/hooks';
import type { Outline } from '../utils/model.ts';
import type { ProblemCode } from '../utils/result.ts';
import { AskForSites, areMany } from './ask-for-sites.tsx';
import { OutlineFold, OutlineFolders } from './outline-folders.tsx';
import { useWords } from './words.ts';
import './import.css';

interface ImportPreviewProps {
  /** Of the file. */
  readonly name: string;
  readonly fresh: readonly Outline[];
  readonly already: readonly Outline[];
  readonly refused: readonly { readonly outline: Outline; readonly code: ProblemCode }[];
  /** Feeds that stand in the list more than once. */
  readonly merged: number;
  /** Feeds in the list, also those that were too many. */
  readonly total: number;
  /** What the browser has to be asked for. */
  readonly origins: readonly string[];
  readonly busy: boolean;
  /** Called inside the click, so that it may ask for permission: for the sites of the list, or for all. */
  readonly onFollow: (all: boolean) => void;
  readonly onCancel: () => void;
}

export function ImportPreview(props: ImportPreviewProps) {
  const { fresh, already, refused, merged, total, origins } = props;
  const { t } = useWords();
  const [all, setAll] = useState(false);
  // First what it is, then what is in it: drawn for the first time, all of it at once is a halt.
  const [whole, setWhole] = useState(false);
  useEffect(() => setWhole(true), []);
  const kept = fresh.length + already.length + refused.length + merged;
  const counts = [
    t('opml.new', { count: fresh.length }),
    ...(already.length > 0 ? [t('opml.already', { count: already.length })] : []),
    ...(merged > 0 ? [t('opml.merged', { count: merged })] : []),
    ...(refused.length > 0 ? [t('opml.refused', { count: refused.length })] : []),
  ];
  return (
    <form
      class="import"
      onSubmit={(event) => {
        event.preventDefault();
        if (fresh.length > 0 && !props.busy) props.onFollow(all && areMany(origins));
      }}
    >
      <h3>
        <bdi>{props.name}</bdi>
      </h3>
      <p>{counts.join(' · ')}</p>
      {total > kept && <p class="soft">{t('opml.too-many', { total, kept })}</p>}
      {whole && <OutlineFolders outlines={fresh} />}
      {already.length > 0 && (
        <OutlineFold title={t('opml.already', { count: already.length })} outlines={already} soft={true} />
      )}
      {refused.length > 0 && (
        <OutlineFold
          title={t('opml.refused', { count: refused.length })}
          note={t('opml.refused-why')}
          outlines={refused.map(({ outline }) => outline)}
          soft={true}
        />
      )}
      {fresh.length > 0 && <AskForSites origins={origins} all={all} onChange={setAll} />}
      <div class="import-end">
        <button type="submit" class="button strong" disabled={props.busy || fresh.length === 0}>
          {props.busy ? t('opml.adding') : t('opml.follow', { count: fresh.length })}
        </button>
        <button type="button" class="link" disabled={props.busy} onClick={props.onCancel}>
          {t('opml.cancel')}
        </button>
      </div>
    </form>
  );
}
