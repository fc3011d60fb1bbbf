/** Threat classes 3 and 4: what asks the network without any script, and what moves the ground addresses stand on. */
import { alone, cross, kind, live, liveAlone, type Mark, type Recipe } from './recipe.ts';

/** Values of CSS that load. */
const styles: readonly string[] = [
  'background:url($)',
  'background-image:image-set(url($) 1x)',
  'list-style:url($);display:list-item',
  'border:3px solid;border-image:url($) 1',
  'content:url($)',
  'cursor:url($),auto',
  'mask-image:url($)',
  '--x:url($);background:var(--x)',
];
const sheets: readonly string[] = [
  '@import url($);',
  '@import "$";',
  '@font-face{font-family:f;src:url($)}p{font-family:f}',
  'p::before{content:url($)}',
  'body{background:url($)}',
];

const pixelStyles = [
  'width:1px;height:1px',
  'display:none',
  'visibility:hidden',
  'opacity:0',
  'position:absolute;left:-9999px',
  'WIDTH : 0PX',
];

/** Attributes from which lazy loaders, and some extractors, take an address. */
const lazy =
  'data-src data-lazy-src data-original data-url data-srcset data-lazy-srcset data-bg data-poster data-image data-hi-res-src'.split(
    ' ',
  );
const lazyValues: readonly ((mark: Mark) => string)[] = [
  ({ ask }) => ask,
  ({ run }) => `javascript:${run}`,
  ({ run }) => `https://news.example/a.png&quot;onerror=&quot;${run}`,
];

const links: readonly (readonly [rel: string, rest: string, live: boolean])[] = [
  ['stylesheet', '', true],
  ['alternate stylesheet', 'title=x', true],
  ['preload', 'as=image', true],
  ['preload', 'as=fetch crossorigin', true],
  ['modulepreload', '', true],
  ['prefetch', '', false],
  ['prerender', '', false],
  ['icon', '', false],
  ['apple-touch-icon', '', false],
  ['manifest', '', false],
  ['preconnect', '', false],
  ['dns-prefetch', '', false],
  ['import', '', false],
  ['alternate', 'type=application/rss+xml', false],
];

export const requestRecipes: readonly Recipe[] = [
  ...kind('passive', live, [
    ({ ask }) => `<img src="${ask}" alt="quay">`,
    ({ ask }) => `<img src=${ask} width=640 height=480>`,
    ({ ask }) => `<img srcset="${ask} 1x" alt="quay">`,
    ({ ask }) => `<picture><source srcset="${ask}"><img alt="quay"></picture>`,
    ({ ask }) => `<figure><img src="${ask}" alt="quay"><figcaption>The quay</figcaption></figure>`,
    ({ ask }) => `<video poster="${ask}"></video>`,
    ({ ask }) => `<video src="${ask}" autoplay muted></video>`,
    ({ ask }) => `<video preload="auto"><source src="${ask}"></video>`,
    ({ ask }) => `<audio src="${ask}" preload="auto" autoplay></audio>`,
    ({ ask }) => `<input type="image" src="${ask}" alt="quay">`,
    ({ ask }) => `<table background="${ask}"><tr><td>1</td></tr></table>`,
    ({ ask }) => `<table><tr><td background="${ask}">1</td></tr></table>`,
    ({ ask }) => `<embed src="${ask}">`,
    ({ ask }) => `<object data="${ask}"></object>`,
    ({ ask }) => `<a href="#x" ping="${ask}">Ferry</a>`,
    ({ ask }) => `<p><a href="https://news.example/"><img src="${ask}" alt=""></a> The ferry</p>`,
  ]),
  ...kind('passive', {}, [
    ({ ask }) => `<img lowsrc="${ask}" dynsrc="${ask}">`,
    ({ ask }) => `<bgsound src="${ask}">`,
    ({ ask }) => `<applet code="x" archive="${ask}"></applet>`,
    ({ ask }) => `<video><track default src="${ask}"></video>`,
    ({ ask }) => `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" srcset="${ask} 2x">`,
    ({ ask }) => `<noscript><img src="${ask}"></noscript>`,
    ({ ask }) => `<blockquote cite="${ask}"><q cite="${ask}">Ferry</q></blockquote>`,
    ({ ask }) => `<portal src="${ask}"></portal>`,
    ({ ask }) => `<fencedframe src="${ask}"></fencedframe>`,
  ]),
  ...kind('passive', liveAlone, [({ ask }) => `<body background="${ask}">`]),
  ...links.flatMap(([rel, rest, isLive]) =>
    kind('link', isLive ? live : {}, [({ ask }) => `<link rel="${rel}" ${rest} href="${ask}">`]),
  ),
  ...kind('link', live, [({ ask }) => `<link rel=preload as=image imagesrcset="${ask} 1x">`]),
  ...kind(
    'style',
    {},
    styles.map(
      (style) =>
        ({ ask }: Mark) =>
          `<p style="${style.replaceAll('$', ask)}">The quay is open.</p>`,
    ),
  ).map((recipe, i) => ({ ...recipe, live: i !== 5 && i !== 4 })),
  ...kind(
    'style',
    liveAlone,
    sheets.map(
      (sheet) =>
        ({ ask }: Mark) =>
          `<style>${sheet.replaceAll('$', ask)}</style><p>Quay</p>`,
    ),
  ),
  ...kind(
    'pixel',
    live,
    pixelStyles.map(
      (style) =>
        ({ ask }: Mark) =>
          `<p>Quay <img src="${ask}" style="${style}"></p>`,
    ),
  ),
  ...kind(
    'pixel',
    live,
    pixelStyles.slice(1).map(
      (style) =>
        ({ ask }: Mark) =>
          `<div style="${style}"><figure><img src="${ask}"></figure></div>`,
    ),
  ),
  ...kind('pixel', live, [
    ({ ask }) => `<img src="${ask}" width="1" height="1">`,
    ({ ask }) => `<img src="${ask}" width="0">`,
    ({ ask }) => `<div hidden><p>Quay <img src="${ask}"></p></div>`,
    ({ ask }) => `<figure><span hidden><img src="${ask}"></span><figcaption>Quay</figcaption></figure>`,
    ({ ask }) => `<table><tr><td>1<td>2<tr hidden><td><img src="${ask}"><td>Quay</table>`,
  ]),
  ...cross(lazy, lazyValues, (name, value) =>
    kind('lazy', {}, [(mark) => `<img ${name}="${value(mark)}" alt="quay">`]),
  ).flat(),
  ...kind('lazy', {}, [
    ({ run }) => `<img src="x.gif"><noscript>&lt;img src="javascript:${run}"&gt;</noscript>`,
    ({ ask }) => `<img src="x.gif"><noscript><img src="${ask}"></noscript>`,
  ]),
  ...kind('frame', live, [
    ({ ask }) => `<iframe src="${ask}"></iframe>`,
    ({ run }) => `<iframe srcdoc="&lt;script&gt;${run}&lt;/script&gt;"></iframe>`,
    ({ run }) => `<iframe srcdoc="&lt;svg onload=&quot;${run}&quot;&gt;"></iframe>`,
    ({ ask }) => `<iframe sandbox src="${ask}"></iframe>`,
    ({ ask }) => `<iframe src="${ask}?x=https://www.youtube.com/embed/quay"></iframe>`,
    ({ ask }) => `<iframe src="${ask}" name="top" allow="camera *" width="560" height="315"></iframe>`,
  ]),
  ...kind('frame', {}, [
    ({ run }) =>
      `<iframe src="https://www.youtube.com/embed/quay?href=javascript:${run}" title="Quay"></iframe>`,
    ({ run }) => `<iframe data-src="https://www.facebook.com/plugins/post?href=javascript:${run}"></iframe>`,
    ({ run }) =>
      `<blockquote class="twitter-tweet" cite="javascript:${run}"><p>The ferry</p>— A @quay</blockquote>`,
    ({ run }) => `<div class="fb-post" data-href="javascript:${run}">The ferry</div>`,
    ({ run }) => `<lite-youtube videoid="x&quot;onload=&quot;${run}"></lite-youtube>`,
    ({ run }) =>
      `<iframe src="https://player.vimeo.com/1" title="\u202e&lt;img onerror=${run}&gt;"></iframe>`,
    ({ run }) => `<video src="javascript:${run}" title="<script>${run}</script>"></video>`,
    ({ run }) => `<iframe data-lede="lede-embed" data-src="javascript:${run}" title="Quay"></iframe>`,
  ]),
  ...kind('frame', alone, [({ ask }) => `<frameset><frame src="${ask}"></frameset>`]),
  ...kind('meta', liveAlone, [
    ({ ask }) => `<meta http-equiv="refresh" content="0;url=${ask}">`,
    ({ ask }) => `<META HTTP-EQUIV=Refresh CONTENT="0; URL='${ask}'">`,
    ({ ask }) => `<p>Quay<meta http-equiv=refresh content=0,${ask}></p>`,
  ]),
  ...kind('meta', alone, [
    ({ run }) => `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
    ({ run }) => `<meta http-equiv="refresh" content="0;url=data:text/html,<script>${run}</script>">`,
    () => `<meta http-equiv="Content-Security-Policy" content="script-src * 'unsafe-inline'">`,
    () => '<meta name="referrer" content="unsafe-url">',
    ({ run }) => `<meta property="og:title" content="<img src=x: onerror='${run.replaceAll("'", '`')}'>">`,
    ({ run }) => `<meta property="og:image" content="javascript:${run}">`,
    () => '<meta http-equiv="set-cookie" content="a=b">',
  ]),
  ...kind('base', liveAlone, [
    ({ ask }) => `<base href="${ask}/"><img src="quay.png" alt="quay">`,
    ({ ask }) => `<base href="${ask}/"><script src="quay.js"></script>`,
    ({ ask }) => `<base href="${ask.replace('http:', '')}/"><iframe src="quay"></iframe>`,
  ]),
  ...kind('base', alone, [
    ({ run }) => `<base href="javascript:${run}//"><a href="quay">Ferry</a>`,
    ({ run }) => `<base href="data:text/html,${run}"><a href="#quay">Ferry</a>`,
    () =>
      '<base href="chrome-extension://abcdefghijklmnopabcdefghijklmnop/"><a href="options.html">Ferry</a>',
    ({ ask }) => `<base href="${ask.replace('//', '//u:p@')}" target="_top"><a href="quay">Ferry</a>`,
    () => '<base href="file:///"><img src="etc/hostname" alt="quay">',
  ]),
];
