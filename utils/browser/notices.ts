/** Notifications, where the user has allowed them. The namespace is missing until then. */
import { browser } from 'wxt/browser';
import { dropInvisible, shorten } from '../text/normalise.ts';

export interface NoticeText {
  /** The entry a click opens; also the notification's id, so that one entry never shows twice. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly context: string;
}

const prefix = 'story:';
const api = (): typeof browser.notifications | undefined => browser.notifications;

export async function showNotice({ id, title, message, context }: NoticeText): Promise<void> {
  const line = (text: string) => shorten(dropInvisible(text).replace(/\s+/g, ' '), 120);
  // Firefox knows no context line.
  const body = import.meta.env.FIREFOX
    ? { message: `${line(message)}\n${context}` }
    : { message: line(message), contextMessage: context };
  await api()?.create(prefix + id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: line(title),
    ...body,
  });
}

let listening = false;

export function onNoticeClick(open: (entryId: string) => void): void {
  if (listening || !api()) return;
  listening = true;
  api()?.onClicked.addListener((id) => {
    if (!id.startsWith(prefix)) return;
    open(id.slice(prefix.length));
    void api()?.clear(id);
  });
}
