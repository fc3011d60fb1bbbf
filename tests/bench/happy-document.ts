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
  // Its parser loses what follows a drawing in a page, which no browser does; a drawing holds no text.
  const undrawn = html.replace(/<svg[\s>][\s\S]*?<\/svg\s*>/gi, '');
  return new window.DOMParser().parseFromString(undrawn, 'text/html') as unknown as Document;
}
