/** The one alarm that asks what is due. */
import { browser } from 'wxt/browser';
import { alarmMinutes } from './build.ts';

export const roundAlarm = 'round';

/** Made only if missing: making it again at each start would put it off for ever. */
export async function ensureAlarm(): Promise<void> {
  if (await browser.alarms.get(roundAlarm)) return;
  await browser.alarms.create(roundAlarm, { periodInMinutes: alarmMinutes, delayInMinutes: alarmMinutes });
}

/** Picks up where a dead worker left off; Chrome's shortest time. */
export const resumeAlarm = 'resume';
const resumeMinutes = 0.5;

/** Set before a round begins, again and again until it is taken back at the round's end. */
export async function expectDeath(): Promise<void> {
  await browser.alarms.create(resumeAlarm, { periodInMinutes: resumeMinutes, delayInMinutes: resumeMinutes });
}

export async function survived(): Promise<void> {
  await browser.alarms.clear(resumeAlarm);
}

/** When to look again whether something is to be told. */
export const noticeAlarm = 'notices';
const shortestMs = 30_000;

/** @param inMs from now; undefined where nothing waits */
export async function setNoticeAlarm(inMs: number | undefined): Promise<void> {
  if (inMs === undefined) await browser.alarms.clear(noticeAlarm);
  else await browser.alarms.create(noticeAlarm, { when: Date.now() + Math.max(inMs, shortestMs) });
}

/** As after the installation. */
export async function resetAlarms(): Promise<void> {
  await browser.alarms.clearAll();
  await ensureAlarm();
}
