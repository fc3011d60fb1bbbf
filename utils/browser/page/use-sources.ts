/** What the user follows; `source-actions.ts` changes it. Shared by the popup and the options. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MessageKey, MessageValues, Translate } from '../../i18n/index.ts';
import type { Source } from '../../model.ts';
import type { ReadableStore } from '../../store/store.ts';
import { onChange } from '../changes.ts';
import { type Intent, readIntents } from '../permissions.ts';
import { request } from '../requests.ts';
import { settleImageWish } from './image-wish.ts';
import { type OpenWish, unfulfilled } from './open-wishes.ts';
import { report } from './report.ts';
import { whyFailed } from './why-failed.ts';

/** A sentence for the user, still to be translated. */
export interface Said {
  readonly key: MessageKey;
  readonly values?: MessageValues;
  readonly failed?: boolean;
  /** A second sentence: what follows from it. */
  readonly next?: MessageKey;
  /** An address without a feed to be had, whose page may have headlines all the same. */
  readonly find?: string;
}

// One for all comparisons: of two thousand titles, `localeCompare` makes a halt that is felt.
const byTitle = new Intl.Collator();

/** As the user reads it. */
export function inWords(said: Said | undefined, t: Translate): string | undefined {
  if (!said) return undefined;
  return [t(said.key, said.values), ...(said.next ? [t(said.next)] : [])].join(' ');
}

export type Sources = ReturnType<typeof useSources>;

/** @param store absent while it opens */
export function useSources(store: ReadableStore | undefined) {
  const [sources, setSources] = useState<readonly Source[]>();
  const [intents, setIntents] = useState<readonly Intent[]>([]);
  const [wishes, setWishes] = useState<readonly OpenWish[]>([]);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();

  /** Tells whether there is something allowed that is not followed yet. */
  const reload = useCallback(async () => {
    if (!store) return false;
    const [next, open] = await Promise.all([store.sources(), readIntents(Date.now())]);
    next.sort((a, b) => byTitle.compare(a.title, b.title));
    setSources(next);
    setIntents(open);
    const hopeless = await unfulfilled(open);
    setWishes(hopeless);
    return open.length > hopeless.length;
  }, [store]);

  useEffect(() => {
    if (!store) return undefined;
    // Another one, after all was deleted: what was said was of the one before.
    setSaid(undefined);
    const begin = async () => {
      const isOpen = await reload();
      await settleImageWish();
      if (!isOpen) return;
      // Allowed while no page of ours was open: if it is under way already, asking again does no harm.
      await request('settle-intents', {});
      await reload();
    };
    begin().catch(report);
    return onChange((change) => {
      if (change.kind === 'sources') reload().catch(report);
      if (change.kind === 'refused') setSaid({ key: `problem.${change.code}`, failed: true });
    });
  }, [store, reload]);

  /** Runs what a click began; whatever happens ends in a sentence. */
  const run = (task: Promise<Said | undefined>, keepsBusy = true) => {
    if (keepsBusy) setBusy(true);
    setSaid(undefined);
    task
      .catch((error: unknown): Said => {
        report(error);
        return { key: whyFailed(error), failed: true };
      })
      .then(async (sentence) => {
        setSaid(sentence);
        if (keepsBusy) setBusy(false);
        await reload();
      })
      .catch(report);
  };

  return {
    sources,
    wishes,
    /** Sites that are allowed and still being looked at by the background. */
    underWay: intents.length > wishes.length,
    busy,
    said,
    /** Takes the last sentence back. */
    hush() {
      setSaid(undefined);
    },
    say: setSaid,
    run,
    intents,
  };
}
