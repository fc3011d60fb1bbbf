import { browser } from 'wxt/browser';

/**
 * At most three characters; nothing at all for zero. `title` is what a screen reader says.
 * @param count or a sign that stands there for a moment
 */
export async function setBadge(count: number | '✓' | '!', title: string): Promise<void> {
  const text = count === 0 ? '' : typeof count === 'number' && count > 99 ? '99+' : String(count);
  await browser.action.setTitle({ title });
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: '#b23a1e' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
