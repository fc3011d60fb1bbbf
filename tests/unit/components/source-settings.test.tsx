import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SourceList } from '../../../components/source-list.tsx';
import { SourceSettings } from '../../../components/source-settings.tsx';
import type { Source } from '../../../utils/model.ts';
import { sourceLimits } from '../../../utils/model.ts';
import { hour, now, source } from '../make.ts';
import { draw } from './draw.tsx';

const eco = source('eco', { title: 'L’Éco', folder: ['Cars'] });

function settings(one: Source = eco) {
  const heard = {
    onRename: vi.fn(),
    onMove: vi.fn(),
    onInterval: vi.fn(),
    onWeight: vi.fn(),
    onFullText: vi.fn(),
    onImages: vi.fn(),
  };
  draw(
    <SourceSettings
      source={one}
      folders={[['Cars'], ['Cars', 'Morocco']]}
      limits={sourceLimits}
      keepFocus={vi.fn()}
      {...heard}
    />,
  );
  return heard;
}
const choose = (label: string, option: string) => {
  const select = screen.getByLabelText(label) as HTMLSelectElement;
  const found = [...select.options].find(({ text }) => text === option);
  fireEvent.change(select, { target: { value: found?.value } });
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const submit = (label: string) =>
  fireEvent.submit(screen.getByLabelText(label).closest('form') as HTMLFormElement);

afterEach(cleanup);

describe('the settings of a source', () => {
  it('give it another name, and never an empty one', () => {
    const { onRename } = settings();
    expect(screen.queryByRole('button', { name: 'Rename' })).toBeNull();
    fireEvent.input(screen.getByLabelText('Name'), { target: { value: '  ' } });
    submit('Name');
    expect(onRename).not.toHaveBeenCalled();
    fireEvent.input(screen.getByLabelText('Name'), { target: { value: ' Éco ' } });
    submit('Name');
    expect(onRename).toHaveBeenCalledWith(eco, 'Éco');
  });

  it('move it to another folder only when asked to, not at every arrow key', () => {
    const { onMove } = settings();
    choose('Folder', 'Cars / Morocco');
    expect(onMove).not.toHaveBeenCalled();
    submit('Folder');
    expect(onMove).toHaveBeenCalledWith(eco, ['Cars', 'Morocco']);
    choose('Folder', 'Without a folder');
    submit('Folder');
    expect(onMove).toHaveBeenLastCalledWith(eco, []);
  });

  it('make a new folder, within another one where a slash says so', () => {
    const { onMove } = settings();
    choose('Folder', 'New folder…');
    submit('Folder');
    expect(onMove).not.toHaveBeenCalled();
    fireEvent.input(screen.getByLabelText('Name of the new folder'), { target: { value: ' Cars /Algeria' } });
    submit('Folder');
    expect(onMove).toHaveBeenCalledWith(eco, ['Cars', 'Algeria']);
  });

  it('say what is too deep or too long before it is asked for', () => {
    const { onMove } = settings();
    choose('Folder', 'New folder…');
    fireEvent.input(screen.getByLabelText('Name of the new folder'), { target: { value: '1/2/3/4/5/6' } });
    submit('Folder');
    expect(screen.getByText('At most 5 folders deep, with names of at most 80 letters.')).toBeTruthy();
    expect(onMove).not.toHaveBeenCalled();
  });

  it('say whether its stories stand higher or lower than others’', () => {
    const { onWeight } = settings();
    choose('Its stories', 'stand higher');
    expect(onWeight).toHaveBeenLastCalledWith(eco, 'more');
    choose('Its stories', 'like any other’s');
    expect(onWeight).toHaveBeenLastCalledWith(eco, null);
  });

  it('say how often it is read, by itself or as the user wants', () => {
    const { onInterval } = settings();
    choose('Read every', '3 hours');
    expect(onInterval).toHaveBeenLastCalledWith(eco, 3 * hour);
    choose('Read every', 'Automatic');
    expect(onInterval).toHaveBeenLastCalledWith(eco, null);
    const names = [...(screen.getByLabelText('Read every') as HTMLSelectElement).options].map(
      ({ text }) => text,
    );
    expect(names).toEqual([
      'Automatic',
      '15 minutes',
      '30 minutes',
      '1 hour',
      '3 hours',
      '6 hours',
      '12 hours',
      '24 hours',
    ]);
  });

  it('fetch every article whole, and switch its images on', () => {
    const { onFullText, onImages } = settings();
    fireEvent.click(screen.getByLabelText('Always fetch the whole article from its page'));
    expect(onFullText).toHaveBeenCalledWith(eco, true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Images of L’Éco' }));
    expect(onImages).toHaveBeenCalledWith(eco, true);
  });

  it('stay folded in until they are asked for, and keep open and focused though the source moves', () => {
    function Kept() {
      const [one, setOne] = useState(eco);
      const none = vi.fn();
      const events = { onRemove: none, onRestore: none, onPause: none, onTryNow: none, onAllow: none };
      return (
        <SourceList
          sources={[one]}
          now={now}
          {...events}
          organising={{
            onMove: none,
            onRenameFolder: none,
            folderNameLength: 80,
            settings: (each, folders, keepFocus) => (
              <SourceSettings
                source={each}
                folders={folders}
                limits={sourceLimits}
                keepFocus={keepFocus}
                onRename={none}
                onMove={(_, folder) => setOne({ ...one, folder })}
                onInterval={none}
                onWeight={none}
                onFullText={none}
                onImages={none}
              />
            ),
          }}
        />
      );
    }
    draw(<Kept />);
    expect(screen.queryByLabelText('Folder')).toBeNull();
    press('Settings of L’Éco');
    choose('Folder', 'New folder…');
    const field = screen.getByLabelText('Name of the new folder');
    fireEvent.input(field, { target: { value: 'Press' } });
    field.focus();
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(screen.getByText('Press', { selector: 'summary bdi' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Folder'));
    expect((document.activeElement as HTMLSelectElement).value).toBe('["Press"]');
  });
});
