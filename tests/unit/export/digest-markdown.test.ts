// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestMarkdown } from '../../../utils/export/digest-markdown.ts';
import { escapeMarkdown } from '../../../utils/export/markdown-marks.ts';
import { anyText } from '../any-text.ts';
import { digest, digestStory } from './digest.ts';

describe('a digest as Markdown', () => {
  it('says each story with its link, sources, sentences, figures and what others add', () => {
    expect(digestMarkdown(digest([digestStory()]))).toBe(
      `# Saturday 28 November

1 story from 2 sources

## [Renault opens a line in Tangier](https://eco.example.org/renault)

[L’Éco](https://eco.example.org/renault), [Gulf Motor](https://gulf.example.org/tangier) · 10:42

The line opens in May. It makes batteries.

- 310 million euros
- 2027

Gulf Motor adds: 7,500 jobs
`,
    );
  });

  it('sets the days of a week above their stories', () => {
    const parts = ['Saturday', 'Friday'].map((title) => ({ title, stories: [digestStory()] }));
    const headings = digestMarkdown(digest([], { parts })).match(/^#+ \[?\w+/gm);
    expect(headings).toEqual(['# Saturday', '## Saturday', '### [Renault', '## Friday', '### [Renault']);
  });

  it('leaves out what a story has not', () => {
    const bare = digestStory({ sentences: [], figures: [], added: [] });
    expect(digestMarkdown(digest([bare])).split('\n\n')).toHaveLength(4);
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['2030) no list', '2030\\) no list'],
    ['- no list', '\\- no list'],
    ['+ 5 %', '\\+ 5 %'],
    ['> no quote', '\\> no quote'],
    ['=== no heading', '\\=== no heading'],
    ['*big* _news_ ~gone~', '\\*big\\* \\_news\\_ \\~gone\\~'],
    ['[a](https://b.example)', '\\[a\\](https://b.example)'],
    ['`code` | table', '\\`code\\` \\| table'],
    ['<b>R&amp;D</b>', '\\<b>R\\&amp;D\\</b>'],
    ['back\\slash', 'back\\\\slash'],
    ['$5m and $6m', '\\$5m and \\$6m'],
    ['an end ##', 'an end \\##'],
    ['two\r\n\r\n# lines', 'two \\# lines'],
  ])('takes %j for words', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  it.each(['R&D up 3.5 %', 'C# and F# in 2030.', 'At 10:42, “yes” (he said)!', 'الخبر - أولًا'])(
    'leaves %j as it is',
    (text) => {
      expect(escapeMarkdown(text)).toBe(text);
    },
  );

  it.each([
    ['https://a.example/x_(y)', 'https://a.example/x_%28y%29'],
    ['https://a.example/?q=`a`&lt;b', 'https://a.example/?q=%60a%60&amp;lt;b'],
    ['https://a.example/a b>c', 'https://a.example/a%20b%3Ec'],
  ])('writes the address %s so that it ends where it ends', (url, written) => {
    expect(digestMarkdown(digest([digestStory({ headline: 'H', url })]))).toContain(`[H](${written})\n`);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'nonsense', ''])('does not link to %j', (url) => {
    const text = digestMarkdown(
      digest([digestStory({ headline: 'H', url, sources: [{ title: 'S', url }] })]),
    );
    expect(text).toContain('\n## H\n\nS · 10:42\n');
  });

  it('whatever the text, has no line that begins a structure of its own, and no mark unescaped', () => {
    const line = fc.oneof(
      anyText(),
      fc.string({ unit: fc.constantFrom(...'#>-+=*_~`[]()<&;|$\\!1.) \n:xa'), maxLength: 20 }),
    );
    const story = fc.record({
      headline: line,
      url: fc.oneof(
        line,
        line.map((end) => `https://a.example/${end}`),
      ),
      sentences: fc.array(line, { maxLength: 2 }),
      figures: fc.array(
        line.map((text) => ({ key: text, text })),
        { maxLength: 2 },
      ),
      added: fc.array(line, { maxLength: 1 }),
      when: line,
      sources: fc.array(fc.record({ title: line, url: line.map((end) => `https://a.example/?${end}`) }), {
        minLength: 1,
        maxLength: 2,
      }),
    });
    fc.assert(
      fc.property(story, line, (change, title) => {
        const text = digestMarkdown(
          digest([digestStory(change)], { parts: [{ title, stories: [digestStory(change)] }] }),
        );
        const lines = text.split('\n').filter((one) => one !== '');
        const kinds = lines.map((one) => /^(?:#{1,3} |- )?/.exec(one)?.[0] ?? '');
        expect(kinds.filter((kind) => kind.startsWith('#'))).toEqual(['# ', '## ', '### ']);
        expect(kinds.filter((kind) => kind === '- ')).toHaveLength(change.figures.length);
        // A number begins a list only before a space or the line's end (CommonMark 5.2).
        const wrong = lines.filter((one, index) => {
          const rest = one.slice(kinds[index]?.length);
          const bare = withoutLinks(rest).replace(/\\[!-/:-@[-`{-~]/g, '·');
          return (
            /[\\`*_[\]<~|$]|&#?\w+;|(?:^| )#/.test(bare) || /^\s{2}|^ ?[-+=>:#]|^ ?\d+[.)](?:\s|$)/.test(rest)
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Our own links away: their text stays, their address holds nothing that could end it. */
const withoutLinks = (text: string) =>
  text.replace(/\[((?:[^\\[\]]|\\.)+)\]\((https?:[^\s()<>`\\[\]|]+)\)/g, '$1');
