/** Hostile payloads by four ways into Lede: nothing runs, nothing is asked for, and nothing foreign is drawn. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerHref } from '../../../utils/browser/page/reader-href.ts';
import { defaultSettings } from '../../../utils/browser/settings.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import { firstSentence, titlePattern } from '../../hostile/pages.ts';
import { ranKey } from '../../hostile/payloads.ts';
import { articleVocabulary, strangersIn, titleVocabulary } from '../../hostile/vocabulary.ts';
import { request, setSettings } from '../harness/ask.ts';
import type { HostileSite } from '../harness/hostile-site.ts';
import type { AnyLede } from '../harness/lede.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { sayingsOf, strangeSayings } from './hostile-notices.ts';
import { shownTitles } from './hostile-titles.ts';

export const isProof = process.env.LEDE_PROOF === '1';
/** Of the payloads, where it is no proof. */
export const sampleSize = 60;
const longest = 600_000;
/** Frames of one control page. */
const framesAtOnce = 30;

/** Notes what the page's policy had to stop: nothing should even have tried. */
const watchPolicy =
  "globalThis.stopped = []; addEventListener('securitypolicyviolation', (event) => globalThis.stopped.push(event.violatedDirective + ' ' + event.blockedURI))";

interface Look {
  readonly address: string;
  readonly text: string;
  /** Whatever should not be: in the text, in the title, in the page at all. */
  readonly wrong: readonly string[];
}

/** All that is asked of a reader, in one go. */
const lookAt = `(async () => {
  const strangersIn = ${strangersIn};
  const text = document.querySelector('article .text');
  if (!text) return undefined;
  const wrong = [];
  const walk = () => wrong.push(...strangersIn(text, ${JSON.stringify(articleVocabulary)}));
  walk();
  const removed = document.querySelector('.left-out > button[aria-expanded=false]');
  if (removed) {
    removed.click();
    await new Promise((resolve) => setTimeout(resolve, 30));
    walk();
  }
  for (const title of document.querySelectorAll('h1, .byline'))
    wrong.push(...strangersIn(title, { BDI: {} }));
  for (const element of document.querySelectorAll('*')) {
    if (/^(?:iframe|frame|object|embed|base|video|audio|template|math|form|portal)$/i.test(element.localName))
      wrong.push('in the page: ' + element.localName);
    for (const { name, value } of element.attributes)
      if (/^on/.test(name) || /url\\(|^\\s*javascript:/i.test(value)) wrong.push(name + '=' + value.slice(0, 80));
  }
  if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than the page');
  wrong.push(...(globalThis.${ranKey} ?? []).map((id) => 'ran: ' + id));
  wrong.push(...(globalThis.stopped ?? ['nobody watched']).map((what) => 'tried: ' + what));
  return {
    address: document.querySelector('article')?.dataset.from ?? '',
    text: text.textContent,
    wrong: [...new Set(wrong)],
  };
})()`;

export function hostileFlow(
  world: () => { readonly lede: AnyLede; readonly options: Page; readonly site: HostileSite },
): void {
  let lede: AnyLede;
  let options: Page;
  let site: HostileSite;
  beforeAll(() => {
    ({ lede, options, site } = world());
  });

  const calm = () => {
    expect([...site.canary()]).toEqual([]);
    expect(site.strays()).toEqual([]);
  };

  describe('hostile payloads', () => {
    it(
      'shown raw by a page that trusts them, run and ask: the harness catches them',
      async () => {
        const live = site.all.filter((one) => one.live);
        const page = await lede.browser.newPage();
        for (let i = 0; i < live.length; i += framesAtOnce) {
          await page.goto(site.control(live.slice(i, i + framesAtOnce)), { waitUntil: [] });
          await until('the frames', () => page.evaluate(() => document.readyState === 'complete'));
          await new Promise((resolve) => setTimeout(resolve, 1500));
        }
        await page.close();
        const hits = site.canary();
        const missed = live.filter(({ id }) => !hits.has(`run ${id}`) && !hits.has(`ask ${id}`));
        console.info(
          `control: ${live.length - missed.length} of ${live.length} caught, not ${missed.map(({ id }) => id).join(' ')}`,
        );
        expect(missed.length).toBeLessThan(live.length / 4);
        const caught = Map.groupBy(
          live.filter((one) => !missed.includes(one)),
          ({ kind }) => kind,
        );
        const kinds = new Set(live.map(({ kind }) => kind));
        expect([...kinds].filter((kind) => !caught.has(kind))).toEqual([]);
        expect([...hits].filter((hit) => hit.startsWith('run')).length).toBeGreaterThan(0);
        expect([...hits].filter((hit) => hit.startsWith('ask')).length).toBeGreaterThan(0);
        site.clear();
      },
      longest,
    );

    it.each(['bodies', 'pages'] as const)(
      'in %s of articles draw nothing of their own in the reader',
      async (feed) => {
        expect((await request(options, 'follow', { address: site.feeds[feed] })).ok).toBe(true);
        const known = await rows(options, 'sources');
        // Pictures are off unless somebody wants them.
        expect(known.every(({ images }) => images === false)).toBe(true);
        const entries = new Map((await rows(options, 'entries')).map(({ url, id }) => [url, id]));
        const reader = await lede.open('reader.html', { first: watchPolicy });
        const wrong: string[] = [];
        for (const [at, some] of site.articles.entries()) {
          const link = site.linkOf(feed, at);
          await reader.evaluate(
            (href) => {
              location.href = href;
            },
            readerHref(entries.get(link) ?? ''),
          );
          const look = await until(link, async () => {
            const found = (await reader.evaluate(lookAt)) as Look | undefined;
            return found?.address === link && found;
          });
          if (!look.text.includes(firstSentence)) wrong.push(`${link}: not read`);
          if (look.wrong.length > 0)
            wrong.push(`${some.map(({ id }) => id).join(' ')}: ${look.wrong.join('; ')}`);
        }
        expect(wrong).toEqual([]);
        await lede.shot(reader, `hostile-${feed}`);
        await reader.close();
        calm();
      },
      longest,
    );

    it(
      'as titles are text on one line, in the popup and in what is told of them',
      async () => {
        expect((await request(options, 'follow', { address: site.feeds.titles })).ok).toBe(true);
        await setSettings(options, {
          language: 'en',
          notifications: true,
          rules: rulesOfWords({ watchWords: ['Kenitra'] }),
          notify: { ...defaultSettings.notify, perHour: 10_000 },
        });
        await options.bringToFront();
        while (site.publishTitles()) expect((await request(options, 'refresh', {})).ok).toBe(true);
        const titles = (await rows(options, 'entries')).filter(({ title }) => title.startsWith('Kenitra '));
        expect(titles).toHaveLength(site.all.length);

        // A few are so alike that they are told as one story: its headline is theirs.
        const stories = await rows(options, 'stories');
        const leaders = site.all.map(
          ({ id }) =>
            stories.find(({ members }) => members.some(({ title }) => payloadOf(title) === id))?.headline ??
            '',
        );
        expect(leaders).not.toContain('');
        expect(new Set(leaders).size).toBeGreaterThan(site.all.length * 0.9);
        const missingFrom = (texts: readonly string[]) => {
          const there = new Set(texts.map(payloadOf));
          return leaders.filter((headline) => !there.has(payloadOf(headline)));
        };

        const said = await sayingsOf(options);
        expect(missingFrom(said.map(({ message }) => message))).toEqual([]);
        expect(said.flatMap(strangeSayings)).toEqual([]);

        const popup = await lede.open('popup.html', { first: watchPolicy });
        const shown = await shownTitles(popup, stories.length, strangersIn, titleVocabulary);
        await lede.shot(popup, 'hostile-titles');
        await popup.close();
        console.info(`titles: ${new Set(leaders).size} told, ${shown.titles.length} shown`);
        expect(missingFrom(shown.titles)).toEqual([]);
        expect(shown.wrong).toEqual([]);
        calm();
      },
      longest,
    );
  });
}

/** The payload that a title is of. */
const payloadOf = (title: string): string | undefined => titlePattern.exec(title)?.[1];
