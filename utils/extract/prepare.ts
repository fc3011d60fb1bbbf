/** A page made ready for Readability, which would misread these things. */
import { isHidden } from './attributes.ts';
import { nameCaptions } from './captions.ts';
import { markEmbeds } from './embeds.ts';
import { isStandfirst } from './standfirst.ts';

/** Changes the document; what is repaired is what real pages do, one function a fault. */
export function prepare(document: Document): void {
  promoteLazyPictures(document);
  dropScripts(document);
  markEmbeds(document);
  showMain(document);
  freeHeadings(document);
  nameCaptions(document);
  // And quotations by theirs ("twitter-tweet social").
  for (const quote of document.getElementsByTagName('blockquote')) quote.removeAttribute('class');
}

/** A picture that only stands in a noscript beside its placeholder is brought out. */
export function promoteLazyPictures(document: Document): void {
  for (const noscript of document.getElementsByTagName('noscript')) {
    // An element where scripting is off (a parsed page), text where it is on (an open one).
    const address =
      noscript.querySelector('img')?.getAttribute('src') ??
      /<img[^<>]+src=["']([^"']+)["']/i.exec(noscript.textContent ?? '')?.[1];
    const before = noscript.previousElementSibling;
    if (address && before?.tagName.toUpperCase() === 'IMG' && !before.getAttribute('data-src')) {
      before.setAttribute('data-src', address);
    }
  }
}

/** Their text would count as the page's. */
function dropScripts(document: Document): void {
  for (const tag of ['script', 'style', 'template', 'noscript'])
    for (const element of [...document.getElementsByTagName(tag)]) element.remove();
}

/** Of so many places the text is looked up from to what hides it. */
const samples = 8;

/** Under a cookie dialog, or until a script has run, the whole article is hidden: it is shown. */
function showMain(document: Document): void {
  const { body } = document;
  if (!body) return;
  const paragraphs = body.getElementsByTagName('p');
  const step = Math.max(1, Math.floor(paragraphs.length / samples));
  const starts = [body, ...body.querySelectorAll('h1,article,main')];
  for (let i = 0; i < paragraphs.length; i += step) starts.push(paragraphs[i] ?? body);
  const seen = new Set<Element>();
  for (const start of starts) {
    for (let at: Element | null = start; at && !seen.has(at); at = at.parentElement) {
      seen.add(at);
      if (isHiding(at) && isMostOf(at, body)) show(at);
    }
  }
}

const isHiding = (element: Element): boolean =>
  isHidden(element) || element.getAttribute('aria-hidden') === 'true';

const isMostOf = (element: Element, body: Element): boolean =>
  element === body || (element.textContent ?? '').length >= (body.textContent ?? '').length * 0.4;

function show(element: Element): void {
  for (const name of ['aria-hidden', 'hidden', 'style']) element.removeAttribute(name);
}

/** Whether an element holds the heading and nothing else, as page builders wrap each of them. */
const isAlone = (element: Element, heading: Element): boolean =>
  element === heading ||
  (element.childElementCount <= 2 &&
    (element.textContent ?? '').trim() === (heading.textContent ?? '').trim());

/** A chapter is so long at least, in characters. */
const leastPart = 200;

/** A page builder puts a heading in a box of its own; Readability keeps the box beside it, and not the heading. */
function joinWithPart(heading: Element, box: Element): void {
  const part = box.nextElementSibling;
  if (!part || !/^(?:DIV|SECTION)$/.test(part.tagName) || part.querySelector('p') === null) return;
  if ((part.textContent ?? '').length >= leastPart) part.prepend(heading);
}

/** Readability drops headings by their names ("header-anchor-post"), and with them the chapters. */
function freeHeadings(document: Document): void {
  for (const heading of document.querySelectorAll('h2,h3,h4,h5,h6')) {
    // An empty one is alone in whatever is empty round it: a page of those would never end.
    if (isStandfirst(heading) || (heading.textContent ?? '').trim() === '') continue;
    let outermost = heading;
    for (let at: Element | null = heading; at && isAlone(at, heading); at = at.parentElement) {
      at.removeAttribute('class');
      at.removeAttribute('id');
      outermost = at;
    }
    if (outermost !== heading) joinWithPart(heading, outermost);
  }
}
