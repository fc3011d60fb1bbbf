/** Every way to change what the user follows. Apart from the list itself, so that the popup loads it late. */
import { browser } from 'wxt/browser';
import type { PackSite, Source, Story } from '../../model.ts';
import type { Choice } from '../../pipeline/follow.ts';
import type { SourceChange } from '../../poll/settings.ts';
import { type Problem, type ProblemCode, passesByItself } from '../../result.ts';
import { openStore } from '../database/index.ts';
import { endIntent, type Intent } from '../permissions.ts';
import { request } from '../requests.ts';
import { afresh, follow, intentToFollow, intentToFollowFeed, intentToFollowSites } from './following.ts';
import { askForImages } from './image-wish.ts';
import { imageOriginsOf, originsOfSource } from './origins.ts';
import type { Said, Sources } from './use-sources.ts';

/** The site has no feed or a dead one; its page may have headlines. */
const worthALook = new Set<ProblemCode>(['no-feed-found', 'not-a-feed', 'feed-broken', 'not-found', 'gone']);

export function sourceActions({ sources: before = [], intents, run, say }: Sources) {
  /** What belongs to one row does not stop the field above the list from following. */
  const quietly = (task: Promise<Said | undefined>) => run(task, false);
  const followIntent = async (intent: Intent): Promise<Said | undefined> => {
    const outcome = await follow(intent);
    const [only] = intent.addresses;
    switch (outcome.kind) {
      case 'refused':
        // The open wishes say it, with a way to ask again.
        return undefined;
      case 'problem':
        return {
          ...saidProblem(outcome.problem),
          ...(worthALook.has(outcome.problem.code) && only ? { find: only.address } : {}),
          ...(passesByItself(outcome.problem.code) ? { next: 'follow.later' } : {}),
        };
      case 'settled': {
        const count = (await (await openStore()).sources()).length - before.length;
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
    followTyped(text: string) {
      const intent = intentToFollow(text, Date.now());
      if (intent.ok) run(followIntent(intent.value));
      else say(saidProblem(intent.problem));
    },
    followFeed(feedUrl: string, pageUrl: string) {
      const intent = intentToFollowFeed(feedUrl, pageUrl, Date.now());
      if (intent.ok) run(followIntent(intent.value));
      else say(saidProblem(intent.problem));
    },
    /** One of the offers of an address that is allowed already. */
    followOffer(address: string, choice: Choice) {
      run(followOffer(address, choice));
    },
    /** From now on a source's headlines are read so. */
    learn({ id: sourceId }: Source, choice: Choice) {
      run(request('relearn', { sourceId, choice: bare(choice) }).then(() => undefined));
    },
    followSites(sites: readonly PackSite[]) {
      run(followIntent(intentToFollowSites(sites, Date.now())));
    },
    /** Called in the click: asks for what the wish was refused, or turned out to need besides. */
    askAgain(id: string) {
      const intent = intents.find((other) => other.id === id);
      if (intent) run(followIntent(afresh(intent, Date.now())));
    },
    forget(id: string) {
      run(endIntent(id).then(() => undefined));
    },
    /** What a row of the list can do, wherever the list is. */
    rows: {
      onRemove({ id }: Source) {
        const removed = request('remove-source', { sourceId: id });
        quietly(removed.then(() => undefined));
        return removed;
      },
      onRestore({ id, title }: Source) {
        quietly(
          request('restore-source', { sourceId: id }).then((restored) =>
            restored ? undefined : { key: 'follow.too-late', values: { title }, failed: true },
          ),
        );
      },
      onPause({ id }: Source, paused: boolean) {
        quietly(request('pause-source', { sourceId: id, paused }).then(() => undefined));
      },
      onTryNow(source: Source) {
        quietly(tryNow(source));
      },
      /** Called in the click: asks for the source's origins, then polls it. */
      onAllow(source: Source) {
        const asked = browser.permissions.request({ origins: originsOfSource(source) });
        quietly(asked.then((granted) => (granted ? tryNow(source) : undefined)));
      },
    },
    update({ id }: Source, change: SourceChange) {
      quietly(request('update-source', { sourceId: id, change }).then(unlessRefused));
    },
    renameFolder(from: readonly string[], to: readonly string[]) {
      quietly(request('rename-folder', { from, to }).then(unlessRefused));
    },
    /** Called in the click: the images are on once their hosts are granted. */
    setImages(source: Source, images: boolean, stories: readonly Story[]) {
      const sourceId = source.id;
      if (images) {
        const asked = askForImages({ sourceId, origins: imageOriginsOf(source, stories) });
        quietly(asked.then((granted) => (granted ? undefined : { key: 'follow.images-refused' })));
      } else quietly(request('set-images', { sourceId, images }).then(() => undefined));
    },
  };
}

/** Without what else an offer carries. */
const bare = ({ url, page }: Choice): Choice => ({ url, ...(page ? { page } : {}) });

async function followOffer(address: string, choice: Choice): Promise<Said> {
  const followed = await request('follow', { address, choice: bare(choice) });
  if (!followed.ok) return saidProblem(followed.problem);
  const { title } = followed.value.source;
  return { key: followed.value.added ? 'follow.done' : 'follow.already', values: { title } };
}

async function tryNow(source: Source): Promise<Said | undefined> {
  const round = await request('refresh', { sourceId: source.id });
  if (!round.ok) return saidProblem(round.problem);
  if (round.value.offline) return { key: 'digest.offline', failed: true };
  // The round is everybody's who is due: what counts is how this one fared.
  const problem = (await (await openStore()).source(source.id))?.health.problem;
  if (!problem || problem.code === 'articles-elsewhere') return undefined;
  return { key: 'follow.still-not', values: { title: source.title } };
}

/** Pages offer what can be done: a wish that is refused all the same is a fault of ours. */
const unlessRefused = (done: boolean): Said | undefined =>
  done ? undefined : { key: 'error.page', failed: true };

function saidProblem(problem: Problem): Said {
  return { key: `problem.${problem.code}`, failed: true };
}
