/** Captions that are no figcaption: by what their page calls them, or by sharing a box with a picture alone. */
import { lengthOf } from '../text/element-text.ts';
import { isCaption } from './elements.ts';

const maxCaption = 200;
/** More pictures with a few words each are a list of things. */
const mostAlone = 6;

/** Readability makes plain paragraphs of them, and forgets what their page called them. Changes the document. */
export function nameCaptions(document: Document): void {
  let asked: Element | null = null;
  let length = 0;
  /** "She earned three credits": a name within a sentence says nothing of pictures. */
  const isWithinSentence = (element: Element): boolean => {
    const parent = element.parentElement;
    if (!parent || !/^(?:P|LI|TD|BLOCKQUOTE|H[1-6])$/.test(parent.tagName)) return false;
    // Asked once for all that stand beside each other: a page may have thousands of them.
    if (parent !== asked) length = parent.querySelector('img') ? 0 : lengthOf(parent);
    asked = parent;
    return length > lengthOf(element);
  };
  for (const element of document.querySelectorAll('div,span,small,dd,em,cite'))
    if (isCaption(element, element.tagName) && !isWithinSentence(element)) asCaption(element);
  const alone = [...document.getElementsByTagName('img')].flatMap((picture) => textUnder(picture) ?? []);
  if (alone.length <= mostAlone) for (const text of alone) asCaption(text);
}

/** The text that a picture shares a box with, and nothing else does: no sentence, and no card's headline. */
function textUnder(picture: Element): Element | undefined {
  let at = picture;
  for (let up = at.parentElement; up && /^(?:A|PICTURE|SPAN|DIV)$/.test(up.tagName); up = at.parentElement) {
    if (at.nextElementSibling) break;
    at = up;
  }
  const box = at.parentElement;
  const text = at.nextElementSibling;
  if (box?.tagName !== 'DIV' || box.firstElementChild !== at || box.lastElementChild !== text)
    return undefined;
  return text && isAlone(text, lengthOf(box)) && !box.closest('a') ? text : undefined;
}

function isAlone(text: Element, length: number): boolean {
  return (
    length > 0 &&
    length <= maxCaption &&
    length === lengthOf(text) &&
    /^(?:SPAN|DIV|SMALL|EM|P)$/.test(text.tagName) &&
    text.querySelector('a,p') === null &&
    !/[.!?؟:]\s*$/.test(text.textContent ?? '')
  );
}

function asCaption(element: Element): void {
  const caption = element.ownerDocument.createElement('figcaption');
  while (element.firstChild) caption.append(element.firstChild);
  element.replaceWith(caption);
}
