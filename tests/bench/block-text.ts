/** Other extractors' markup as text: a plain walk that knows blocks, and nothing of Lede. */

const skipped = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|FIGCAPTION)$/i;
const block =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|CAPTION|DD|DETAILS|DIV|DL|DT|FIELDSET|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/i;

/** The text under a node, a block a line: the same reading for each of them, so that none gains by it. */
export function blockText(root: Node): string {
  let text = '';
  const walk = (node: Node) => {
    if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== 1 || skipped.test(node.nodeName)) return;
    const edge = block.test(node.nodeName) ? '\n' : '';
    text += edge;
    for (const child of node.childNodes) walk(child);
    text += edge;
  };
  walk(root);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
