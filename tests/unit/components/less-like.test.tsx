/** "Less like this": what was done is said, and can be taken back. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { LessLike } from '../../../components/less-like.tsx';
import { draw } from './draw.tsx';

afterEach(cleanup);

function Less() {
  const [muted, setMuted] = useState<readonly string[]>([]);
  const [less, setLess] = useState(false);
  return (
    <LessLike
      names={['Renault', 'Tanger']}
      muted={muted}
      sources={[{ id: 'one', title: 'Gulf Motor', less }]}
      onMute={(name, on) => setMuted(on ? [...muted, name] : muted.filter((one) => one !== name))}
      onLess={(_, on) => setLess(on)}
    />
  );
}

const box = (name: string) => screen.getByRole('checkbox', { name }) as HTMLInputElement;
const said = () => screen.getByRole('status').textContent;

it('says which name was muted, and takes it back with the focus on its switch', () => {
  draw(<Less />);
  fireEvent.click(box('Mute Tanger'));
  expect(said()).toBe('Tanger is muted. Its stories are left out from the next opening on.');
  fireEvent.click(screen.getByRole('button', { name: 'Undo: Tanger' }));
  expect([box('Mute Tanger').checked, box('Mute Renault').checked]).toEqual([false, false]);
  expect(said()).toBe('Tanger is no longer muted.');
  expect(document.activeElement).toBe(box('Mute Tanger'));
  expect(screen.queryByRole('button', { name: 'Undo: Tanger' })).toBeNull();
});

it('says where a source’s stories stand from now on, and where again', () => {
  draw(<Less />);
  fireEvent.click(box('Less of Gulf Motor'));
  expect(said()).toBe('Stories of Gulf Motor stand lower from now on.');
  fireEvent.click(screen.getByRole('button', { name: 'Undo: Gulf Motor' }));
  expect(box('Less of Gulf Motor').checked).toBe(false);
  expect(said()).toBe('Stories of Gulf Motor stand where they usually do.');
});

it('offers the way back of the last choice, not of the one before', () => {
  draw(<Less />);
  fireEvent.click(box('Mute Renault'));
  fireEvent.click(box('Mute Tanger'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo: Tanger' }));
  expect([box('Mute Renault').checked, box('Mute Tanger').checked]).toEqual([true, false]);
});
