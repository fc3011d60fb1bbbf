/** What the user follows, and every way to change it. Shared by the popup and the options. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import type { PackSite, Source } from '../../model.ts';
import type { Problem, ProblemCode } from '../../result.ts';
import type { Store } from '../../store/store.ts';
import { siteName } from '../../text/site-name.ts';
import { onChange } from '../changes.ts';
import { endIntent, type Intent, readIntents } from '../permissions.ts';
import { request } from '../requests.ts';
import {
  afresh,
  follow,
  intentToFollow,
  intentToFollowFeed,
  intentToFollowSites,
  originsLacking,
  siteOf,
  sitesOf,
} from './following.ts';
import { askForImages, settleImageWish } from './image-wish.ts';
import { originsOfSource } from './origins.ts';
import { report } from './report.ts';

/** A sentence for the user, still to be translated. */
export interface Said {
  readonly key: MessageKey;
  readonly values?: MessageValues;
  readonly failed?: boolean;
}

interface OpenWish {
  readonly id: string;
  readonly sites: readonly string[];
  readonly failures: readonly { readonly site: string; readonly code: ProblemCode }[];
  /** Hosts that have to be allowed besides. */
  readonly lacking: readonly string[];
}

export function useSources(store: Store) {
  const [sources, setSources] = useState<readonly Source[]>();
  const [intents, setIntents] = useState<readonly Intent[]>([]);
  const [wishes, setWishes] = useState<readonly OpenWish[]>([]);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const known = useRef<readonly Source[]>([]);

  /** Tells whether there is something allowed that is not followed yet. */
  const reload = useCallback(async () => {
    const [next, open] = await Promise.all([store.sources(), readIntents(Date.now())]);
    next.sort((a, b) => a.title.localeCompare(b.title));
    known.current = next;
    setSources(next);
    setIntents(open);
    const hopeless = await unfulfilled(open);
    setWishes(hopeless);
    return open.length > hopeless.length;
  }, [store]);

  useEffect(() => {
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
    });
  }, [reload]);

  /** Runs what a click began; whatever happens ends in a sentence. */
  const run = (task: Promise<Said | undefined>) => {
    setBusy(true);
    setSaid(undefined);
    task
      .catch((error: unknown): Said => {
        report(error);
        return { key: 'error.page', failed: true };
      })
      .then(async (sentence) => {
        setSaid(sentence);
        setBusy(false);
        await reload();
      })
      .catch(report);
  };

  const followIntent = async (intent: Intent): Promise<Said | undefined> => {
    const before = known.current;
    const outcome = await follow(intent);
    switch (outcome.kind) {
      case 'refused':
        // The open wishes say it, with a way to ask again.
        return undefined;
      case 'problem':
        return saidProblem(outcome.problem);
      case 'settled': {
        const count = (await store.sources()).length - before.length;
        return count > 0 ? { key: 'follow.done-many', values: { count } } : undefined;
      }
      case 'followed': {
        const { id, title } = outcome.source;
        const already = before.some((source) => source.id === id);
        return { key: already ? 'follow.already' : 'follow.done', values: { title } };
      }
    }
  };

  return {
    sources,
    wishes,
    /** Sites that are allowed and still being looked at by the background. */
    underWay: intents.length > wishes.length,
    busy,
    said,
    followTyped(text: string) {
      const intent = intentToFollow(text, Date.now());
      if (intent.ok) run(followIntent(intent.value));
      else setSaid(saidProblem(intent.problem));
    },
    followFeed(feedUrl: string, pageUrl: string) {
      const intent = intentToFollowFeed(feedUrl, pageUrl, Date.now());
      if (intent.ok) run(followIntent(intent.value));
      else setSaid(saidProblem(intent.problem));
    },
    followSites(sites: readonly PackSite[]) {
      run(followIntent(intentToFollowSites(sites, Date.now())));
    },
    /** Called in the click: asks for what the wish was refused, or turned out to need besides. */
    askAgain(id: string) {
      const intent = intents.find((other) => other.id === id);
      if (intent) run(followIntent(afresh(intent, Date.now())));
    },
    /** Takes the last sentence back. */
    hush() {
      setSaid(undefined);
    },
    forget(id: string) {
      run(endIntent(id).then(() => undefined));
    },
    remove(source: Source) {
      run(request('remove-source', { sourceId: source.id }).then(() => undefined));
    },
    tryAgain(source: Source) {
      run(tryAgain(source));
    },
    /** Called in the click: asks for the source's origins, then polls it. */
    allow(source: Source) {
      const asked = browser.permissions.request({ origins: originsOfSource(source) });
      run(asked.then((granted) => (granted ? tryAgain(source) : undefined)));
    },
    /** Called in the click: the images are on once their hosts are granted. */
    setImages({ id: sourceId }: Source, images: boolean, origins: readonly string[]) {
      if (images) {
        const asked = askForImages({ sourceId, origins });
        run(asked.then((granted) => (granted ? undefined : { key: 'source.images-refused' })));
      } else run(request('set-images', { sourceId, images }).then(() => undefined));
    },
  };
}

async function tryAgain(source: Source): Promise<Said | undefined> {
  const round = await request('refresh', { sourceId: source.id });
  if (!round.ok) return saidProblem(round.problem);
  return round.value.offline ? { key: 'digest.offline', failed: true } : undefined;
}

function saidProblem(problem: Problem): Said {
  return { key: `problem.${problem.code}`, failed: true };
}

/** Wishes that will not come true by themselves: refused, not allowed, or tried in vain. */
async function unfulfilled(intents: readonly Intent[]): Promise<OpenWish[]> {
  const open = await Promise.all(
    intents.map(async (intent) => {
      const failed = intent.failures ?? [];
      const failures = failed.map(({ address, code }) => ({ site: siteOf(intent, address), code }));
      const lacking = originsLacking(failed).map(siteName);
      const allowed =
        !intent.refused && (await browser.permissions.contains({ origins: [...intent.origins] }));
      return allowed && failures.length === 0
        ? []
        : [{ id: intent.id, sites: sitesOf(intent), failures, lacking }];
    }),
  );
  return open.flat();
}
