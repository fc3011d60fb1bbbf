import { browser } from 'wxt/browser';

/** At most three characters; nothing at all for zero. */
export async function setBadge(count: number): Promise<void> {
  const text = count === 0 ? '' : count > 99 ? '99+' : String(count);
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: '#b23a1e' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
