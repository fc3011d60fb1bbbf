/**
 * Boxes out of a page before its main text is looked for: advertising, sign-up forms, related links, share
 * bars. Each is replaced by a mark, so that one which lay in the article can be shown and put back.
 */
import type { Removal, RemovalRule } from '../../model.ts';
import { lengthOf } from '../../text/element-text.ts';
import { asksForEmail } from '../../text/email-field.ts';
import { dropInvisible, oneLine } from '../../text/normalise.ts';
import { adBoxAround, isAdHost } from './ad-box.ts';
import { ruleOfNames } from './class-words.ts';
import { Page } from './page.ts';

export interface Box {
  readonly rule: RemovalRule;
  /** As it was, out of the document. */
  readonly element: Element;
}

export interface Boxes {
  /** The box whose mark this element is. */
  at(mark: Element): Box | undefined;
  cut(mark: Element): void;
  /** What was cut out of sentences of the article. */
  readonly cuts: readonly Removal[];
  named(part: Element): void;
  /** The texts of those parts: whether one is no part of its sentence is for the line rules to say. */
  readonly spans: readonly string[];
}

const mark = 'data-lede-box';
/** What is said to those who hear the page, within its sentences. */
const heard =
  /^[\s([]*(?:ouvre|s.ouvre|nouvelle? (?:fen[eê]tre|onglet)|opens?\b|new (?:window|tab)|external link|lien externe|öffnet|neues fenster|(?:se )?abre|يفتح|تفتح|رابط خارجي)/i;

/** Within a sentence, what is not shown there or says what kind of text it is. */
const aside =
  /(?:^|\s)(?:hidden|invisible|kick(?:er)?|badge)(?:\s|$)|(?:^|[\s_-])(?:tip|hint|(?:info)?bulle)(?:[\s_-]|$)/;

/** In characters; no promo that hides in a sentence is so long. */
const maxSpan = 120;
const maxSpans = 60;

/** Changes the document. */
export function takeBoxesOut(document: Document): Boxes {
  const taken: Box[] = [];
  const { body } = document;
  if (body) {
    const page = new Page(body);
    const take = (element: Element, rule: RemovalRule): void => {
      // Within a sentence the mark must not part it.
      const stand = document.createElement(isWithinText(element) ? 'wbr' : 'hr');
      stand.setAttribute(mark, String(taken.length));
      element.replaceWith(stand);
      taken.push({ rule, element });
    };
    walk(body, page, take);
  }
  const cuts: Removal[] = [];
  const at = (element: Element): Box | undefined => {
    const index = element.getAttribute(mark);
    return index === null ? undefined : taken[Number(index)];
  };
  const cut = (element: Element): void => {
    const box = at(element);
    const text = oneLine(dropInvisible(box?.element.textContent ?? '')).slice(0, 300);
    if (box && text) cuts.push({ rule: box.rule, text });
  };
  const spans: string[] = [];
  const named = (part: Element): void => {
    if (spans.length >= maxSpans) return;
    const length = lengthOf(part);
    if (length >= 8 && length < maxSpan) spans.push(oneLine(dropInvisible(part.textContent ?? '')));
  };
  return { at, cut, cuts, named, spans };
}

const holdsText = /^(?:P|H[1-6]|LI|TD|TH|DD|DT|BLOCKQUOTE|A|SPAN|STRONG|EM|B|I|U|FONT|SMALL|SUP|SUB)$/;
const isBlock = /^(?:DIV|P|SECTION|ARTICLE|ASIDE|UL|OL|TABLE|FIGURE|FORM|H[1-6]|BLOCKQUOTE)$/;

function isWithinText(element: Element): boolean {
  if (isBlock.test(element.tagName)) return false;
  let at = element;
  // What is wrapped round it alone is no sentence yet.
  while (at.parentElement?.tagName === 'SPAN' && !hasTextBeside(at)) at = at.parentElement;
  return holdsText.test(at.parentElement?.tagName ?? '') && hasTextBeside(at);
}

const furthest = 40;

/** Asked of its neighbours and not of its parent, which may have thousands of such parts. */
function hasTextBeside(element: Element): boolean {
  for (const side of ['previousSibling', 'nextSibling'] as const) {
    let node = element[side];
    for (let n = 0; node && n < furthest; n++, node = node[side])
      if (node.nodeType !== 8 && (node.textContent ?? '').trim() !== '') return true;
  }
  return false;
}

function walk(body: Element, page: Page, take: (element: Element, rule: RemovalRule) => void): void {
  let element: Element | null = body.firstElementChild;
  while (element) {
    const rule = judge(element, page);
    if (rule) {
      const box = rule.box;
      const next = nextAfter(box, body);
      take(box, rule.rule);
      element = next;
    } else element = element.firstElementChild ?? nextAfter(element, body);
  }
}

function nextAfter(element: Element, body: Element): Element | null {
  let from: Element | null = element;
  while (from && from !== body) {
    if (from.nextElementSibling) return from.nextElementSibling;
    from = from.parentElement;
  }
  return null;
}

interface Verdict {
  readonly rule: RemovalRule;
  readonly box: Element;
}

function judge(element: Element, page: Page): Verdict | undefined {
  const tag = element.tagName;
  // What someone is quoted with, a post above all, is part of the article whatever it is called.
  if (tag === 'BLOCKQUOTE') return undefined;
  const names = namesOf(element);
  const rule = ruleOfNames(names) ?? (tag === 'NAV' || page.isOtherPost(names) ? 'furniture' : undefined);
  if (rule && page.mayGo(element, rule)) return { rule, box: element };
  if (tag === 'SPAN' && isAside(element)) return { rule: 'furniture', box: element };
  // Its own name in a page saved for a report, where no field is left.
  if (tag === 'INPUT' ? asksForEmail(element) : element.hasAttribute('data-lede-email')) {
    const box = page.around(element, 600);
    return box && { rule: 'promo', box };
  }
  if (tag === 'A' && isAdHost(element)) {
    const box = page.around(element, 400);
    return box && { rule: 'ad-box', box };
  }
  if (isOverlay(element) && page.mayGo(element, 'ad-box')) return { rule: 'ad-box', box: element };
  const box = adBoxAround(element, page);
  return box && { rule: lengthOf(box) === lengthOf(element) ? 'ad-label' : 'ad-box', box };
}

function isAside(span: Element): boolean {
  const length = lengthOf(span);
  if (length < 40 && heard.test((span.textContent ?? '').trim())) return true;
  return length < maxSpan && aside.test(span.className) && isWithinText(span);
}

function namesOf(element: Element): string {
  // An element of a page's own kind may have a name that says it: amp-ad.
  const own = element.tagName.includes('-') ? element.tagName : '';
  if (!element.hasAttributes()) return own;
  const name = element.getAttribute('class');
  const id = element.getAttribute('id');
  const role = element.getAttribute('role');
  const label = element.getAttribute('aria-label');
  return `${own} ${name ?? ''} ${id ?? ''} ${role ?? ''} ${label && label.length < 40 ? label : ''}`.trim();
}

function isOverlay(element: Element): boolean {
  const style = element.hasAttributes() ? element.getAttribute('style') : null;
  return style !== null && /position\s*:\s*(?:fixed|sticky)/i.test(style);
}
