/** Who may speak to Lede: each ear is known, and none is open to other extensions or to pages. */
import { expect, it } from 'vitest';
import { filesIn, read } from './source.ts';

const code = ['utils', 'entrypoints', 'components'].flatMap((folder) => filesIn(folder));
const filesWith = (pattern: RegExp) => code.filter((file) => pattern.test(read(file))).sort();

it('only these files hear messages, and each asks who speaks', () => {
  const ears = filesWith(/runtime\.onMessage\b/);
  expect(ears).toEqual(['entrypoints/offscreen/main.ts', 'utils/browser/answering.ts']);
  for (const file of ears) expect(read(file), file).toMatch(/isOurs\(sender\)|pageOfScript\(sender\)/);
});

it('nobody hears other extensions, pages or ports', () => {
  expect(filesWith(/onMessageExternal|onConnect|onUserScriptMessage|externally_connectable/)).toEqual([]);
});

it('a content script says no more than it may', () => {
  const [, may] = /contentScriptsMaySay = \[([^\]]*)\]/.exec(read('utils/browser/senders.ts')) ?? [];
  const scripts = filesIn('entrypoints').filter((file) => /^entrypoints\/(here|article)\//.test(file));
  expect(scripts.length).toBeGreaterThan(1);
  const said = scripts.flatMap((file) =>
    [...read(file).matchAll(/sendMessage\((?!message)([^)]*)\)/g)].map(([, what = '']) => what),
  );
  expect(said).toEqual([`{ lede: ${may} }`]);
});
