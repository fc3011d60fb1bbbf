/** Every way to change what the user follows. Apart from the list itself, so that the popup loads it late. */
import { browser } from 'wxt/browser';
import type { PackSite, Source, Story } from '../../model.ts';
import type { Choice } from '../../pipeline/follow.ts';
import { type Problem, passesByItself } from '../../result.ts';
import { endIntent, type Intent } from '../permissions.ts';
import { request } from '../requests.ts';
import { afresh, follow, intentToFollow, intentToFollowFeed, intentToFollowSites } from './following.ts';
import { askForImages } from './image-wish.ts';
import { imageOriginsOf, originsOfSource } from './origins.ts';
import type { Said, Sources } from './use-sources.ts';

export function sourceActions({ store, sources: before = [], intents, run, say }: Sources) {
  const followIntent = async (intent: Intent): Promise<Said | undefined> => {
    const outcome = await follow(intent);
    switch (outcome.kind) {
      case 'refused':
        // The open wishes say it, with a way to ask again.
        return undefined;
      case 'problem':
        return {
          ...saidProblem(outcome.problem),
          ...(passesByItself(outcome.problem.code) ? { next: 'follow.later' } : {}),
        };
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
    setImages(source: Source, images: boolean, stories: readonly Story[]) {
      const sourceId = source.id;
      if (images) {
        const asked = askForImages({ sourceId, origins: imageOriginsOf(source, stories) });
        run(asked.then((granted) => (granted ? undefined : { key: 'source.images-refused' })));
      } else run(request('set-images', { sourceId, images }).then(() => undefined));
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

async function tryAgain(source: Source): Promise<Said | undefined> {
  const round = await request('refresh', { sourceId: source.id });
  if (!round.ok) return saidProblem(round.problem);
  if (round.value.offline) return { key: 'digest.offline', failed: true };
  if (round.value.failed === 0) return undefined;
  return { key: 'source.still-not', values: { title: source.title } };
}

function saidProblem(problem: Problem): Said {
  return { key: `problem.${problem.code}`, failed: true };
}
