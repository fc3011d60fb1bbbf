/**
 * The standfirst (chapô, deck): the paragraph under the headline that sums the piece up. Many sites keep it
 * in the page's header, outside the text, where Readability loses it.
 */
import { linkedLength } from '../text/element-text.ts';
import { squeeze } from '../text/normalise.ts';
import { isCaption } from './elements.ts';
import { titleIn } from './headline.ts';

const names =
  /(?:^|[^a-z])(?:chapo|chapeau|standfirst|strapline|deck|dek|sub-?title|sub-?head(?:line|ing)?|sous-?titre|lead|lede|intro|introduction|accroche|article-?(?:summary|description)|post-?excerpt|entry-?(?:excerpt|summary)|excerpt|teaser|vorspann|entradilla|bajada|sommario|kop-?intro)(?:$|[^a-z])/i;
const least = 40;
const most = 700;

/** Whether an element is called so. */
export function isStandfirst(element: Element): boolean {
  const name = element.getAttribute('class');
  return name !== null && names.test(name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/_/g, '-'));
}

/** NodeFilter.SHOW_ELEMENT, which no window has to be asked for. */
const showElement = 1;
/** So many elements below the headline it is looked for. */
const nearby = 200;

/** A copy of it, taken before the page is taken apart; undefined where there is none. */
export function findStandfirst(body: Element, description: string): Element | undefined {
  const title = titleIn(body);
  if (!title) return undefined;
  const around = ancestor(title, 4);
  const begin = squeeze(description).slice(0, 50);
  const below = around.ownerDocument.createTreeWalker(around, showElement);
  below.currentNode = title;
  for (let count = 0; count < nearby && below.nextNode(); count++) {
    const element = below.currentNode as Element;
    if (!/^(?:P|H2|H3|DIV|SPAN)$/.test(element.tagName) || title.contains(element)) continue;
    const isNamed = isStandfirst(element);
    const mayBeDescribed = begin.length >= 40 && element.childElementCount <= 3;
    if (!isNamed && !mayBeDescribed && title.nextElementSibling !== element) continue;
    const text = (element.textContent ?? '').trim();
    if (text.length < least || text.length > most) continue;
    const isDescribed = mayBeDescribed && squeeze(text.slice(0, 200)).startsWith(begin);
    if (
      (isNamed || isDescribed || isNext(element, title, text)) &&
      element.querySelectorAll('p,h2').length <= 2 &&
      linkedLength(element) <= text.length * 0.5 &&
      !isInCaption(element, around)
    )
      return element.cloneNode(true) as Element;
  }
  return undefined;
}

/** What a picture shows is told there as well, and the publisher may say of the page what its picture shows. */
function isInCaption(element: Element, around: Element): boolean {
  for (let at: Element | null = element; at && at !== around; at = at.parentElement)
    if (at.tagName === 'FIGURE' || at.tagName === 'FIGCAPTION' || isCaption(at, at.tagName)) return true;
  return false;
}

/** Right under the headline, and a sentence. */
function isNext(element: Element, title: Element, text: string): boolean {
  return (
    title.nextElementSibling === element &&
    text.length >= 60 &&
    /[.!?؟…»”]$/.test(text) &&
    element.querySelector('p,div,li,time') === null
  );
}

function ancestor(element: Element, levels: number): Element {
  let at = element;
  for (
    let i = 0;
    i < levels && at.parentElement && (at === element || at.parentElement.tagName !== 'BODY');
    i++
  )
    at = at.parentElement;
  return at;
}
