/**
 * Markup to an article from the background. Chrome's worker has no DOM, so an offscreen page does it
 * there; Firefox's background is a page and does it itself. Can go when workers get a DOMParser.
 */
import { browser } from 'wxt/browser';
import type { Dom } from '../pipeline/ports.ts';
import { fail, type Result } from '../result.ts';
import type { OffscreenMessage, Parsed, ParseTask } from './parse-markup.ts';

/** What of Chrome's offscreen API is used; the polyfill's types know none of it. */
declare const chrome: {
  readonly offscreen: {
    hasDocument(): Promise<boolean>;
    createDocument(wish: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
};

let opening: Promise<void> | undefined;
let closing: Promise<void> | undefined;

/** One opening for all who ask meanwhile: the page is there for `hasDocument` before it listens. */
function openOffscreen(): Promise<void> {
  opening ??= openUnlessThere().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function openUnlessThere(): Promise<void> {
  await closing;
  if (await chrome.offscreen.hasDocument()) return;
  await chrome.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['DOM_PARSER'],
    justification: 'Reads the text out of article pages.',
  });
}

/** The longest pages take seconds. One that takes longer is held by what it reads, and would hold all that wait. */
const patienceMs = 30_000;
let underWay = 0;

async function inOffscreen(task: ParseTask): Promise<Result<Parsed[ParseTask['kind']]>> {
  underWay++;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<Result<never>>((resolve, reject) => {
    timer = setTimeout(() => {
      // With all that is in it: they are tried again in another one.
      closeNow().then(() => resolve(fail('reading-failed', `no article in ${patienceMs} ms`)), reject);
    }, patienceMs);
  });
  try {
    return await Promise.race([sent(task), givenUp]);
  } finally {
    clearTimeout(timer);
    underWay--;
  }
}

async function sent(task: ParseTask): Promise<Result<Parsed[ParseTask['kind']]>> {
  await openOffscreen();
  return browser.runtime.sendMessage({ offscreen: task } satisfies OffscreenMessage);
}

/** Loaded at the first article, so that a wake-up without one stays light. */
async function inThisPage(task: ParseTask): Promise<Result<Parsed[ParseTask['kind']]>> {
  const { runTask } = await import('./parse-markup.ts');
  return runTask(task);
}

/** A task comes back as what its kind makes; no type can follow it through a message. */
const run = <Kind extends ParseTask['kind']>(task: Extract<ParseTask, { kind: Kind }>) =>
  (import.meta.env.FIREFOX ? inThisPage(task) : inOffscreen(task)) as Promise<Result<Parsed[Kind]>>;

export const browserDom: Dom = {
  fromPage: (html, url, memory) => run({ kind: 'page', html, url, memory }),
  fromFeed: (html, facts, memory) => run({ kind: 'feed', html, facts, memory }),
  whole: (html, url) => run({ kind: 'whole', html, url }),
};

/** Gives the memory back, unless someone is at work in it. */
export async function closeOffscreen(): Promise<void> {
  if (import.meta.env.FIREFOX || underWay > 0) return;
  await closeNow();
}

/** Who begins meanwhile waits for it, and opens another one. */
function closeNow(): Promise<void> {
  closing ??= closeIfThere().finally(() => {
    closing = undefined;
  });
  return closing;
}

async function closeIfThere(): Promise<void> {
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
}
