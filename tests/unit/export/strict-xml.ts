/** A strict reader of XML as far as books need it: what it does not know, it refuses. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const token =
  /<\?xml version="1\.0" encoding="UTF-8"\?>\n|<!DOCTYPE html>\n|<\/([A-Za-z][\w:-]*)>|<([A-Za-z][\w:-]*)((?: [A-Za-z][\w:-]*="[^"<]*")*)(\/?)>|([^<]+)/y;
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const entity = /&(?:(amp|lt|gt|quot)|#(\d+));/g;
const named = { amp: '&', lt: '<', gt: '>', quot: '"' } as Readonly<Record<string, string>>;

function decode(text: string): string {
  if (text.replace(entity, '').includes('&')) throw new Error(`a bare & in ${JSON.stringify(text)}`);
  return text.replace(entity, (_, name: string, code: string) =>
    name ? (named[name] ?? '') : String.fromCharCode(Number(code)),
  );
}

/** All elements in their order, each with the text in it; throws where the text is not well-formed. */
export function elementsOf(xml: string): Element[] {
  if (!allowed.test(xml)) throw new Error('a character that XML forbids');
  const all: Element[] = [];
  const open: Element[] = [];
  let roots = 0;
  for (let at = 0; at < xml.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(xml);
    if (!found) throw new Error(`not well-formed at ${xml.slice(at, at + 60)}`);
    const [, closes, opens, attributes = '', empty, text] = found;
    if (text !== undefined) {
      const words = decode(text);
      if (open.length === 0 && words.trim() !== '') throw new Error('text outside of the root');
      for (const element of open) element.text += words;
    } else if (closes !== undefined) {
      if (open.pop()?.name !== closes) throw new Error(`</${closes}> closes what is not open`);
    } else if (opens !== undefined) {
      if (open.length === 0 && ++roots > 1) throw new Error('two roots');
      const element = { name: opens, attributes: attributesOf(attributes), text: '' };
      all.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (open.length > 0 || roots !== 1) throw new Error('something is left open');
  return all;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    decode(value),
  ]);
  const attributes = Object.fromEntries(pairs) as Record<string, string>;
  if (Object.keys(attributes).length !== pairs.length) throw new Error(`an attribute twice in ${text}`);
  return attributes;
}
