// @vitest-environment node
/** What a bug report says of this Lede, and what it never says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportText } from '../../../utils/diagnostics/report.ts';
import { mostTroubles, partsOf, troublesOf } from '../../../utils/diagnostics/rows.ts';
import { hostOf, scrub } from '../../../utils/diagnostics/scrub.ts';
import { anyText } from '../any-text.ts';
import { hour, now, source } from '../make.ts';
import { facts, failing } from './facts.ts';

const listed = (text: string) => text.split('[problems]\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];

describe('the report', () => {
  it('says in English what a maintainer asks for first', () => {
    expect(
      reportText(facts([source('fine', { health: { lastPollAt: now } }), failing('TimeoutError: 30 s')])),
    ).toBe(`Lede 0.1.0, diagnostics of 2026-11-23T12:00:00Z

[versions]
lede: 0.1.0
browser: Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0
database: 5 / 5

[place]
language: fr
languages: fr-FR, en
zone: Asia/Kolkata (UTC+5:30)
clock: 2026-11-23T12:00:00Z
online: yes

[storage]
state: open
persisted: yes
used: 4200000
quota: 10000000000
keep-days: 90

[counts]
sources: 2
entries: 120
stories: 90
articles: 60
marks: 30
saved: 3
pending: 2
removed: 0

[polls]
paused: 0
failing: 1
last-poll: 2026-11-23T12:00:00Z
next-poll: 2026-11-23T12:00:00Z

[background]
alarms: round 2026-11-23T12:05:00Z
sites: 2
permissions: alarms, storage
notifications: no
rules: 4

[problems]
feeds.quay.example: timeout; TimeoutError: 30 s; failures 3; since 2026-11-23T07:00:00Z; last read 2026-11-23T06:00:00Z

[errors]
none

`);
  });

  it('says as much as can be known where the database does not open', () => {
    const { alarms: _, permissions: __, persisted: ___, ...rest } = facts([]);
    const shut = { ...rest, database: { expected: 5, problem: 'storage-not-converted' as const } };
    const text = reportText(shut);
    expect(text).toContain('database: – / 5');
    expect(text).toContain('state: storage-not-converted');
    expect(text).toContain('[problems]\nnot known');
    expect(text).not.toMatch(/\[counts\]|\[polls\]|undefined|NaN/);
  });

  it('names no title, address, folder, validator or key, only hosts', () => {
    const details = [
      'no answer from https://feeds.quay.example/private/k3y-of-anna/rss?token=t0k3n',
      'https://anna:hunter2@feeds.quay.example/: HTTP 401',
      'feeds.quay.example/private/k3y-of-anna leads to //feeds.quay.example/private/k3y-of-anna',
      'Unexpected token in "Anna’s secret paper" at 12',
      'data:text/plain,k3y-of-anna blob:https://x.example/k3y-of-anna mailto:hunter2@quay.example',
      'token=t0k3n ?token=t0k3n /private/k3y-of-anna C:\\k3y-of-anna etag-of-anna-0123456789',
    ];
    for (const detail of details) {
      const text = reportText(facts([failing(detail)]));
      expect(text, detail).toContain('feeds.quay.example: timeout');
      expect(text, detail).not.toMatch(/anna|k3y|t0k3n|hunter2|secret|paper|Divorce|etag|8443|members/i);
    }
  });

  it('tells of sources that stopped by themselves, and not of those that the user stopped', () => {
    const stopped = (id: string, reason: 'user' | 'gone') =>
      source(id, { paused: { at: now, reason }, health: {} });
    const told = troublesOf(facts([stopped('mine', 'user'), stopped('dead', 'gone'), source('fine')]));
    expect(told).toMatchObject([{ host: 'dead.example.org', code: 'paused-gone' }]);
  });

  it('tells of the longest without an answer first, of so many, and how many more there are', () => {
    const many = Array.from({ length: mostTroubles + 3 }, (_, i) =>
      failing('', {
        id: `s${i}`,
        feedUrl: `https://h${i}.example/`,
        health: { lastOkAt: now - i * hour, problem: { code: 'gone', detail: '' } },
      }),
    );
    const lines = listed(reportText(facts(many)));
    expect(lines[0]).toMatch(/^h52\.example: gone; failures 3/);
    expect(lines).toHaveLength(mostTroubles + 1);
    expect(lines.at(-1)).toBe('and 3 more');
  });

  it('is made whatever stands in the store', () => {
    const strange = fc.record({
      nextAt: fc.double(),
      failures: fc.integer(),
      lastPollAt: fc.double(),
      detail: anyText(300),
      feedUrl: anyText(60),
    });
    fc.assert(
      fc.property(fc.array(strange, { maxLength: 5 }), (all) => {
        const sources = all.map(({ nextAt, failures, lastPollAt, detail, feedUrl }) =>
          failing(detail, {
            feedUrl,
            schedule: { nextAt, failures },
            health: { lastPollAt, problem: { code: 'unreachable', detail } },
          }),
        );
        const text = reportText(facts(sources));
        expect(listed(text)).toHaveLength(Math.max(1, all.length));
        for (const { value } of partsOf(facts(sources)).flatMap(({ rows }) => rows))
          if (value.is === 'time') expect(Number.isNaN(new Date(value.n).getTime())).toBe(false);
      }),
    );
  });
});

describe('a detail', () => {
  it.each([
    ['TimeoutError: signal timed out', 'TimeoutError: signal timed out'],
    ['HTTP 503', 'HTTP 503'],
    ['the first element is html', 'the first element is html'],
    ['a page of application/pdf', 'a page of application/pdf'],
    ['no such host: quay.example', 'no such host: quay.example'],
    ['more than 10000000 bytes', 'more than 10000000 bytes'],
    ['scheme gopher:', 'scheme gopher:'],
    ['https://quay.example/a leads to https://other.example/b?c', 'quay.example leads to other.example'],
    ['https://*.quay.example/* https://cdn.example/*', '*.quay.example cdn.example'],
    ['(https://quay.example/a)', 'quay.example'],
    ['quay.example/a?b is gone', 'quay.example is gone'],
    ['moz-extension://0a1b2c3d/popup.html broke', '… broke'],
    ['Unexpected token \'<\', "<!DOCTYPE h"... is not JSON', "Unexpected token '<', …... is not JSON"],
    ['one\ntwo\u202ethree', 'one twothree'],
    ['', ''],
  ])('%j is told as %j', (detail, told) => {
    expect(scrub(detail)).toBe(told);
  });

  it('never holds the way to a page, wherever an address stands in it', () => {
    const secret = fc.stringMatching(/^[a-z]{3}[0-9]{3}[a-z]{3}$/);
    const around = fc.constantFrom('', ' ', '(', '"', '<', ',', 'at ', 'url=', '\n');
    const made = fc.constantFrom(
      (s: string) => `https://quay.example/${s}`,
      (s: string) => `http://quay.example:80/?${s}`,
      (s: string) => `HTTPS://${s}@quay.example/`,
      (s: string) => `feed://quay.example#${s}`,
      (s: string) => `quay.example/${s}`,
      (s: string) => `//quay.example/${s}`,
      (s: string) => `/a/${s}`,
    );
    fc.assert(
      fc.property(secret, around, made, around, anyText(20), (key, before, address, after, rest) => {
        expect(scrub(`failed ${before}${address(key)}${after}${rest}`)).not.toContain(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('is short, and on one line', () => {
    fc.assert(
      fc.property(anyText(400), (detail) => {
        const told = scrub(detail);
        expect([...told].length).toBeLessThanOrEqual(161);
        expect(told).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('tells no host where there is none, or where it is a key itself', () => {
    for (const address of [
      '',
      'nonsense',
      'file:///home/anna/feed.xml',
      'https://a1b2c3d4e5f6a7b8c9d0e1.feeds.example/',
    ])
      expect(hostOf(address), address).toBe('…');
  });
});
