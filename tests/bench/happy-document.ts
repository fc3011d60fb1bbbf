/** Documents without a browser. One window for all: each costs a V8 context that a long loop never frees. */
import { PropertySymbol, Window } from 'happy-dom';

const window = new Window();
// A destroyed window still parses, and no longer fetches what a page wants preloaded.
window[PropertySymbol.destroy]();
const own = new Set(Object.getOwnPropertyNames(window));

export function parseDocument(html: string): Document {
  // Elements with an id become properties of the window, and would keep their page for ever.
  for (const name of Object.getOwnPropertyNames(window))
    if (!own.has(name)) Reflect.deleteProperty(window, name);
  return new window.DOMParser().parseFromString(asBrowsersRead(html), 'text/html') as unknown as Document;
}

/**
 * Its parser loses what follows a drawing in a page, and closes everything at the first `</body>` of a page that
 * has two: browsers do neither. A drawing holds no text.
 */
function asBrowsersRead(html: string): string {
  const undrawn = html.replace(/<svg[\s>][\s\S]*?<\/svg\s*>/gi, '');
  const end = undrawn.toLowerCase().lastIndexOf('</body');
  let count = 0;
  return undrawn.replace(/<\/?body(?=[\s>])[^>]*>/gi, (tag, at: number) =>
    (tag[1] === '/' ? at === end : ++count === 1) ? tag : '',
  );
}
