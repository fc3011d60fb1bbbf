import type { Facts } from '../../../utils/diagnostics/facts.ts';
import type { Source } from '../../../utils/model.ts';
import { hour, minute, now, source } from '../make.ts';

export const facts = (sources: readonly Source[], change: Partial<Facts> = {}): Facts => ({
  at: now,
  lede: '0.1.0',
  browser: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
  database: {
    version: 5,
    expected: 5,
    sources,
    counts: {
      sources: sources.length,
      entries: 120,
      stories: 90,
      articles: 60,
      marks: 30,
      saved: 3,
      pending: 2,
      removed: 0,
    },
  },
  language: 'fr',
  languages: ['fr-FR', 'en'],
  zone: 'Asia/Kolkata',
  ahead: 330,
  online: true,
  persisted: true,
  used: 4_200_000,
  quota: 10_000_000_000,
  alarms: [{ name: 'round', at: now + 5 * minute }],
  permissions: { sites: 2, names: ['alarms', 'storage'] },
  notifications: false,
  rules: 4,
  keepDays: 90,
  errors: [],
  ...change,
});

/** One that fails, with much in it that is nobody's business. */
export const failing = (detail: string, change: Partial<Source> = {}): Source =>
  source('quay', {
    feedUrl: 'https://anna:hunter2@feeds.quay.example:8443/private/k3y-of-anna/rss?token=t0k3n#part',
    siteUrl: 'https://quay.example/members/anna',
    title: 'Anna’s secret paper',
    folder: ['Divorce lawyers'],
    validators: { etag: '"etag-of-anna"', from: 'https://feeds.quay.example/private/k3y-of-anna/rss' },
    schedule: { nextAt: now + hour, failures: 3, failingSince: now - 5 * hour },
    health: { lastPollAt: now - minute, lastOkAt: now - 6 * hour, problem: { code: 'timeout', detail } },
    ...change,
  });
