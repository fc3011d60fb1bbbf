/** What `webextension-polyfill` is in Firefox: see wxt.config.ts. */
export default (globalThis as unknown as { readonly browser: unknown }).browser;
