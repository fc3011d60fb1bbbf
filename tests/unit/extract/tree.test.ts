import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../utils/model.ts';
import { blocksFrom } from './page.ts';

const p = (...c: Inline[]): Block => ({ t: 'p', c });
const br: Inline = { t: 'br' };

describe('markup becomes a tree of blocks', () => {
  it.each<[string, string, Block[]]>([
    ['paragraphs', '<p>One</p><p> Two  words </p><p></p><p>&nbsp;</p>', [p('One'), p('Two words')]],
    [
      'loose text between blocks',
      'Before<p>In</p>after <b>it</b>',
      [p('Before'), p('In'), p('after ', { t: 'strong', c: ['it'] })],
    ],
    ['one line break', 'One<br>Two', [p('One', br, 'Two')]],
    [
      'two line breaks, which part paragraphs',
      '<div>One<br><br>Two<br> <br/>\n<br>Three</div>',
      [p('One'), p('Two'), p('Three')],
    ],
    [
      'headings',
      '<h1>A</h1><h2>B</h2><h6>C <em>d</em></h6><h3> </h3>',
      [
        { t: 'h', level: 2, c: ['A'] },
        { t: 'h', level: 2, c: ['B'] },
        { t: 'h', level: 6, c: ['C ', { t: 'em', c: ['d'] }] },
      ],
    ],
    [
      'marks',
      '<p><i>a</i><cite>b</cite><b>c</b><code>d</code><kbd>e</kbd><sub>f</sub><sup>g</sup><mark>h</mark><del>i</del><s>j</s></p>',
      [
        p(
          { t: 'em', c: ['a'] },
          { t: 'em', c: ['b'] },
          { t: 'strong', c: ['c'] },
          { t: 'code', c: ['d'] },
          { t: 'code', c: ['e'] },
          { t: 'sub', c: ['f'] },
          { t: 'sup', c: ['g'] },
          { t: 'mark', c: ['h'] },
          { t: 'del', c: ['i'] },
          { t: 'del', c: ['j'] },
        ),
      ],
    ],
    [
      'marks in marks, and wrappers that mean nothing',
      '<p><span>a <font><b>b <i>c</i></b></font></span></p>',
      [p('a ', { t: 'strong', c: ['b ', { t: 'em', c: ['c'] }] })],
    ],
    [
      'a list',
      '<ul><li>One</li><li><p>Two</p><p>more</p></li><li></li></ul>',
      [{ t: 'list', ordered: false, items: [[p('One')], [p('Two'), p('more')]] }],
    ],
    [
      'a list in a list',
      '<ol><li>One<ul><li>Inner</li></ul></li></ol>',
      [
        {
          t: 'list',
          ordered: true,
          items: [[p('One'), { t: 'list', ordered: false, items: [[p('Inner')]] }]],
        },
      ],
    ],
    ['an empty list', '<ul><li> </li></ul>', []],
    [
      'a quotation',
      '<blockquote><p>Said.</p><footer>Someone</footer></blockquote>',
      [{ t: 'quote', c: [p('Said.'), p('Someone')] }],
    ],
    ['code', '<pre>\n  a\n   b  \n</pre>', [{ t: 'pre', text: '  a\n   b' }]],
    ['a rule', '<p>a</p><hr><p>b</p>', [p('a'), { t: 'hr' }, p('b')]],
    [
      'blocks wrapped into something inline',
      '<b><p>One</p><p>Two</p></b><span>x<div>y</div></span>',
      [p('One'), p('Two'), p('x'), p('y')],
    ],
    ['a definition list', '<dl><dt>Term</dt><dd>Meaning</dd></dl>', [p('Term'), p('Meaning')]],
    ['elements nobody knows', '<o-p>a</o-p> <my-card>b</my-card>', [p('a'), p('b')]],
  ])('%s', (_, html, blocks) => {
    expect(blocksFrom(html)).toEqual(blocks);
  });

  it.each<[string, string, Block[]]>([
    [
      'a table of data',
      '<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2026</td><td><b>9</b><br>all</td></tr></table>',
      [
        {
          t: 'table',
          rows: [
            [
              { head: true, c: ['Year'] },
              { head: true, c: ['Cars'] },
            ],
            [
              { head: false, c: ['2026'] },
              { head: false, c: [{ t: 'strong', c: ['9'] }, br, 'all'] },
            ],
          ],
        },
      ],
    ],
    [
      'a table with its caption, which stands over it',
      '<table><caption>Cars <b>a year</b></caption><tr><td>2026<td>9<tr><td>2027<td>11</table>',
      [
        { t: 'figure', images: [], caption: ['Cars a year'] },
        {
          t: 'table',
          rows: [
            [
              { head: false, c: ['2026'] },
              { head: false, c: ['9'] },
            ],
            [
              { head: false, c: ['2027'] },
              { head: false, c: ['11'] },
            ],
          ],
        },
      ],
    ],
    [
      'a table that only frames a text',
      '<table><tr><td><p>One</p><p>Two</p></td></tr></table>',
      [p('One'), p('Two')],
    ],
    [
      'a table of one column',
      '<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>',
      [p('One'), p('Two')],
    ],
    [
      'a table round another',
      '<table><tr><td>a</td><td><table><tr><td>b</td></tr></table></td></tr><tr><td>c</td><td>d</td></tr></table>',
      [p('a'), p('b'), p('c'), p('d')],
    ],
  ])('%s', (_, html, blocks) => {
    expect(blocksFrom(html)).toEqual(blocks);
  });

  it.each<[string, string]>([
    [
      'scripts and styles',
      '<script>x()</script><style>p{}</style><template><p>t</p></template><noscript>n</noscript>',
    ],
    [
      'forms and their fields',
      '<form><p>Subscribe!</p><input value="x"><button>Go</button></form><select><option>a</option></select>',
    ],
    [
      'what is active',
      '<object data="x">o</object><embed src="x"><applet>a</applet><canvas>c</canvas><video src="x">v</video><audio>a</audio>',
    ],
    ['foreign markup', '<svg><text>s</text></svg><math><mi>m</mi></math>'],
    [
      'what is hidden',
      '<p hidden>a</p><p style="color:red; DISPLAY : none">b</p><div style="visibility:hidden">c</div><span hidden>d</span><dialog open>e</dialog>',
    ],
    ['comments', '<!-- <p>a</p> -->'],
  ])('%s leave nothing behind', (_, html) => {
    expect(blocksFrom(html)).toEqual([]);
    expect(blocksFrom(`<p>a</p>${html}<p>b</p>`)).toEqual([p('a'), p('b')]);
  });
});
