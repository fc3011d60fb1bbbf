/** The manifests that ship, exactly (DESIGN: "The manifest, exactly"): the least the browser can be asked for. */
import { describe, expect, it } from 'vitest';
import { filesIn, read } from './source.ts';

type Manifest = Readonly<Record<string, unknown>>;
const manifestOf = (build: string): Manifest =>
  JSON.parse(read(`.output/${build}/manifest.json`)) as Manifest;

const production = ['chrome-mv3', 'firefox-mv3'];

describe('the production manifest', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };

  it.each(production)('of %s is as it stands in tests/rules/manifests/, and no key more', (build) => {
    const kept = read(`tests/rules/manifests/${build.replace('-mv3', '')}.json`);
    expect(manifestOf(build)).toEqual({ ...(JSON.parse(kept) as Manifest), version });
  });

  it.each(production)(
    'of %s lets pages run and load nothing but their own, and ask https and Ollama',
    (build) => {
      const { extension_pages } = manifestOf(build).content_security_policy as { extension_pages: string };
      expect(extension_pages.split('; ')).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "connect-src 'self' https: http://localhost:11434 http://127.0.0.1:11434",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ]);
    },
  );

  it.each(production)('of %s holds no host, and opens nothing to pages', (build) => {
    const manifest = manifestOf(build);
    const unwanted = [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ];
    expect(unwanted.filter((key) => key in manifest)).toEqual([]);
  });
});

it.each(production)('%s knows nothing of the newsroom', (build) => {
  const files = filesIn(`.output/${build}`, '**/*.{js,css,html,json}');
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => /newsroom\.test|LEDE_DEMO/.test(read(file)))).toEqual([]);
});

it.each(production)('the test build of %s adds the newsroom and notifications, and nothing else', (build) => {
  const ships = manifestOf(build);
  const { extension_pages } = ships.content_security_policy as { extension_pages: string };
  const loopback = 'http://127.0.0.1:11434';
  // What may be asked for later is asked for at once: no driver can answer the prompt of a headless browser.
  expect(ships.optional_permissions).toEqual(['notifications']);
  expect(manifestOf(`${build}-e2e`)).toEqual({
    ...ships,
    optional_permissions: [],
    permissions: [...(ships.permissions as string[]), 'notifications'],
    host_permissions: ['http://*.newsroom.test/*'],
    content_security_policy: {
      extension_pages: extension_pages.replace(loopback, `${loopback} http://*.newsroom.test:*`),
    },
  });
});

describe.each(production)('in %s', (build) => {
  const guard =
    /<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'"\s*\/?>/;
  const parsing = ['offscreen.html'];
  const pages = filesIn(`.output/${build}`, '*.html');

  it('every display page lets the browser refuse HTML', () => {
    const display = pages.filter((file) => !parsing.some((name) => file.endsWith(name)));
    expect(display.map((file) => file.replace(/^.*\//, ''))).toEqual([
      'digest.html',
      'options.html',
      'popup.html',
      'reader.html',
    ]);
    expect(display.filter((file) => !guard.test(read(file)))).toEqual([]);
  });

  it('the guard stands before the first script', () => {
    const late = pages.filter((file) => {
      const html = read(file);
      return guard.test(html) && html.search(/<script/) < html.search(guard);
    });
    expect(late).toEqual([]);
  });
});
