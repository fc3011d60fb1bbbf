import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { StoryWhy } from '../../../components/story-why.tsx';
import { draw } from './draw.tsx';

const now = Date.UTC(2026, 10, 23, 12);
afterEach(cleanup);

it('says in whole sentences why a story stands where it does', () => {
  draw(
    <StoryWhy
      now={now}
      near={[{ entryId: 'b', headline: 'Ce que Tanger attend', language: 'fr' }]}
      readerHref={(entryId) => `reader.html?entry=${entryId}`}
      onOpen={() => undefined}
      reasons={[
        { kind: 'watched', words: ['Tanger', 'batteries'] },
        { kind: 'topics', names: ['Electric cars'] },
        { kind: 'sources', count: 3, copies: 1 },
        { kind: 'more', source: 'Gulf Motor' },
        { kind: 'age', latest: now - 2 * 3_600_000 },
        { kind: 'read' },
        { kind: 'maker', maker: 'publisher' },
      ]}
    />,
  );
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    'It speaks of Tanger and batteries, which you watch.',
    'Topics: Electric cars.',
    '3 newsrooms tell it independently. 1 more prints the same text, or is of the same site.',
    'You want more of Gulf Motor.',
    'Its newest report: 2h ago. Fresher stories stand higher.',
    'You have read it, so unread ones stand above.',
    'The summary is in the publisher’s words.',
    'Ce que Tanger attend',
  ]);
  expect(screen.getByRole('link').getAttribute('href')).toBe('reader.html?entry=b');
});
