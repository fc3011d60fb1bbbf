/** The picture an entry brings along: media RSS, enclosures, iTunes. */
import { webAddress } from '../net/web-address.ts';
import { childrenNamed, isElement, textOf, type XmlElement } from './xml.ts';

export function mediaImage(item: XmlElement): string | undefined {
  const candidates: string[] = [];
  collect(item, candidates, 0);
  return candidates[0];
}

function collect(element: XmlElement, found: string[], depth: number): void {
  for (const node of element.children) {
    if (!isElement(node)) continue;
    const type = node.attributes.type ?? '';
    const url = node.attributes.url ?? node.attributes.href;
    const address = () => webAddress(url, node.base);
    if (node.name === 'media:content' || node.name === 'enclosure') {
      const image = type.startsWith('image/') || node.attributes.medium === 'image';
      if (image || (type === '' && /\.(?:jpe?g|png|webp|avif|gif)(?:\?|$)/i.test(url ?? '')))
        push(found, address());
    } else if (node.name === 'media:thumbnail' || node.name === 'itunes:image') {
      push(found, address());
    } else if (node.name === 'image') {
      push(found, webAddress(textOf(childrenNamed(node, 'url')[0]) || url, node.base));
    }
    if (depth < 2 && (node.name === 'media:group' || node.name === 'media:content'))
      collect(node, found, depth + 1);
  }
}

function push(found: string[], address: string): void {
  if (address) found.push(address);
}
