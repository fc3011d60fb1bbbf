/** Threat classes 5 and 6: texts and boxes that pretend to be something else, and names that stand in the way. */
import { alone, cross, kind, live, liveAlone, type Mark, type Recipe } from './recipe.ts';

const names =
  'body head forms getElementById querySelector documentElement attributes childNodes parentNode nodeName innerHTML textContent firstChild ownerDocument children app root main article text lede summary others chrome browser location top'.split(
    ' ',
  );
const prototypes = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

const holders: readonly ((name: string) => string)[] = [
  (name) => `<p id="${name}">The quay is open.</p>`,
  (name) => `<form id="${name}" name="${name}"><input name="${name}" id="nodeName"></form>`,
  (name) => `<img name="${name}" id="${name}" alt="quay"><a id="${name}" name="x" href="tel:1">Ferry</a>`,
];

/** Text that is not what it looks like; also what a title or a notification could be flooded with. */
export const floods: Readonly<Record<string, string>> = {
  override: 'Ferry \u202egpj.elbatne\u202c quay',
  isolate: 'Ferry \u2067quay\u2069 \u2066left\u2069 \u2068x\u2069',
  embedding: '\u202bFerry \u202aquay\u202c\u202c',
  marks: '\u200f\u200e\u061cFerry\u200f \u200equay',
  zeroWidth: `F${'\u200b\u2060\ufeff'.repeat(300)}erry`,
  control: 'Ferry\u0007\u0008\u001b[31m quay\u007f\u0085\u009b2J',
  null: 'Fer\u0000ry quay',
  newlines: `Ferry${'\n'.repeat(400)}quay`,
  separators: `Ferry${'\u2028\u2029'.repeat(200)}quay`,
  tabs: `Ferry${'\t'.repeat(400)}quay`,
  spaces: `Ferry${'\u00a0'.repeat(400)}quay`,
  wideSpaces: `Ferry${'\u2003\u3000'.repeat(200)}quay`,
  combining: `F${'\u0300\u0301\u0317\u0324\u0336'.repeat(80)}erry quay`,
  combiningEach: [...'The ferry to the quay'].map((one) => one + '\u0302\u0330'.repeat(20)).join(''),
  enclosing: `Ferry ${'o\u20dd\u20e0'.repeat(60)}`,
  emoji: '\u{1f6a2}'.repeat(800),
  family: '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}'.repeat(120),
  longWord: 'Ferry'.repeat(600),
  long: 'The ferry left on Monday morning with forty cars on board. '.repeat(80),
  blank: '\u3164\u115f\u1160\u2800'.repeat(50),
  surrogate: 'Ferry \ud83d quay \udea2',
  noncharacter: 'Ferry \ufffe\uffff\u{1fffe} quay',
  tags: `Ferry${'\u{e0020}\u{e0041}\u{e007f}'.repeat(60)}`,
  hyphens: `F${'\u00ad'.repeat(500)}erry`,
};
const asReferences = (text: string) => [...text].map((one) => `&#${one.codePointAt(0)};`).join('');

const overlay = 'position:fixed;inset:0;z-index:2147483647;background:#fff';

export const deceptionRecipes: readonly Recipe[] = [
  ...cross(names, holders.slice(0, 1), (name, hold) => kind('clobber', {}, [hold(name)])).flat(),
  ...cross(['getElementById', 'body', 'attributes'], holders.slice(1), (name, hold) =>
    kind('clobber', {}, [hold(name)]),
  ).flat(),
  ...cross(prototypes, holders, (name, hold) => kind('prototype', {}, [hold(name)])).flat(),
  ...kind(
    'prototype',
    {},
    prototypes.map(
      (name) => `<${name} ${name}="1" data-${name}="1" class="${name}">The quay is open.</${name}>`,
    ),
  ),
  ...kind('prototype', alone, [
    ({ run }) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"<b onclick='${run.replaceAll("'", '`')}'>"},"constructor":{"prototype":{"t":"script"}}}</script>`,
  ]),
  ...kind(
    'flood',
    {},
    Object.values(floods).map((text) => `<p>${text}</p>`),
  ),
  ...kind(
    'flood',
    {},
    ['override', 'isolate', 'control', 'combining', 'zeroWidth'].map(
      (name) => `<p><b title="${floods[name]}">${asReferences(floods[name] ?? '')}</b></p>`,
    ),
  ),
  ...kind('form', {}, [
    ({ ask }) =>
      `<form action="${ask}" method="post"><label>Password <input type="password" name="p"></label><button>OK</button></form>`,
    ({ ask }) => `<form id="f1"></form><input form="f1" formaction="${ask}" type="submit" value="Go on">`,
    ({ ask }) =>
      `<form action="${ask}"><select name="s"><option>Quay<datalist id="d"><option>x</datalist></select></form>`,
    '<dialog open><h2>Lede</h2><p>Your session is over: type your password.</p></dialog>',
    '<p contenteditable tabindex="1" accesskey="s" autofocus>Type your password here</p>',
    '<textarea autofocus rows="40" cols="200">Your session is over</textarea>',
    '<fieldset><legend>Lede</legend><label for="x">Key</label><output>1</output><meter value="1"></meter></fieldset>',
    '<button popovertarget="pop">Go on</button><div popover="auto" id="pop">Password</div>',
    '<p role="alertdialog" aria-live="assertive" aria-label="Lede">Your session is over</p>',
    '<isindex prompt="Password">',
  ]),
  ...kind('form', live, [({ run }) => `<form><input name="x" autofocus onfocus="${run}"></form>`]),
  ...kind('overlay', {}, [
    `<div style="${overlay}">Your session is over</div>`,
    `<p class="removed head bar toast lede story" data-block="0" data-story="1">The quay is open.</p>`,
    '<p dir="rtl" lang="x-evil" translate="no" spellcheck="false" draggable="true">The quay is open.</p>',
    '<marquee scrollamount="99">The quay</marquee><blink>is</blink><center>open</center>',
    '<font size="99" color="#fff" face="x">The quay is open.</font>',
    '<table width="99999" height="99999" bgcolor="#000"><tr><td width="9999">1<td>2<tr><td>3<td>4</table>',
    '<pre style="margin:-9999px">The quay\n\n\nis open.</pre>',
    '<ol start="-99999" reversed type="I"><li value="99999999">The quay is open.</ol>',
    '<div slot="x" part="y" inert exportparts="z" itemscope itemref="a">The quay is open.</div>',
    '<details open name="x"><summary>The quay</summary>is open.</details>',
    '<a href="https://news.example/" target="_self" rel="opener" download="x.exe" referrerpolicy="unsafe-url" hreflang="x">Ferry</a>',
    '<p><a href="//news.example">https://bank.example</a> <a href="https://bank.example@news.example/">bank.example</a></p>',
    '<p><a href="https://b\u0430nk.example/">bank.example</a> <a href="mailto:a@b.example?bcc=c@d.example&body=x">Write</a></p>',
  ]),
  ...kind('overlay', alone, [`<style>*{${overlay}}</style><p>Your session is over</p>`]),
  ...kind('overlay', liveAlone, [
    ({ run }: Mark) => `<style>@keyframes k{}p{animation:k 1s}</style><p onanimationstart="${run}">Quay</p>`,
  ]),
];
