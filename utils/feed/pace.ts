/** What a feed says of its own rhythm. What it says wrongly is not said at all. */
import type { AskedPace } from '../model.ts';
import { fold } from '../text/normalise.ts';
import { child, childrenNamed, textOf, type XmlElement } from './xml.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Nobody who publishes means to be asked more seldom. */
const longest = 7 * day;

const periods = new Map([
  ['hourly', 60 * minute],
  ['daily', day],
  ['weekly', 7 * day],
  ['monthly', 30 * day],
  ['yearly', 365 * day],
]);
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** `ttl`, `sy:updatePeriod` and `sy:updateFrequency`, `skipHours`, `skipDays`; undefined where none of them speaks. */
export function paceOf(channel: XmlElement): AskedPace | undefined {
  const ttl = positive(textOf(child(channel, 'ttl'))) * minute;
  const interval = Math.min(longest, Math.max(ttl, syndicationInterval(channel)));
  // An hour is written 0 to 23; 24 is how the first RSS wrote midnight.
  const skipHours = listed(child(channel, 'skiphours'), 'hour', (text) =>
    /^\d{1,2}$/.test(text) && Number(text) <= 24 ? Number(text) % 24 : -1,
  );
  const skipDays = listed(child(channel, 'skipdays'), 'day', (text) => weekdays.indexOf(fold(text)));
  // Who forbids every hour or every day forbids nothing.
  const hours = skipHours.length < 24 ? skipHours : [];
  const days = skipDays.length < 7 ? skipDays : [];
  if (interval === 0 && hours.length === 0 && days.length === 0) return undefined;
  return {
    ...(interval > 0 ? { interval } : {}),
    ...(hours.length > 0 ? { skipHours: hours } : {}),
    ...(days.length > 0 ? { skipDays: days } : {}),
  };
}

function syndicationInterval(channel: XmlElement): number {
  const written = child(channel, 'sy:updateperiod');
  const often = child(channel, 'sy:updatefrequency');
  if (!written && !often) return 0;
  // The module's own defaults: daily, once.
  const period = written ? (periods.get(textOf(written).toLowerCase()) ?? 0) : day;
  const frequency = often ? positive(textOf(often)) : 1;
  return frequency > 0 ? period / frequency : 0;
}

/** A whole number above zero, or 0. */
function positive(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** Each once, in order. */
function listed(element: XmlElement | undefined, name: string, read: (text: string) => number): number[] {
  const all = element ? childrenNamed(element, name).map((one) => read(textOf(one))) : [];
  return [...new Set(all)].filter((value) => value >= 0).sort((a, b) => a - b);
}
