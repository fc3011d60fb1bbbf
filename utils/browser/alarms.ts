/** The one alarm that asks what is due. */
import { browser } from 'wxt/browser';
import { alarmMinutes } from './build.ts';

export const roundAlarm = 'round';

/** Made only if missing: making it again at each start would put it off for ever. */
export async function ensureAlarm(): Promise<void> {
  if (await browser.alarms.get(roundAlarm)) return;
  await browser.alarms.create(roundAlarm, { periodInMinutes: alarmMinutes, delayInMinutes: alarmMinutes });
}
