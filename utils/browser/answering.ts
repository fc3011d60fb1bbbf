/**
 * The background's ear for requests. Only our own pages are answered, and only what has the shape of its request;
 * anything else gets no answer, and its name alone goes into the log.
 */
import { browser } from 'wxt/browser';
import { requestShapes } from './request-shapes.ts';
import type { Answers, RequestName } from './requests.ts';
import { contentScriptsMaySay, isOurs, type Sender } from './senders.ts';

export function onRequest(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const { lede: name, ask } = (message ?? {}) as { readonly lede?: unknown; readonly ask?: unknown };
    if (contentScriptsMaySay.some((word) => word === name)) return undefined;
    if (!isName(name)) return refuse('a request of no known name');
    if (!isOurs(sender) || !requestShapes[name](ask)) return refuse(name);
    return (answers[name] as (ask: unknown) => Promise<unknown>)(ask);
  });
}

const isName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requestShapes, name);

function refuse(name: string): undefined {
  console.warn('Lede, refused:', name);
  return undefined;
}
