// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, titleText } from '../../../utils/text/html-text.ts';
import { anyText } from '../any-text.ts';
import { effort } from '../effort.ts';

describe('markup as plain text', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['<p>A <b>bold</b> and <a href="x">linked</a> word</p>', 'A bold and linked word'],
    ['<ul><li>One<li>Two</ul>', 'One\nTwo'],
    ['<div>Before<p>In</p>after</div>', 'Before\nIn\nafter'],
    ['<h2>Head</h2>text', 'Head\ntext'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['no markup at all', 'no markup at all'],
    ['  lots \n of\t space ', 'lots of space'],
    ['AT&amp;T &lt;3 &eacute; &#8217; &hellip;', 'AT&T <3 é ’ …'],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
    ['a<script>alert("x")</script>b<style>p{}</style>c', 'abc'],
    ['<noscript><img src=x></noscript>seen<iframe>not</iframe>', 'seen'],
    ['<template><p>no</p></template>yes', 'yes'],
    ['<!-- a comment -->text', 'text'],
    ['<p>un<p>closed<div>tags', 'un\nclosed\ntags'],
    ['<![CDATA[in]]>', ''],
    ['x\u202ey\u0000z', 'xyz'],
    ['', ''],
    ['<p> </p><p>&nbsp;</p>', ''],
  ])('%j is %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('stops near the limit it is given', () => {
    expect(htmlToText('word '.repeat(100_000), 1000).length).toBeLessThan(2100);
  });

  it.each([
    ['open elements', '<div>'.repeat(400_000)],
    ['elements closed by the wrong tag', `${'<b>'.repeat(200_000)}${'</i>'.repeat(200_000)}`],
    ['paragraphs closed without being open', `${'<div>'.repeat(200_000)}${'</p>'.repeat(200_000)}`],
    ['brackets', '<'.repeat(1_000_000)],
    ['entities', '&'.repeat(1_000_000)],
    ['comments', '<!--'.repeat(300_000)],
    ['attributes', `<a ${'x="'.repeat(300_000)}`],
  ])('hundreds of thousands of %s take no time to speak of', (_, html) => {
    expect(effort(() => htmlToText(html))).toBeLessThan(100);
  });

  it('as deep as browsers nest, all the text is there', () => {
    expect(htmlToText(`${'<div>'.repeat(500)}core${'</div>'.repeat(500)}<p>after</p>`)).toBe('core\nafter');
  });
});

describe('a title is one line of text', () => {
  it.each([
    ['Plain words', 'Plain words'],
    ['A <em>fine</em> day', 'A fine day'],
    ['R&amp;D at AT&T', 'R&D at AT&T'],
    ['if a < b', 'if a < b'],
    ['a <3 b', 'a <3 b'],
    ['Line<br>break', 'Line break'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['C++ &lt;vector&gt;', 'C++ <vector>'],
    ['two\n lines', 'two lines'],
    ['a\u2028b', 'a b'],
    ['\u202eevil\u202c', 'evil'],
    ['', ''],
    ['<b></b>', ''],
    ['Vector<int> explained', 'Vector<int> explained'],
  ])('%j is shown as %j', (raw, title) => {
    expect(titleText(raw)).toBe(title);
  });

  it('whatever the source wrapped it in', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<br>',
      '&amp;',
      '&#x202e;',
      '&#0;',
      '&#10;',
      '\n',
      '\u202e',
      '\u2029',
      '<',
      '>',
      '<script>',
      '<!--',
      '&lt;',
      'x',
      ' ',
      '\u0085',
    );
    const raw = fc.oneof(
      anyText(),
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(raw, (text) => {
        const title = titleText(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through
        expect(title).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
        expect(title).toBe(title.trim());
        expect(title.length).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 1000 },
    );
  });
});
