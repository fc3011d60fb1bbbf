import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFragment, articleHtml } from '../../../utils/export/article-html.ts';
import { articlePlain } from '../../../utils/export/article-text.ts';
import { linkAddress } from '../../../utils/export/markup.ts';
import { anyText } from '../any-text.ts';
import { anyBlocks, articleText, everyBlock } from './blocks.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const text = (page: ParentNode, selector: string) =>
  [...page.querySelectorAll(selector)].map((one) => one.textContent);
const allowed = new Set(
  'html head meta title style body div h1 h2 h3 h4 h5 h6 p a bdi section ul ol li blockquote pre figure figcaption table tbody tr th td hr br em strong code sub sup mark del'
    .toUpperCase()
    .split(' '),
);
const attributes = new Set(['lang', 'dir', 'charset', 'name', 'content', 'http-equiv', 'href']);

describe('an article as a page of its own', () => {
  it('has title, source, date and address on top, and every block but what was left out', () => {
    const page = parse(articleHtml(articleText(everyBlock)));
    expect(page.title).toBe('Renault opens a line');
    expect(text(page, 'body > h1, body > p')).toEqual([
      'Renault opens a line',
      'L’Éco · 28 November 2026 · By Nadia Amrani',
      'https://eco.example.org/renault',
    ]);
    expect(text(page, 'h2')).toEqual(['What it makes']);
    expect(text(page, 'ul > li > ol > li')).toEqual(['Cells', 'Packs']);
    expect(text(page, 'blockquote p')).toEqual(['We are ready.', 'So are they.']);
    expect(text(page, 'pre')).toEqual(['a ```` b\n  c < d']);
    expect(text(page, 'figure > *')).toEqual(['Image · The line', 'Seen in May']);
    expect(text(page, 'th, td')).toEqual(['Year', 'Cars | vans', '2027', '7,500']);
    expect(page.body.textContent).not.toContain('Subscribe');
  });

  it('says to every browser that nothing in it may run or load', () => {
    const html = articleHtml(articleText(everyBlock));
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html.indexOf('<meta charset="utf-8">')).toBeLessThan(1024);
  });

  it('reads right to left where it is Arabic, with what stands round it in the reader’s language', () => {
    const html = articleHtml(articleText([], { language: 'ar', direction: 'rtl' }));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<p lang="en" dir="ltr"><bdi>L’Éco</bdi>');
  });

  it('goes into the clipboard without a look of its own', () => {
    const fragment = articleFragment(articleText(everyBlock));
    expect(fragment).toMatch(/^<div lang="en" dir="ltr">/);
    expect(fragment).not.toMatch(/<(?:style|head|html|meta)/);
  });

  it('whatever the text, has no element and no attribute beside its own, and links to the web and mail only', () => {
    fc.assert(
      fc.property(anyBlocks, anyText(), anyText(), (blocks, title, language) => {
        const page = parse(articleHtml(articleText(blocks, { title, language, url: title, source: title })));
        const elements = [...page.querySelectorAll('*')];
        expect(elements.filter((one) => !allowed.has(one.tagName))).toEqual([]);
        const found = elements.flatMap((one) => one.getAttributeNames());
        expect(found.filter((name) => !attributes.has(name))).toEqual([]);
        for (const link of page.links) expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:)/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an address that leaves', () => {
  it.each([
    ['https://a.example/x|y?q={a}[b]', 'https://a.example/x%7Cy?q=%7Ba%7D%5Bb%5D'],
    ['https://a.example/#a#b', 'https://a.example/#a%23b'],
    ['https://a.example/100%', 'https://a.example/100%25'],
    ['http://[2001:db8::1]/a', 'http://[2001:db8::1]/a'],
    ['https://user:secret@a.example/', 'https://a.example/'],
    ['mailto:desk@a.example', 'mailto:desk@a.example'],
    ['JavaScript:alert(1)', ''],
    ['java\tscript:alert(1)', ''],
    ['data:text/html,<script>x</script>', ''],
    ['chrome-extension://abc/popup.html', ''],
    ['file:///etc/passwd', ''],
    ['//a.example/', ''],
  ])('is %s as %j', (raw, address) => {
    expect(linkAddress(raw)).toBe(address);
  });
});

describe('an article as plain text', () => {
  it('says the same in lines', () => {
    expect(articlePlain(articleText(everyBlock))).toBe(`Renault opens a line

L’Éco · 28 November 2026 · By Nadia Amrani

https://eco.example.org/renault

It opens in May at the port.

What it makes

• Batteries
  1. Cells
  2. Packs
• Cars

> We are ready.
> 
> So are they.

a \`\`\`\` b
  c < d

[Image · The line]
Seen in May

Year\tCars | vans
2027\t7,500

A tour
https://video.example.org/1

* * *

A
new line, with x|\`y\`.
`);
  });
});
