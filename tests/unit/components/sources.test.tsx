import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FollowForm } from '../../../components/follow-form.tsx';
import { PackPicker } from '../../../components/pack-picker.tsx';
import { OpenWishes } from '../../../components/wishes.tsx';
import { WordsProvider } from '../../../components/words.ts';
import type { Pack } from '../../../utils/model.ts';
import { draw, translate } from './draw.tsx';

afterEach(cleanup);

describe('the field to follow a site', () => {
  it('hands on the address as typed, by Enter as by the button', () => {
    const onFollow = vi.fn();
    draw(<FollowForm busy={false} onFollow={onFollow} />);
    const field = screen.getByLabelText('Address of a site or a feed');
    fireEvent.input(field, { target: { value: 'eco.example' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onFollow).toHaveBeenCalledWith('eco.example');
  });

  it('says what went wrong where screen readers hear it', () => {
    draw(
      <FollowForm
        busy={false}
        failed={true}
        message="This is not the address of a site."
        onFollow={vi.fn()}
      />,
    );
    expect(screen.getByRole('status').textContent).toBe('This is not the address of a site.');
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('sites that were wanted and are not followed', () => {
  it('are named, with a way to ask again and one to forget', () => {
    const onAskAgain = vi.fn();
    const onForget = vi.fn();
    draw(
      <OpenWishes
        wishes={[{ id: 'w', sites: ['eco.example'], failures: [], lacking: [] }]}
        onAskAgain={onAskAgain}
        onForget={onForget}
      />,
    );
    expect(screen.getByText(/Lede was not allowed to read eco.example/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(onAskAgain).toHaveBeenCalledWith('w');
    fireEvent.click(screen.getByRole('button', { name: 'Forget' }));
    expect(onForget).toHaveBeenCalledWith('w');
  });

  it('say why, where permission was given and nothing was there', () => {
    const code = 'no-feed-found' as const;
    const failures = ['Éco', 'Routes'].map((site) => ({ site, code }));
    const wish = { id: 'w', sites: ['Éco', 'Routes', 'Gulf'], failures, lacking: [] };
    const { container } = draw(<OpenWishes wishes={[wish]} onAskAgain={vi.fn()} onForget={vi.fn()} />, 'fr');
    expect(container.textContent).toContain('Pas de suivi pour\u00a0: Éco et Routes.');
    expect(container.textContent).toContain('Cette page ne propose aucun flux');
  });

  it('offer to allow the host of a feed that lives elsewhere than its site', () => {
    const onAskAgain = vi.fn();
    const failures = [{ site: 'eco.example', code: 'permission-missing' as const }];
    const wish = { id: 'w', sites: ['eco.example'], failures, lacking: ['feeds.feedburner.com'] };
    draw(<OpenWishes wishes={[wish]} onAskAgain={onAskAgain} onForget={vi.fn()} />);
    fireEvent.click(screen.getByRole('button', { name: 'Also allow feeds.feedburner.com' }));
    expect(onAskAgain).toHaveBeenCalledWith('w');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('an industry’s sites', () => {
  const site = (title: string) => ({
    title,
    url: `https://${title}.example/`,
    language: 'fr',
    checked: false,
  });
  const pack: Pack = {
    id: 'cars',
    name: { en: 'Cars', fr: 'Automobile', ar: 'سيارات' },
    groups: [
      {
        id: 'ma',
        name: { en: 'Morocco', fr: 'Maroc', ar: 'المغرب' },
        sites: ['a', 'b', 'c', 'd', 'e'].map(site),
      },
    ],
    names: [],
    watchWords: { en: [], fr: [], ar: [] },
  };

  const begin = new Set(['a', 'b', 'c', 'd'].map((title) => site(title).url));

  it('names those that are ticked, so that nobody has to look through all of them', () => {
    const { container } = draw(<PackPicker packs={[pack]} begin={begin} busy={false} onFollow={vi.fn()} />);
    expect(container.querySelector('.pack-chosen')?.textContent).toBe('a · b · c · d');
    expect(container.querySelector('details')?.open).toBe(false);
  });

  it('keeps what the user said when another industry is ticked, and names the industry of each group', () => {
    const onFollow = vi.fn();
    const other: Pack = { ...pack, id: 'wind', name: { en: 'Wind', fr: 'Vent', ar: 'رياح' } };
    const props = { begin, busy: false, onFollow };
    const { rerender } = draw(<PackPicker packs={[pack]} {...props} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'a' }));
    const words = { locale: 'en', t: translate('en') } as const;
    rerender(
      <WordsProvider value={words}>
        <PackPicker packs={[pack, other]} {...props} />
      </WordsProvider>,
    );
    expect(screen.getByRole('button', { name: 'Choose all: Wind · Morocco' })).toBeTruthy();
    // Of two industries that have a site in common, it is followed once.
    expect(screen.getByRole('button', { name: 'Follow 3 sites' })).toBeTruthy();
  });

  it('shows what is followed already as such, and does not follow it again', () => {
    const followed = new Set(['a.example']);
    draw(<PackPicker packs={[pack]} begin={begin} followed={followed} busy={false} onFollow={vi.fn()} />);
    const box = screen.getByRole('checkbox', { name: 'a · followed' }) as HTMLInputElement;
    expect([box.checked, box.disabled]).toEqual([true, true]);
    expect(screen.getByRole('button', { name: 'Follow 3 sites' })).toBeTruthy();
  });

  it('follows those that are ticked, and counts them on the button', () => {
    const onFollow = vi.fn();
    draw(<PackPicker packs={[pack]} begin={begin} busy={false} onFollow={onFollow} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'a' }));
    const button = screen.getByRole('button', { name: 'Follow 3 sites' });
    fireEvent.submit(button.closest('form') as HTMLFormElement);
    expect(onFollow.mock.calls[0]?.[0].map((chosen: { title: string }) => chosen.title)).toEqual([
      'b',
      'c',
      'd',
    ]);
  });

  it('follows nothing when nothing is ticked', () => {
    draw(<PackPicker packs={[pack]} begin={begin} busy={false} onFollow={vi.fn()} />);
    fireEvent.click(screen.getByRole('button', { name: 'Choose all: Morocco' }));
    fireEvent.click(screen.getByRole('button', { name: 'Choose none: Morocco' }));
    const button = screen.getByRole('button', { name: 'Choose sites to follow' }) as HTMLButtonElement;
    expect(button.disabled).toBe(true);
  });
});
