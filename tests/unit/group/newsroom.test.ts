// @vitest-environment node
/** The newsroom's articles as its feeds tell them: whose events are the same is written beside each. */
import { expect, it } from 'vitest';

import type { Entry } from '../../../utils/model.ts';
import { Desk, publications } from '../../newsroom/publications.ts';
import { entry, now } from '../make.ts';
import { regroup } from './regroup.ts';

const eventOf = new Map<string, string>();
const languageOf = new Map<string, string>();
const entries: Entry[] = publications.flatMap((info) =>
  new Desk(info.id, now).stories.map((told) => {
    const id = `${info.id}/${told.slug}`;
    eventOf.set(id, told.event ?? id);
    languageOf.set(id, info.language);
    return entry(id, {
      sourceId: info.id,
      title: told.title,
      text: told.standfirst,
      language: info.language,
      published: told.published.getTime(),
    });
  }),
);
const stories = regroup(entries);

it('no two different events are told as one', () => {
  const mixed = stories.filter(
    ({ members }) => new Set(members.map(({ entryId }) => eventOf.get(entryId))).size > 1,
  );
  expect(mixed.map(({ members }) => members.map(({ title }) => title))).toEqual([]);
});

it('an event that publications tell in French, in English or in both is one story', () => {
  const tellings = new Map<string, string[]>();
  for (const { id } of entries.filter((one) => languageOf.get(one.id) !== 'ar')) {
    const event = eventOf.get(id) ?? '';
    tellings.set(event, [...(tellings.get(event) ?? []), id]);
  }
  const events = [...tellings.values()].filter((ids) => ids.length > 1);
  const apart = events.filter(
    (ids) => !stories.some(({ members }) => ids.every((id) => members.some(({ entryId }) => entryId === id))),
  );
  expect(events.length).toBeGreaterThanOrEqual(7);
  expect(apart).toEqual([]);
});

it('the same stories come out when the publications are polled one after another', () => {
  let known = [...stories.slice(0, 0)];
  for (const { id } of publications) {
    const fresh = entries.filter(({ sourceId }) => sourceId === id);
    const changed = regroup(fresh, known);
    known = [...known.filter((old) => !changed.some((one) => one.id === old.id)), ...changed];
  }
  const mixed = known.filter(
    ({ members }) => new Set(members.map(({ entryId }) => eventOf.get(entryId))).size > 1,
  );
  expect(mixed).toEqual([]);
  expect(known.flatMap(({ members }) => members.map(({ entryId }) => entryId)).sort()).toEqual(
    entries.map(({ id }) => id).sort(),
  );
});
