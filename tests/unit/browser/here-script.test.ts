/** The script on sites that are always read here: what it says, and that it ends quietly where Lede has gone. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import script from '../../../entrypoints/here/index.ts';

const said: unknown[] = [];
const runtime = {
  id: 'lede',
  sendMessage: async (message: unknown) => void said.push(message),
};
/** As Chrome leaves it in a page once the extension was updated or switched off. */
const orphaned = {
  sendMessage: () => {
    throw new Error('Extension context invalidated.');
  },
};

/** A page with enough text to be an article, which the browser has prepared and nobody has seen yet. */
beforeEach(() => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://one.example/the-ferry-left-on-monday',
  );
  const sentence = 'The ferry left on Monday morning with forty cars on board, after six weeks in the dock. ';
  document.body.innerHTML = `<article><h1>The ferry</h1>${`<p>${sentence.repeat(5)}</p>`.repeat(8)}</article>`;
  document.head.innerHTML = '<meta property="og:type" content="article">';
  Object.assign(document, { prerendering: true });
  said.length = 0;
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'navigate' } as never]);
  script.main();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('says that an article is there once it is seen', () => {
  vi.stubGlobal('chrome', { runtime });
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(said).toEqual([{ lede: 'here-article' }]);
});

it.each([
  ['has gone', { runtime: orphaned }],
  ['has gone with all of its interface', {}],
])('says and throws nothing where Lede %s meanwhile', (_what, chrome) => {
  const errors: unknown[] = [];
  const note = (event: Event) => errors.push(event);
  window.addEventListener('error', note);
  vi.stubGlobal('chrome', chrome);
  document.dispatchEvent(new Event('prerenderingchange'));
  window.removeEventListener('error', note);
  expect([said, errors]).toEqual([[], []]);
});
