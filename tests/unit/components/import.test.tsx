import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportPreview } from '../../../components/import-preview.tsx';
import { PackMaker } from '../../../components/pack-maker.tsx';
import { Welcome } from '../../../components/welcome.tsx';
import type { Outline, Pack } from '../../../utils/model.ts';
import { draw } from './draw.tsx';

const outline = (name: string, folder: readonly string[] = []): Outline => ({
  feedUrl: `https://${name}.example/feed`,
  siteUrl: `https://${name}.example/`,
  title: name,
  folder,
});
const origins = (count: number) => Array.from({ length: count }, (_, i) => `https://*.s${i}.example/*`);
const open = (summary: HTMLElement) => {
  const details = summary.closest('details') as HTMLDetailsElement;
  details.open = true;
  // Preact names the event as the element at hand knows it, and this DOM does not.
  for (const name of ['toggle', 'Toggle']) details.dispatchEvent(new Event(name));
};

afterEach(cleanup);

describe('a list before it is followed', () => {
  const props = {
    name: 'reader.opml',
    fresh: [outline('a', ['Cars', 'France']), outline('b', ['Cars', 'France']), outline('c')],
    already: [outline('d')],
    refused: [{ outline: outline('router'), code: 'address-private' as const }],
    merged: 2,
    total: 7,
    origins: origins(3),
    busy: false,
  };

  it('says what is new, known, repeated and refused, and shows the feeds of a folder when it is opened', async () => {
    const { container } = draw(<ImportPreview {...props} onFollow={vi.fn()} onCancel={vi.fn()} />);
    expect(container.textContent).toContain(
      '3 new feeds · 1 followed already · 2 repeated · 1 address refused',
    );
    expect(container.textContent).not.toContain('a.example');
    open(screen.getByText('Cars › France'));
    expect(await screen.findByText('a.example')).toBeTruthy();
    open(screen.getAllByText('1 address refused').at(-1) as HTMLElement);
    expect(await screen.findByText(/Lede never asks them/)).toBeTruthy();
  });

  it('is followed by one click, for its few sites without a choice', () => {
    const onFollow = vi.fn();
    draw(<ImportPreview {...props} onFollow={onFollow} onCancel={vi.fn()} />);
    expect(screen.queryByText('all sites')).toBeNull();
    fireEvent.submit(screen.getByRole('button', { name: 'Follow 3 feeds' }).closest('form') as HTMLElement);
    expect(onFollow).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('of more than twenty sites shows them, and offers to allow all sites instead', async () => {
    const onFollow = vi.fn();
    const { container } = draw(
      <ImportPreview {...props} origins={origins(21)} onFollow={onFollow} onCancel={vi.fn()} />,
    );
    open(screen.getByText('Which sites'));
    expect(await screen.findByText(/s20.example/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'all sites' }));
    expect(container.textContent).toContain('lets Lede read any site');
    fireEvent.submit(screen.getByRole('button', { name: 'Follow 3 feeds' }).closest('form') as HTMLElement);
    expect(onFollow).toHaveBeenCalledWith(true);
  });

  it('says when it was too long, and when there is nothing new in it', () => {
    const { container } = draw(
      <ImportPreview {...props} fresh={[]} total={2500} onFollow={vi.fn()} onCancel={vi.fn()} />,
    );
    expect(container.textContent).toContain('The list holds 2,500 feeds. Lede takes the first 4.');
    const button = screen.getByRole('button', { name: 'Nothing new to follow' }) as HTMLButtonElement;
    expect(button.disabled).toBe(true);
  });
});

describe('a pack made of what is followed', () => {
  it('is named by its folder where no name is given, and takes watch words only when asked to', () => {
    const onSave = vi.fn();
    draw(<PackMaker folders={[['Cars'], ['Cars', 'France']]} hasWords={true} onSave={onSave} />);
    const button = screen.getByRole('button', { name: 'Save the pack' }) as HTMLButtonElement;
    expect(button.disabled).toBe(true);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '1' } });
    fireEvent.submit(button.closest('form') as HTMLElement);
    expect(onSave).toHaveBeenCalledWith('France', ['Cars', 'France'], false);
  });
});

describe('the first time', () => {
  it('an industry is chosen, then its sites', () => {
    const onChoose = vi.fn();
    const onLanguage = vi.fn();
    const name = { en: 'Cars', fr: 'Cars', ar: 'Cars' };
    const site = { title: 'Wandaloo', url: 'https://www.wandaloo.com/', language: 'fr', checked: false };
    const pack: Pack = {
      id: 'automotive',
      name,
      groups: [{ id: 'g', name, sites: [site] }],
      names: [],
      watchWords: { en: [], fr: [], ar: [] },
    };
    draw(
      <Welcome
        industries={[
          { value: 'automotive', label: 'Cars' },
          { value: 'energy', label: 'Energy' },
        ]}
        language="auto"
        onLanguage={onLanguage}
        chosen={['automotive']}
        onChoose={onChoose}
        picker={{ packs: [pack], begin: new Set([site.url]), onFollow: vi.fn() }}
        busy={false}
        onFollow={vi.fn()}
      />,
    );
    expect(screen.getByRole('checkbox', { name: 'Wandaloo' })).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Energy' }));
    expect(onChoose).toHaveBeenCalledWith(['automotive', 'energy']);
    fireEvent.click(screen.getByRole('radio', { name: 'العربية' }));
    expect(onLanguage).toHaveBeenCalledWith('ar');
  });
});
