/** One source: its name, how it fares, and what to do about it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Source } from '../utils/model.ts';
import { siteName } from '../utils/text/site-name.ts';
import { titleOf } from './folder-tree.ts';
import { Naming } from './naming.tsx';
import { asksToWait, SourceHealth } from './source-health.tsx';
import { useWords } from './words.ts';

export interface SourceEvents {
  /** May answer with a promise, which is rejected where it could not be removed. */
  readonly onRemove: (source: Source) => unknown;
  readonly onRestore: (source: Source) => void;
  readonly onPause: (source: Source, paused: boolean) => void;
  readonly onTryNow: (source: Source) => void;
  /** Called inside the click, to ask for the source's origin again. */
  readonly onAllow: (source: Source) => void;
  /** Shows its stories; absent where there is no place for them. */
  readonly onStories?: ((source: Source) => void) | undefined;
}

interface SourceRowProps extends Omit<SourceEvents, 'onRestore'> {
  readonly source: Source;
  readonly now: number;
  /** What can be set about it, where that is possible; folded in until it is asked for. */
  readonly settings?: ComponentChildren;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Present where it can be dragged elsewhere. */
  readonly onDrag?: ((event: DragEvent) => void) | undefined;
}

export function SourceRow({ source, now, settings, open, onOpen, onDrag, ...events }: SourceRowProps) {
  const { t } = useWords();
  const id = useId();
  const [trying, setTrying] = useState(false);
  // However it went, the source is read anew.
  useEffect(() => setTrying(false), [source]);
  const { paused, health } = source;
  const { problem } = health;
  const { onStories } = events;
  const title = titleOf(source);
  const state = paused ? 'paused' : problem ? 'trouble' : 'fine';
  const mayTry = !paused && !problem?.origins && asksToWait(source, now) === undefined;
  const action = (
    name: 'stories' | 'try-now' | 'pause' | 'resume' | 'remove',
    look: string,
    act: () => void,
  ) => (
    <button type="button" class={look} aria-label={t(`source.${name}-of`, { title })} onClick={act}>
      {t(`source.${name}`)}
    </button>
  );
  const tryNow = (look: string) => (
    <button
      type="button"
      class={look}
      aria-label={trying ? undefined : t('source.try-now-of', { title })}
      aria-disabled={trying}
      onClick={() => {
        if (trying) return;
        setTrying(true);
        events.onTryNow(source);
      }}
    >
      {t(trying ? 'source.trying' : 'source.try-now')}
    </button>
  );
  return (
    <div class="source-row" data-state={state} data-open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is a short cut for the list of folders in the settings */}
      <div class="source-head" draggable={onDrag !== undefined} onDragStart={onDrag}>
        <h3 tabIndex={-1}>
          <bdi>{title}</bdi>
        </h3>
        <p class="host soft">
          <bdi>{siteName(source.siteUrl)}</bdi>
        </p>
      </div>
      <div class="source-body">
        <SourceHealth source={source} now={now} />
        {state !== 'fine' && (
          <p class="source-remedy">
            {paused && action('resume', 'link', () => events.onPause(source, false))}
            {!paused && problem?.origins && (
              <button type="button" class="link" onClick={() => events.onAllow(source)}>
                {problem.code === 'articles-elsewhere' ? (
                  <Naming
                    say={(site) => t('follow.also-allow', { site })}
                    names={problem.origins.map(siteName)}
                  />
                ) : (
                  t('source.allow')
                )}
              </button>
            )}
            {mayTry && tryNow('link')}
          </p>
        )}
        <p class="source-actions">
          {settings && (
            <button
              type="button"
              class="quiet"
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              aria-label={t('source.settings-of', { title })}
              onClick={() => onOpen(!open)}
            >
              {t('source.settings')}
            </button>
          )}
          {onStories && action('stories', 'quiet', () => onStories(source))}
          {state === 'fine' && mayTry && tryNow('quiet')}
          {!paused && action('pause', 'quiet', () => events.onPause(source, true))}
          {action('remove', 'quiet', () => events.onRemove(source))}
        </p>
      </div>
      {open && settings && (
        <div id={id} class="source-settings">
          {settings}
        </div>
      )}
    </div>
  );
}
