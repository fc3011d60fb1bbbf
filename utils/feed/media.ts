/** The picture an entry brings along: media RSS, enclosures, iTunes. */
import { webAddress } from '../net/web-address.ts';
import { child, isElement, textOf, type XmlElement } from './xml.ts';

const pictureFile = /\.(?:jpe?g|png|webp|avif|gif)(?:\?|$)/i;
/** `media:content` may stand in a group, and what it offers inside it. */
const deepest = 2;

/** The first address of a picture, in the feed's order. */
export function mediaImage(item: XmlElement, depth = 0): string | undefined {
  for (const node of item.children) {
    if (!isElement(node)) continue;
    const address = pictureOf(node);
    if (address) return address;
    const mayHold = node.name === 'media:group' || node.name === 'media:content';
    const inside = mayHold && depth < deepest ? mediaImage(node, depth + 1) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

function pictureOf(node: XmlElement): string {
  const { type = '', medium, url = node.attributes.href, rel } = node.attributes;
  const isPicture =
    type.startsWith('image/') || medium === 'image' || (type === '' && pictureFile.test(url ?? ''));
  switch (node.name) {
    case 'media:content':
    case 'enclosure':
      return isPicture ? webAddress(url, node.base) : '';
    case 'link':
    case 'atom:link':
      return rel === 'enclosure' && isPicture ? webAddress(url, node.base) : '';
    case 'media:thumbnail':
    case 'itunes:image':
      return webAddress(url, node.base);
    case 'image':
      return webAddress(textOf(child(node, 'url')) || url, node.base);
    default:
      return '';
  }
}
