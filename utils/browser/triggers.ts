/** The ways beside the popup to ask for something: a key and the context menu. Each grants the tab. */
import { browser } from 'wxt/browser';

const command = 'read-page';
const link = 'read-link';
const watch = 'watch';

// Chrome calls the namespace contextMenus, Firefox menus (its contextMenus needs another permission).
const menus = (): typeof browser.contextMenus =>
  import.meta.env.FIREFOX
    ? (browser as unknown as { readonly menus: typeof browser.contextMenus }).menus
    : browser.contextMenus;

const webPages = ['http://*/*', 'https://*/*'];

type Title = 'commandReadPage' | 'menuReadLink' | 'menuWatch';

export async function addMenu(): Promise<void> {
  await menus().removeAll();
  const add = (id: string, message: Title, context: 'page' | 'link' | 'selection', only: object) =>
    menus().create({ id, title: browser.i18n.getMessage(message), contexts: [context], ...only });
  add(command, 'commandReadPage', 'page', { documentUrlPatterns: webPages });
  add(link, 'menuReadLink', 'link', { targetUrlPatterns: webPages });
  // The browser itself puts the selected words where its title has %s.
  add(watch, 'menuWatch', 'selection', { documentUrlPatterns: webPages });
}

export interface Triggers {
  readonly readPage: (tabId: number) => void;
  /** Called in the click. */
  readonly readLink: (url: string) => void;
  readonly watch: (words: string, tabId: number | undefined) => void;
}

export function onTrigger({ readPage, readLink, watch: watchWords }: Triggers): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command && tab?.id !== undefined) readPage(tab.id);
  });
  menus().onClicked.addListener(({ menuItemId, linkUrl, selectionText }, tab) => {
    if (menuItemId === command && tab?.id !== undefined) readPage(tab.id);
    if (menuItemId === link && linkUrl) readLink(linkUrl);
    if (menuItemId === watch && selectionText) watchWords(selectionText, tab?.id);
  });
}

/** The keys of a command as the user has set them; "none" where it has none. */
export async function keysOf(name: typeof command): Promise<string> {
  const all = await browser.commands.getAll();
  return all.find((one) => one.name === name)?.shortcut || 'none';
}
