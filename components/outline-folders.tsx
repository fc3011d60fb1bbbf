/** The feeds of a list by their folders: folded, and drawn only when they are opened. */
import { useState } from 'preact/hooks';
import type { Outline } from '../utils/model.ts';
import { siteName } from '../utils/text/site-name.ts';
import { useWords } from './words.ts';

/** So many are drawn at once; a list of two thousand must not stop the page. */
const drawnAtOnce = 200;
const foldersAtOnce = 20;

export function OutlineFolders({ outlines }: { readonly outlines: readonly Outline[] }) {
  const { t } = useWords();
  const [shown, setShown] = useState(foldersAtOnce);
  const folders = new Map<string, Outline[]>();
  for (const outline of outlines) {
    const name = outline.folder.join(' › ');
    const there = folders.get(name);
    if (there) there.push(outline);
    else folders.set(name, [outline]);
  }
  const rest = folders.size - shown;
  return (
    <div class="import-folders">
      {[...folders].slice(0, shown).map(([name, inside]) => (
        <OutlineFold key={name} title={name || t('opml.loose')} outlines={inside} count={inside.length} />
      ))}
      {rest > 0 && (
        <button type="button" class="link" onClick={() => setShown(shown + foldersAtOnce)}>
          {t('opml.more', { count: rest })}
        </button>
      )}
    </div>
  );
}

interface OutlineFoldProps {
  readonly title: string;
  readonly count?: number;
  readonly note?: string;
  readonly outlines: readonly Outline[];
  readonly soft?: boolean;
}

export function OutlineFold({ title, count, note, outlines, soft }: OutlineFoldProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(drawnAtOnce);
  const rest = outlines.length - shown;
  return (
    <details class={soft ? 'fold soft' : 'fold'} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{title}</bdi> {count !== undefined && <span class="soft">{count}</span>}
      </summary>
      {open && note && <p>{note}</p>}
      {open && (
        <ul>
          {outlines.slice(0, shown).map((outline, i) => (
            <li key={i}>
              <bdi>{outline.title}</bdi> <span class="soft">{siteName(outline.feedUrl)}</span>
            </li>
          ))}
        </ul>
      )}
      {open && rest > 0 && (
        <button type="button" class="link" onClick={() => setShown(shown + drawnAtOnce)}>
          {t('opml.more', { count: rest })}
        </button>
      )}
    </details>
  );
}
