/** A page made ready for Readability, which would misread these things. */
import { isCaption } from './elements.ts';
import { isStandfirst } from './standfirst.ts';

/** Changes the document; what is repaired is what real pages do, one function a fault. */
export function prepare(document: Document): void {
  promoteLazyPictures(document);
  dropScripts(document);
  showMain(document);
  freeHeadings(document);
  nameCaptions(document);
  // And quotations by theirs ("twitter-tweet social").
  for (const quote of document.querySelectorAll('blockquote')) quote.removeAttribute('class');
}

/** A picture that only stands in a noscript beside its placeholder is brought out. */
function promoteLazyPictures(document: Document): void {
  for (const noscript of document.querySelectorAll('noscript')) {
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
  for (const element of document.querySelectorAll('script,style,template,noscript')) element.remove();
}

const hiding = '[aria-hidden="true"],[hidden],[style*="display"],[style*="visibility"]';

/** Under a cookie dialog, or until a script has run, the whole article is hidden: it is shown. */
function showMain(document: Document): void {
  const { body } = document;
  if (!body) return;
  const total = (body.textContent ?? '').length;
  for (const element of [body, ...body.querySelectorAll(hiding)]) {
    if ((element.textContent ?? '').length < total * 0.4) continue;
    element.removeAttribute('aria-hidden');
    element.removeAttribute('hidden');
    element.removeAttribute('style');
  }
}

const maybeCaption = ['caption', 'Caption', 'credit', 'legend', 'image', 'photo', 'picture', 'figure']
  .map((name) => `[class*="${name}"]`)
  .join();

/** Readability makes plain paragraphs of them, and forgets what their page called them. */
function nameCaptions(document: Document): void {
  for (const element of document.querySelectorAll(maybeCaption)) {
    if (element.tagName === 'P' || !isCaption(element, element.tagName)) continue;
    const caption = document.createElement('figcaption');
    while (element.firstChild) caption.append(element.firstChild);
    element.replaceWith(caption);
  }
}

/** Whether an element holds the heading and nothing else, as page builders wrap each of them. */
const isAlone = (element: Element, heading: Element): boolean =>
  (element.textContent ?? '').trim() === (heading.textContent ?? '').trim();

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
    if (isStandfirst(heading)) continue;
    let outermost = heading;
    for (let at: Element | null = heading; at && isAlone(at, heading); at = at.parentElement) {
      at.removeAttribute('class');
      at.removeAttribute('id');
      outermost = at;
    }
    if (outermost !== heading) joinWithPart(heading, outermost);
  }
}
