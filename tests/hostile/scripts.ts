/** Threat classes 1, 2 and 3: script in elements, in handlers, in addresses, and behind rounds of entities. */
import { alone, cross, kind, live, liveAlone, type Mark, type Recipe } from './recipe.ts';

type Handler = readonly [tag: string, attributes: string, event: string, rest?: string];

/** Elements that call a handler by themselves once they are there. */
const selfFiring: readonly Handler[] = [
  ['img', 'src=x:', 'onerror'],
  ['svg', '', 'onload', '</svg>'],
  ['iframe', 'src=about:blank', 'onload', '</iframe>'],
  ['audio', 'src=x:', 'onerror', '</audio>'],
  ['video', 'src=x:', 'onerror', '</video>'],
  ['object', 'data=x:', 'onerror', '</object>'],
  ['details', 'open', 'ontoggle', '<summary>Ferry</summary>Quay</details>'],
  ['input', 'autofocus', 'onfocus'],
  ['style', '', 'onload', 'i{}</style>'],
  ['script', 'src=x:', 'onerror', '</script>'],
  ['link', 'rel=stylesheet href=x:', 'onerror'],
  ['body', '', 'onpageshow'],
];

const spellings: readonly ((handler: Handler, run: string) => string)[] = [
  ([tag, attributes, event, rest = ''], run) => `<${tag} ${attributes} ${event}="${run}">${rest}`,
  ([tag, attributes, event, rest = ''], run) =>
    `<${tag.toUpperCase()} ${event.toUpperCase()}="${run}" ${attributes}>${rest}`,
  ([tag, attributes, event, rest = ''], run) => `<${tag}/${event}\n=\n"${run}"/${attributes}>${rest}`,
  ([tag, attributes, event, rest = ''], run) =>
    `<${tag} ${attributes} ${event}="${decimal(run)}" ${event}="0">${rest}`,
];

/** Handlers that wait for somebody. */
const waiting =
  'onclick onmouseover onpointerenter onauxclick oncopy oncut onpaste ondrag ondragstart onwheel onkeydown ontouchstart oncontextmenu onselectstart onbeforematch onscrollend onanimationstart ontransitionrun onwebkitanimationend onfocusin'.split(
    ' ',
  );

export const decimal = (text: string): string =>
  [...text].map((letter) => `&#${letter.codePointAt(0)};`).join('');
export const hex = (text: string): string =>
  [...text].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join('');
/** What stands for markup in a text, by name. */
export const byName = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const scriptUrls: readonly ((run: string) => string)[] = [
  (run) => `javascript:${run}`,
  (run) => `JaVaScRiPt:${run}`,
  (run) => ` \t javascript:${run}`,
  (run) => `&#1;javascript:${run}`,
  (run) => `java&#9;script:${run}`,
  (run) => `java&#10;scri&#13;pt:${run}`,
  (run) => `javascript&colon;${run}`,
  (run) => `${decimal('javascript:')}${run}`,
  (run) => `&#x6A;avascript&#58;${run}`,
  (run) => `javascript://news.example/%0a${run}`,
];
/** Spellings that lead nowhere in a browser, and may lead somewhere in a filter. */
const deadUrls: readonly ((mark: Mark) => string)[] = [
  ({ run }) => `\u200bjavascript:${run}`,
  ({ run }) => `java\u0000script:${run}`,
  ({ run }) => `\uff4aavascript:${run}`,
  ({ run }) => `feed:javascript:${run}`,
  ({ run }) => `view-source:javascript:${run}`,
  ({ run }) => `jar:javascript:${run}!/`,
  ({ run }) => `vbscript:${run}`,
  ({ run }) => `livescript:${run}`,
  ({ run }) => `https:javascript:${run}`,
  ({ run }) => `data:text/html,<script>${run}</script>`,
  ({ run }) => `data:text/html;base64,${Buffer.from(`<script>${run}</script>`).toString('base64')}`,
  ({ run }) => `data:image/svg+xml,<svg onload='${run.replaceAll("'", '`')}'/>`,
  () => 'blob:https://news.example/0b0b0b0b',
  () => 'filesystem:https://news.example/temporary/x.html',
  () => 'file:///etc/hostname',
  () => 'about:config',
  () => 'chrome://settings/resetProfileSettings',
  () => 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/options.html',
  () => 'moz-extension://1ede0000-0000-4000-8000-000000000001/options.html',
  () => 'resource://gre/modules/Services.js',
  () => 'ms-settings:privacy',
  () => 'intent://x#Intent;scheme=https;end',
  ({ ask }) => ask.replace('//', '//reader:secret@'),
  ({ ask }) => ask.replace(/^http:\/\//, 'http:\\\\'),
];

type InElement = (url: string) => string;
const link: InElement = (url) => `<p><a href="${url}">The ferry to Tarifa</a></p>`;
const elsewhere: readonly InElement[] = [
  (url) => `<iframe src="${url}"></iframe>`,
  (url) => `<form action="${url}"><button>The ferry</button></form>`,
  (url) => `<form><button formaction="${url}">The ferry</button></form>`,
  (url) => `<svg><a xlink:href="${url}"><text y="9">The ferry</text></a></svg>`,
  (url) => `<object data="${url}"></object>`,
  (url) => `<map name="m"><area shape="default" href="${url}" alt="The ferry"></map>`,
  (url) => `<blockquote cite="${url}">The ferry</blockquote>`,
  (url) => `<img src="${url}" longdesc="${url}" usemap="${url}" alt="The ferry">`,
];

const rounds: readonly ((html: string) => string)[] = [byName, decimal, hex];
const encoded = ({ run }: Mark): readonly string[] => [
  `<img src=x: onerror="${run}">`,
  `<script>${run}</script>`,
  `<a href="javascript:${run}">The ferry</a>`,
];
const times = (round: (html: string) => string, count: number, html: string): string =>
  count === 0 ? html : times(byName, count - 1, round(html));

const json = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value).replaceAll('</', '<\\/')}</script>`;
const body = 'The ferry left on Monday morning with forty cars on board, after six weeks in dock. '.repeat(4);

export const scriptRecipes: readonly Recipe[] = [
  ...cross(selfFiring, spellings, (handler, spell) =>
    kind('handler', handler[0] === 'body' ? liveAlone : live, [({ run }) => spell(handler, run)]),
  ).flat(),
  ...kind(
    'handler-waiting',
    {},
    waiting.map(
      (event) =>
        ({ run }: Mark) =>
          `<p ${event}="${run}" tabindex="0">The quay is open.</p>`,
    ),
  ),
  ...kind('script', live, [
    ({ run }) => `<script>${run}</script>`,
    ({ run }) => `<SCRIPT TYPE=module>${run}</SCRIPT>`,
    ({ run }) => `<script\n/x>${run}</script\n>`,
    ({ ask }) => `<script src="${ask}"></script>`,
    ({ ask }) => `<script async defer src=${ask}></script>`,
    ({ run }) => `<p>The quay <b><script>${run}</script></b> is open.</p>`,
    ({ run }) => `<svg><script>${run}</script></svg>`,
    ({ run }) => `<svg><script href="data:text/javascript,${run}" /></svg>`,
    ({ ask }) => `<script type="module">import '${ask}'</script>`,
    ({ run }) => `<<script>${run}//<</script>`,
    ({ run }) => `<table><script>${run}</script><tr><td>1</table>`,
    ({ run }) => `<select><script>${run}</script></select>`,
  ]),
  ...kind('script', {}, [
    ({ run }) => `<scr<script>ipt>${run}</scr</script>ipt>`,
    ({ run }) => `<noscript><script>${run}</script></noscript>`,
    ({ run }) => `&ltscript&gt${run}&lt/script&gt`,
    ({ ask }) => `<script type="speculationrules">{"prefetch":[{"urls":["${ask}"]}]}</script>`,
    ({ run }) => `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  ]),
  ...kind('script', liveAlone, [
    ({ run }) => `<script>${run};/*`,
    ({ run }) => `<script>${run}<!--<script>`,
  ]).map(
    // A script that is never closed never runs.
    (recipe) => ({ ...recipe, live: false }),
  ),
  ...kind(
    'script-url',
    live,
    scriptUrls.map(
      (spell) =>
        ({ run }: Mark) =>
          link(spell(run)),
    ),
  ),
  ...kind(
    'script-url-dead',
    {},
    deadUrls.map((spell) => (mark: Mark) => link(spell(mark))),
  ),
  ...cross(elsewhere, scriptUrls.slice(0, 7), (element, spell) =>
    kind('script-url-elsewhere', element === elsewhere[0] ? live : {}, [({ run }) => element(spell(run))]),
  ).flat(),
  ...cross(rounds, [1, 2, 3], (round, count) =>
    kind(
      'entities',
      {},
      [0, 1, 2].map((which) => (mark: Mark) => `<p>${times(round, count, encoded(mark)[which] ?? '')}</p>`),
    ),
  ).flat(),
  ...kind('json-ld', alone, [
    (mark) => json({ '@type': 'NewsArticle', headline: `Ferry ${encoded(mark)[0]}` }),
    (mark) => json({ '@type': 'NewsArticle', headline: byName(`Ferry ${encoded(mark)[1]}`) }),
    (mark) => json({ '@type': 'NewsArticle', articleBody: `${body}${encoded(mark)[0]}` }),
    (mark) => json({ '@type': 'NewsArticle', articleBody: `${body}${byName(encoded(mark)[1] ?? '')}` }),
    (mark) => json({ '@type': 'NewsArticle', author: { name: encoded(mark)[0] } }),
    ({ run }) => json({ '@type': 'NewsArticle', image: `javascript:${run}`, url: `javascript:${run}` }),
    (mark) => json({ '@graph': [{ '@type': 'Report', publisher: [{ name: encoded(mark)[2] }] }] }),
    ({ run }) => json({ '@type': 'NewsArticle', __proto__: null, headline: `Ferry\u202e\n\n${run}` }),
  ]),
  ...kind('json-ld', liveAlone, [
    ({ run }) =>
      `<script type="application/ld+json">{"headline":"</script><script>${run}</script>"}</script>`,
  ]),
];
