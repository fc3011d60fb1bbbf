/**
 * A time zone in which it is evening now: "today" then holds what was published in the last 18 hours,
 * whenever the tests run.
 */
export function eveningZone(now = new Date()): string {
  const east = ((18 - now.getUTCHours() + 36) % 24) - 12;
  // In these names the sign is the other way round.
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}
