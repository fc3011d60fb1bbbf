// @vitest-environment node
/** A page saved for a report shows the cleaner what the page showed it, and tells nothing of who saved it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import { fixtureOf } from '../../../utils/extract/fixture.ts';
import { maskAddress, maskName, maskText } from '../../../utils/extract/masked.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { parseHtml } from '../../pages/parse.ts';
import { effort } from '../effort.ts';

const url = 'https://quay.example/ferry';
const saved = (html: string) => fixtureOf(parseHtml(html), url);
const inBody = (html: string) => /<body[^>]*>([\s\S]*)<\/body>/.exec(saved(`<body>${html}</body>`))?.[1];
const inHead = (html: string) => saved(`<html><head>${html}</head><body></body></html>`);

const pages = path.resolve(import.meta.dirname, '../../pages');
const golden = [pages, path.join(pages, 'press')].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name !== 'press')
    .map((one) => path.join(folder, one.name)),
);

describe('of each golden page', () => {
  it.each(golden.map((folder) => [path.basename(folder), folder]))('%s: the same article', (_, folder) => {
    const html = readFileSync(path.join(folder, 'source.html'), 'utf8');
    const article = (page: string) => {
      const made = articleFromPage(() => parseHtml(page), url);
      if (!made.ok) throw new Error(made.problem.detail);
      const { title, byline, siteName, published, language, blocks } = made.value;
      return { title, byline, siteName, published, language, text: treeText(blocks) };
    };
    const whole = article(html);
    const file = saved(html);
    expect(article(file)).toEqual({ ...whole, text: maskText(whole.text) });
    expect(saved(file)).toBe(file);
    expect(file.length).toBeGreaterThan(1000);
  });
});

describe('what is left out', () => {
  it.each([
    [
      'scripts, styles and what is read only without them',
      '<script>a=1</script><style>p{}</style><noscript><b>x</b></noscript>',
    ],
    [
      'frames and players',
      '<iframe src="https://ads.example/?u=1"></iframe><object data="x"></object><video src="y"></video>',
    ],
    ['comments', '<!-- build 1234 by ida -->'],
    [
      'fields with what was typed into them',
      '<input value="ida"><select><option>Ida</option></select><textarea>Dear</textarea>',
    ],
  ])('%s', (_, html) => expect(inBody(`<p>Text</p>${html}`)).toBe('<p>Text</p>'));

  it('a form, though its words stay where the cleaner passes by', () => {
    expect(
      inBody('<form action="/login?t=1" class="sign"><label>Name</label><input name="n" value="v"></form>'),
    ).toBe('<dialog class="sign"><label>Name</label></dialog>');
  });

  it('handlers, and data that the cleaner does not ask for', () => {
    expect(
      inBody(
        '<p onclick="x()" data-kind="lead" data-user="idaholm" data-name="Ida" data-json="{}" nonce="a">Text</p>',
      ),
    ).toBe('<p>Text</p>');
  });

  it('what data has that the cleaner asks for', () => {
    const video = '<amp-youtube data-videoid="dQ_-9"></amp-youtube>';
    expect(inBody(video)).toBe(video);
    expect(inBody('<b data-shortcode="ida@quay.example" data-tweetid="1 2">x</b>')).toBe('<b>x</b>');
    expect(inBody('<blockquote data-instgrm-permalink="https://a.example/p/?user=ida">x</blockquote>')).toBe(
      '<blockquote data-instgrm-permalink="https://a.example/p/">x</blockquote>',
    );
  });

  it('fields below three hundred levels, too', () => {
    const deep = inBody(
      `${'<div>'.repeat(310)}<p>Text <b>more</b></p><script>s3cret</script><style>s3cret</style><noscript>s3cret</noscript><textarea>s3cret</textarea>`,
    );
    expect(deep).toContain('Text more');
    expect(deep).not.toContain('s3cret');
  });

  it('an e-mail field, of which a mark stays', () => {
    const mark = '<span data-lede-email="email"></span>';
    expect(inBody('<input type="email" value="x"><td data-field="email">Mail</td>')).toContain(mark);
    expect(inBody(mark)).toBe(mark);
  });

  it.each([
    ['an e-mail address', 'Write to ida.holm+news@quay.example now', 'Write to mail@masked.invalid now'],
    ['one parted by a comment', 'ida<!-- -->@quay.example', 'mail@masked.invalid'],
    ['two without a gap', 'a@b.example%c@d.example', 'mail@masked.invalid'],
    ['a telephone number', 'Call +212 522-12-34-56.', 'Call +000 000-00-00-00.'],
    ['one of the country', 'Tél. 05 22 12 34 56', 'Tél. 00 00 00 00 00'],
    ['one in Arabic digits', 'الهاتف ٠٥٢٢ ١٢٣ ٤٥٦', 'الهاتف 0000 000 000'],
  ])('%s in the text', (_, text, masked) => expect(inBody(`<p>${text}</p>`)).toBe(`<p>${masked}</p>`));

  it.each(['1 012 345 678 dirhams', '2026-11-28, 10:30', '12.5 %', 'from 2019 to 2026', 'a@b'])(
    'and not: %s',
    (text) => expect(inBody(`<p>${text}</p>`)).toBe(`<p>${text}</p>`),
  );

  it.each([
    ['https://u:p@quay.example/a?token=abc&page=2#x', 'https://quay.example/a?page=2'],
    ['/story-one?utm_source=mail', '/story-one'],
    ['/by/ida%40quay.example/1', '/by/mail@masked.invalid/1'],
    ['/img/3f2504e0-4f89-11d3-9a0c-0305e82c3301.jpg', '/img/x.jpg'],
    ['mailto:ida@quay.example', 'mailto:mail@masked.invalid'],
    ['#part-2', '#part-2'],
    ['/a?page=ida_holm&lang=fr', '/a?lang=fr'],
    ['/a?v=s3cretToken1&lang=idaholm&w=640', '/a?w=640'],
    ['/reset/aB3dE5gH7jK9mN1p/go', '/reset/x/go'],
    ['/in/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJpZGEifQ.c2ln-X_z', '/in/x'],
    ['#aB3dE5gH7jK9mN1p', '#x'],
    ['https:u:pw@quay.example/a', 'https:quay.example/a'],
    ['/2026/11/28/ferry-sails-again-after-6-weeks', '/2026/11/28/ferry-sails-again-after-6-weeks'],
  ])('what an address tells: %s', (address, masked) =>
    expect(inBody(`<a href="${address}">a</a>`)).toBe(`<a href="${masked}">a</a>`),
  );

  it.each(['javascript:x()', 'java\nscript:x()', 'data:text/html,x', 'tel:+212522123456'])(
    'an address that is none of the web: %s',
    (address) => expect(inBody(`<a href="${address}">a</a>`)).toBe('<a>a</a>'),
  );

  it.each(['\u0001', '\u001f', ' \u0002\t'])('one of those behind what browsers pass over: %j', (sign) => {
    expect(maskAddress(`${sign}javascript:x()${sign}`)).toBe('');
    expect(inBody(`<a href="&#${sign.codePointAt(0)};javascript:x()">a</a>`)).not.toContain('javascript');
  });

  it.each([
    ['a.jpg 1x,https://u:pw@y.example/b.jpg?token=SECRET 2x', 'a.jpg 1x, https://y.example/b.jpg 2x'],
    ['/a,b.jpg 640w, /c.jpg 1280w', '/a,b.jpg 640w, /c.jpg 1280w'],
    ['/a.jpg ida@quay.example 2x', '/a.jpg 2x'],
  ])('of pictures in their sizes all but these: %s', (set, masked) =>
    expect(inBody(`<img srcset="${set}">`)).toBe(`<img srcset="${masked}">`),
  );

  it('numbers in names, whose words stay', () => {
    expect(inBody('<div class="post-4182733 share-bar" id="user_9f86d081884c7d65"></div>')).toBe(
      '<div class="post-0 share-bar" id="user_x"></div>',
    );
  });

  it('styles with addresses, not those that hide', () => {
    expect(inBody('<p style="background:url(/t.gif);display:none">Text</p>')).toBe(
      '<p style="display:none">Text</p>',
    );
  });

  it('tokens and whatever else stands in the head', () => {
    const file = inHead(
      '<meta name="csrf-token" content="s3cret"><meta name="description" content="A ferry"><link rel="stylesheet" href="/a.css"><meta property="og:title" content="Ferry">',
    );
    expect(file).not.toMatch(/s3cret|csrf|a\.css/);
    expect(file).toContain(
      '<meta name="description" content="A ferry"><meta property="og:title" content="Ferry">',
    );
  });

  it('of JSON-LD all but the article’s own data', () => {
    const file = inHead(
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A </b> ferry","author":{"name":"Ida Holm","@id":"u-77"},"identifier":"zz9"}</script><script type="application/json">{"user":"ida"}</script>',
    );
    expect(file).toContain(
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A \\u003c/b> ferry","author":"Ida Holm"}</script>',
    );
    expect(file).not.toMatch(/u-77|zz9|"user"/);
  });
});

it('a page that is opened again asks nobody for anything', () => {
  expect(saved('<p>Text</p>')).toContain('content="default-src \'none\'"');
});

describe('whatever the page is', { timeout: 30_000 }, () => {
  const bits = fc.constantFrom(
    ...[
      '<script>',
      '</script>',
      '<scr',
      'ipt>',
      '<form action="/x">',
      '</form>',
      '<input value="a@b.example">',
      '<input type=email>',
    ],
    ...[
      '<p onclick="x()">',
      '<img src=x onerror=alert(1) alt="<script>">',
      '<svg onload=x><p>',
      '<math><mtext>',
      '<a href="javascript:x">',
      '<a href="&#1;javascript:x">',
    ],
    ...[
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<style>',
      '</style>',
      '<noscript>',
      '<template>',
      '<xmp>',
      '<plaintext>',
      '<textarea>',
      '<title>',
    ],
    ...[
      'ida@quay.example',
      '@',
      'ida',
      '.example',
      '<b>',
      '</b>',
      '<iframe srcdoc="<script>">',
      '"',
      "'",
      '>',
      '&lt;script&gt;',
    ],
    ...[
      '<table><tr>',
      '<form',
      ' onx=y ',
      '<sc\0ript>',
      '<pre>\n\n',
      '<p data-x="<form>">',
      '+212 522 123456',
    ],
  );
  const mangled = fc
    .array(fc.oneof(bits, fc.string({ maxLength: 12 })), { maxLength: 40 })
    .map((all) => `<body onload=x>${all.join('')}`);

  const protocolOf = (address: string) => URL.parse(address, url)?.protocol ?? 'https:';

  it('an address leads to the web or to a mailbox', () => {
    const address = fc.array(
      fc.oneof(
        fc.constantFrom('javascript:', 'java', 'script:', 'data:', '\u0001', '\u001f', ' ', '\t', '/', '\\'),
        fc.constantFrom(':', '@', '%40', '#', '?', 'https:', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'x'),
        fc.string({ maxLength: 3 }),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(address, (parts) => {
        const masked = maskAddress(parts.join(''));
        expect(protocolOf(masked)).toMatch(/^(?:https?|mailto):$/);
        expect(maskAddress(masked)).toBe(masked);
      }),
      { numRuns: 3000, examples: [[['https:', '@', '\\', '@']]] },
    );
  });

  it('nothing that runs, asks or names somebody is left', () => {
    fc.assert(
      fc.property(mangled, (html) => {
        const file = saved(html);
        expect(file.replace(/<script type="application\/ld\+json">/g, '')).not.toMatch(
          /<(?:script|form|input|iframe|style|textarea)(?![\w-])/i,
        );
        expect(file.replaceAll('mail@masked.invalid', '')).not.toMatch(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/);
        for (const element of parseHtml(file).querySelectorAll('*')) {
          for (const { name, value } of element.attributes) {
            expect(name).not.toMatch(/^on/i);
            if (/^(?:href|src)$/.test(name)) expect(protocolOf(value)).toMatch(/^(?:https?|mailto):$/);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a long run is masked at once', () => {
    for (const run of ['a', '@a.b', '0 ', 'a.', '%40', '+', '0', ' ', 'a1', 'eyJ', 'eyJa.', '/\\']) {
      const text = run.repeat(200_000);
      expect(effort(() => [maskText(text), maskName(text), maskAddress(text)])).toBeLessThan(100);
    }
  });

  it('masked twice is masked once', () => {
    const text = fc.array(
      fc.oneof(
        fc.constantFrom('@', '.', 'a', '0', '+', ' ', '-', '%40', '(', ')', '٠'),
        fc.string({ maxLength: 3 }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const once = maskText(parts.join(''));
        expect(maskText(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
