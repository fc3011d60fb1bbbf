import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Candidates, type Offer } from '../../../components/candidates.tsx';
import { draw } from './draw.tsx';

const feed: Offer = {
  url: 'https://a.example/feed',
  title: 'The A',
  kind: 'feed',
  newest: [{ title: 'A ship arrives' }, { title: 'A ship leaves' }],
  followed: false,
  entries: 20,
};
const page: Offer = {
  ...feed,
  url: 'https://a.example/',
  title: 'Front page',
  kind: 'page',
  page: { by: 'links', shape: 'h2>a' },
  newest: [{ title: 'عنوان من الصفحة' }],
  entries: 1,
};

const events = () => ({ onChoose: vi.fn(), onTeach: vi.fn() });

afterEach(cleanup);

describe('what a site offers', () => {
  it('shows each feed with its newest titles, and follows the one that is chosen', () => {
    const heard = events();
    draw(<Candidates offers={[feed]} busy={false} action="Follow" {...heard} />);
    expect(screen.getByText('Feed · 20 stories')).toBeTruthy();
    expect(screen.getByText('A ship arrives')).toBeTruthy();
    fireEvent.click(screen.getByText('Follow'));
    expect(heard.onChoose).toHaveBeenCalledWith(feed);
    expect(screen.queryByText(/Is it these/)).toBeNull();
  });

  it('says of what is followed that it is, and offers it no more', () => {
    draw(<Candidates offers={[{ ...feed, followed: true }]} busy={false} action="Follow" {...events()} />);
    expect(screen.getByText('You follow this already.')).toBeTruthy();
    expect(screen.queryByText('Follow')).toBeNull();
  });

  it('asks whether the headlines of a page are the right ones, and one click teaches which are', () => {
    const heard = events();
    draw(<Candidates offers={[page]} busy={false} action="Follow" {...heard} />);
    expect(screen.getByText(/Is it these\?/)).toBeTruthy();
    expect(screen.getByText('Headlines of this page · 1 story')).toBeTruthy();
    fireEvent.click(screen.getByText('عنوان من الصفحة'));
    expect(heard.onTeach).toHaveBeenCalledWith('عنوان من الصفحة');
  });

  it('takes a headline that is missing', () => {
    const heard = events();
    draw(<Candidates offers={[page]} busy={false} action="Follow" message="No list" {...heard} />);
    fireEvent.input(screen.getByLabelText(/missing/), { target: { value: 'Another one' } });
    fireEvent.click(screen.getByText('Show its list'));
    expect(heard.onTeach).toHaveBeenCalledWith('Another one');
    expect(screen.getByRole('status').textContent).toBe('No list');
  });

  it('takes no second click while it looks', () => {
    const heard = events();
    draw(<Candidates offers={[page]} busy action="Follow" {...heard} />);
    for (const button of screen.getAllByRole('button')) fireEvent.click(button);
    expect(heard.onChoose).not.toHaveBeenCalled();
    expect(heard.onTeach).not.toHaveBeenCalled();
  });

  it.each(['fr', 'ar'] as const)('speaks %s', (locale) => {
    draw(<Candidates offers={[page]} busy={false} action="ok" {...events()} />, locale);
    expect(document.body.textContent).not.toMatch(/find\.|Headlines/);
  });
});
