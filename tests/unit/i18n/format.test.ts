import { describe, expect, it } from 'vitest';
import { formatAge, formatClock, formatDay, formatDuration, startOfDay } from '../../../utils/i18n/format.ts';

const now = new Date(2026, 10, 23, 12, 0).getTime();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('ages', () => {
  it('are short phrases in each language', () => {
    expect(formatAge(now - 2 * hour, now, 'en')).toBe('2h ago');
    expect(formatAge(now - 2 * hour, now, 'fr')).toMatch(/^il y a 2\sh$/);
    expect(formatAge(now - 2 * hour, now, 'ar')).toBe('قبل ساعتين');
    expect(formatAge(now - 12 * minute, now, 'ar')).toContain('12');
  });

  it('count days as the calendar does', () => {
    const at = (date: number, hours: number, minutes: number) =>
      new Date(2026, 10, date, hours, minutes).getTime();
    expect(formatAge(at(22, 23, 30), at(24, 23, 0), 'en')).toBe('2d ago');
    expect(formatAge(at(22, 23, 30), at(23, 23, 45), 'en')).toBe('yesterday');
    expect(formatAge(at(22, 23, 30), at(23, 23, 0), 'en')).toBe('23h ago');
    expect(formatAge(at(15, 23, 30), at(22, 8, 0), 'en')).toBe('November 15');
  });

  it('become a date after a week, and never lie in the future', () => {
    expect(formatAge(now - 8 * day, now, 'en')).toBe('November 15');
    expect(formatAge(now + hour, now, 'en')).toBe('now');
  });
});

describe('dates', () => {
  it('carry the year only where it is another one', () => {
    expect(formatDay(now, now, 'fr')).toBe('23 novembre');
    expect(formatDay(new Date(2024, 0, 5).getTime(), now, 'fr')).toBe('5 janvier 2024');
  });

  it('are a time alone on the same day', () => {
    expect(formatClock(now - hour, now, 'fr')).toBe('11:00');
    expect(formatClock(now - 2 * day, now, 'fr')).toContain('21 novembre');
  });

  it('begin the day at midnight where the user is', () => {
    expect(new Date(startOfDay(now)).getHours()).toBe(0);
    expect(startOfDay(now)).toBeLessThanOrEqual(now);
  });
});

describe('what is still to come', () => {
  it('is a time of day today, and has its day from tomorrow on, also just after midnight', () => {
    const late = new Date(2026, 10, 23, 23, 50).getTime();
    expect(formatClock(late, now, 'fr')).toBe('23:50');
    expect(formatClock(late + 20 * minute, late, 'fr')).toMatch(/^24 novembre à 0?0:10$/);
    expect(formatClock(late + 20 * minute, now, 'ar')).toContain('24');
  });
});

describe('durations', () => {
  it('are in hours where they are whole ones, in each language', () => {
    expect(formatDuration(15 * minute, 'en')).toBe('15 minutes');
    expect(formatDuration(hour, 'en')).toBe('1 hour');
    expect(formatDuration(90 * minute, 'fr')).toMatch(/^90\sminutes$/);
    expect(formatDuration(3 * hour, 'fr')).toMatch(/^3\sheures$/);
    expect(formatDuration(3 * hour, 'ar')).toContain('3');
  });
});
