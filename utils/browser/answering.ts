/**
 * The background's ears, for requests and for the one word of a content script. Only our own pages are answered, and only what has the shape of its request;
 * anything else gets no answer, and its name alone goes into the log.
 */
import { browser } from 'wxt/browser';
import { fields, oneOf } from '../shape.ts';
import { requestShapes } from './request-shapes.ts';
import type { Answers, RequestName } from './requests.ts';
import { contentScriptsMaySay, isOurs, pageOfScript, type Sender } from './senders.ts';

/** @param broke hears of an answer that threw, by the name of its request; whoever asked hears of it too */
export function onRequest(answers: Answers, broke: (name: RequestName) => (error: unknown) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const { lede: name, ask } = (message ?? {}) as { readonly lede?: unknown; readonly ask?: unknown };
    if (contentScriptsMaySay.some((word) => word === name)) return undefined;
    if (!isName(name)) return refuse('a request of no known name');
    if (!isOurs(sender) || !requestShapes[name](ask)) return refuse(name);
    const answer = (answers[name] as (ask: unknown) => Promise<unknown>)(ask);
    answer.catch(broke(name));
    return answer;
  });
}

const isName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requestShapes, name);

function refuse(name: string): undefined {
  console.warn('Lede, refused:', name);
  return undefined;
}

/**
 * Hears that an article has opened on such a site. A page cannot say it, and a renderer that was taken over
 * gains what its page gets anyway by looking like an article: its own tab, which the browser names, read.
 * Whether the site is one of them, and what the tab really shows, is for the listener to find out.
 */
export function onHereArticle(read: (tabId: number, url: string) => void): void {
  const isWord = fields({ lede: oneOf(...contentScriptsMaySay) });
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const page = pageOfScript(sender);
    if (page && isWord(message)) read(page.tabId, page.url);
    return undefined;
  });
}
