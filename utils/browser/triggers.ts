/** The ways beside the popup to ask for the reader: a key and the context menu. Each grants the tab. */
import { browser } from 'wxt/browser';

const command = 'read-page';

// Chrome calls the namespace contextMenus, Firefox menus (its contextMenus needs another permission).
const menus = (): typeof browser.contextMenus =>
  import.meta.env.FIREFOX
    ? (browser as unknown as { readonly menus: typeof browser.contextMenus }).menus
    : browser.contextMenus;

export async function addMenu(): Promise<void> {
  await menus().removeAll();
  menus().create({
    id: command,
    title: browser.i18n.getMessage('commandReadPage'),
    contexts: ['page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

export function onReadPage(read: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command && tab?.id !== undefined) read(tab.id);
  });
  menus().onClicked.addListener((info, tab) => {
    if (info.menuItemId === command && tab?.id !== undefined) read(tab.id);
  });
}
