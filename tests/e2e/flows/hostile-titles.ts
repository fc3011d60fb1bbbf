/** The titles of all stories in a popup, scrolled through to its end. */
import type { Page } from 'puppeteer-core';
import { ranKey } from '../../hostile/payloads.ts';
import type { strangersIn } from '../../hostile/vocabulary.ts';

interface Shown {
  readonly titles: readonly string[];
  readonly wrong: readonly string[];
}

/** Looks that bring nothing new, before it is the end. */
const patience = 15;

/**
 * @param wanted so many of them are waited for
 * @param strangers what says of an element what stands in it and should not
 */
export async function shownTitles(
  popup: Page,
  wanted: number,
  strangers: typeof strangersIn,
  vocabulary: Parameters<typeof strangersIn>[1],
): Promise<Shown> {
  const look = `(() => {
    const strangersIn = ${strangers};
    const links = [...document.querySelectorAll('[data-story] h2.headline a')];
    const wrong = links.flatMap((link) => strangersIn(link, ${JSON.stringify(vocabulary)}));
    for (const element of document.querySelectorAll('*')) {
      if (/^(?:iframe|frame|object|embed|base|video|audio|img|template|math)$/.test(element.localName))
        wrong.push('in the page: ' + element.localName);
      for (const { name } of element.attributes) if (/^on/.test(name)) wrong.push(name);
    }
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than the page');
    wrong.push(...(globalThis.${ranKey} ?? []).map((id) => 'ran: ' + id));
    wrong.push(...(globalThis.stopped ?? ['nobody watched']).map((what) => 'tried: ' + what));
    const scroller = document.querySelector('main');
    if (scroller) scroller.scrollTop += scroller.clientHeight * 0.8;
    return { titles: links.map((link) => link.textContent ?? ''), wrong };
  })()`;
  const titles = new Set<string>();
  const wrong = new Set<string>();
  for (let idle = 0; idle < patience && titles.size < wanted; idle++) {
    const seen = (await popup.evaluate(look)) as Shown;
    if (seen.titles.some((title) => !titles.has(title))) idle = 0;
    for (const title of seen.titles) titles.add(title);
    for (const one of seen.wrong) wrong.add(one);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { titles: [...titles], wrong: [...wrong] };
}
