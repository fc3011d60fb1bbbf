import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type UserManifest } from 'wxt';
import { lazyCss } from './scripts/vite-lazy-css.ts';
import { messages } from './scripts/vite-messages.ts';
import { readabilityAsModule, readabilityCalls } from './scripts/vite-readability.ts';
import { shippedPackages } from './scripts/vite-shipped.ts';
import { smallChunks } from './scripts/vite-small-chunks.ts';

const shipped = shippedPackages();
const nativeBrowser = fileURLToPath(new URL('utils/browser/native.ts', import.meta.url));

/**
 * The loopback newsroom of the tests and of the demo. Only the build mode `e2e` knows these names; a test
 * reads the production manifests and fails if one of them is there. `LEDE_DEMO_ORIGIN` is the site of
 * `npm start -- --site`.
 */
function testHosts(mode: string): { hosts: string[]; connect: string } {
  if (mode !== 'e2e') return { hosts: [], connect: '' };
  const demo = process.env.LEDE_DEMO_ORIGIN;
  return {
    hosts: ['http://*.newsroom.test/*', ...(demo ? [`${demo}/*`] : [])],
    connect: ' http://*.newsroom.test:*',
  };
}

function pagePolicy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self' https: http://localhost:11434 http://127.0.0.1:11434${connect}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  vite: ({ browser }) => ({
    // In Firefox the polyfill hands back the browser's own object: it is not shipped for that.
    resolve: browser === 'firefox' ? { alias: { 'webextension-polyfill': nativeBrowser } } : {},
    plugins: [
      preact({ reactAliasesEnabled: false, devToolsEnabled: false, prefreshEnabled: false }),
      messages(),
      lazyCss(),
      // In Firefox the polyfill is not shipped, and these are shared otherwise.
      ...(browser === 'chrome' ? [smallChunks()] : []),
      readabilityAsModule(),
      readabilityCalls(),
      shipped.plugin(),
    ],
    build: {
      modulePreload: {
        polyfill: false,
        // A page names its scripts in its head: they are not looked for one in another. Later ones have styles only.
        resolveDependencies: (_file, files, { hostType }) =>
          hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
      },
      target: ['chrome120', 'firefox140'],
      minify: 'terser',
      // A content script answers with its last expression: wxt looks for the brackets to make it one.
      terserOptions: { compress: { passes: 8, ecma: 2020 }, format: { wrap_iife: true } },
    },
  }),
  hooks: { 'build:done': ({ config }) => shipped.write(config.outDir) },
  zip: { excludeSources: ['docs/screens/**'] },
  manifest: ({ browser, mode }) => {
    const { hosts, connect } = testHosts(mode);
    const firefox = browser === 'firefox';
    const manifest: UserManifest = {
      name: 'Lede',
      description: '__MSG_description__',
      default_locale: 'en',
      permissions: [
        'storage',
        'unlimitedStorage',
        'alarms',
        'activeTab',
        'scripting',
        ...(firefox ? ['menus'] : ['offscreen', 'contextMenus', 'sidePanel']),
        // No driver can answer the prompt of a headless browser.
        ...(mode === 'e2e' ? ['notifications'] : []),
      ],
      optional_permissions: mode === 'e2e' ? [] : ['notifications'],
      optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
      incognito: 'not_allowed',
      commands: {
        _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
        'read-page': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandReadPage__' },
      },
      content_security_policy: { extension_pages: pagePolicy(connect) },
    };
    if (hosts.length > 0) manifest.host_permissions = hosts;
    // The popup's own page: one digest, in two places.
    const panel = 'popup.html?panel=1';
    if (firefox) {
      manifest.sidebar_action = { default_panel: panel, default_title: 'Lede', open_at_install: false };
      manifest.browser_specific_settings = {
        gecko: {
          id: 'lede@lede.news',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      };
    } else {
      manifest.minimum_chrome_version = '120';
      manifest.side_panel = { default_path: panel };
    }
    return manifest;
  },
});
