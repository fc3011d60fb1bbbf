/** The strip that steers reading aloud, and the tool that opens it. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ListenTool } from '../../../entrypoints/reader/aloud.tsx';
import { AloudStrip } from '../../../entrypoints/reader/aloud-strip.tsx';
import type { State } from '../../../utils/aloud/player.ts';
import type { Locale } from '../../../utils/i18n/index.ts';
import { voice } from '../aloud/fake-engine.ts';
import { draw } from './draw.tsx';

afterEach(cleanup);

const voices = [
  voice('Daniel', 'en-GB'),
  voice('Laila', 'ar_SA'),
  voice('Marie', 'fr-FR'),
  voice('Klatt', '--'),
];
const playing: State = { status: 'playing', utterance: undefined, voice: voices[2], trouble: undefined };
const paused: State = { ...playing, status: 'paused' };

function strip(state: State = playing, change: object = {}, locale: Locale = 'en') {
  const ways = {
    onToggle: vi.fn(),
    onPrevious: vi.fn(),
    onNext: vi.fn(),
    onPreviousBlock: vi.fn(),
    onNextBlock: vi.fn(),
    onRate: vi.fn(),
    onVoice: vi.fn(),
    onBack: vi.fn(),
    onClose: vi.fn(),
  };
  draw(
    <AloudStrip state={state} language="fr" voices={voices} rate={1} isAway={false} {...ways} {...change} />,
    locale,
  );
  return { ...ways, root: screen.getByRole('region') };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const options = (name: string) =>
  [...screen.getByRole<HTMLSelectElement>('combobox', { name }).options].map(({ text }) => text);

describe('the strip', () => {
  it('has a name for each of its buttons, and does what they say', () => {
    const { onPrevious, onToggle, onNext, onClose } = strip();
    for (const name of ['Previous sentence', 'Pause', 'Next sentence', 'Stop reading aloud']) press(name);
    for (const way of [onPrevious, onToggle, onNext, onClose]) expect(way).toHaveBeenCalledTimes(1);
    cleanup();
    strip(paused);
    expect(screen.getByRole('button', { name: 'Read on' })).toBeTruthy();
  });

  it('offers the voices of the article’s language first, then the others under their languages', () => {
    const { onVoice } = strip();
    expect(options('Voice')).toEqual([
      'Marie',
      '-- · Klatt',
      'Arabic (Saudi Arabia) · Laila',
      'British English · Daniel',
    ]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Voice' }), { target: { value: 'urn:Laila' } });
    expect(onVoice).toHaveBeenCalledWith('urn:Laila');
  });

  it('offers speeds as the language writes numbers', () => {
    const { onRate } = strip(playing, {}, 'fr');
    expect(options('Vitesse')).toContain('1,25\u00a0×');
    fireEvent.change(screen.getByRole('combobox', { name: 'Vitesse' }), { target: { value: '1.5' } });
    expect(onRate).toHaveBeenCalledWith(1.5);
  });

  it('takes the focus; arrows go by sentence and by paragraph, and Space pauses', () => {
    const { root, ...ways } = strip();
    expect(document.activeElement).toBe(root);
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ' '])
      fireEvent.keyDown(root, { key });
    const { onPrevious, onNext, onPreviousBlock, onNextBlock, onToggle } = ways;
    for (const way of [onPrevious, onNext, onPreviousBlock, onNextBlock, onToggle])
      expect(way).toHaveBeenCalledTimes(1);
  });

  it('leaves a button its Space, a field its arrows, and the browser its own keys', () => {
    const { root, onToggle, onNext } = strip();
    fireEvent.keyDown(screen.getByRole('button', { name: 'Next sentence' }), { key: ' ' });
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Voice' }), { key: 'ArrowRight' });
    fireEvent.keyDown(root, { key: 'ArrowRight', altKey: true });
    expect(onToggle).not.toHaveBeenCalled();
    expect(onNext).not.toHaveBeenCalled();
  });

  it('where Lede speaks Arabic, on is to the left', () => {
    const { root, onNext, onPrevious } = strip(playing, {}, 'ar');
    fireEvent.keyDown(root, { key: 'ArrowLeft' });
    expect(onNext).toHaveBeenCalledTimes(1);
    expect(onPrevious).not.toHaveBeenCalled();
  });

  it('leads back to a reader’s sentence only where they have left it', () => {
    strip();
    expect(screen.queryByRole('button', { name: 'Back to where it reads' })).toBeNull();
    cleanup();
    const { onBack } = strip(playing, { isAway: true });
    press('Back to where it reads');
    expect(onBack).toHaveBeenCalled();
  });

  it.each([
    ['en', 'This device has no voice for French.'],
    ['fr', 'Cet appareil n’a pas de voix en français.'],
    ['ar', 'لا يوجد على هذا الجهاز صوت يقرأ الفرنسية.'],
  ] as const)('says in %s that no voice speaks the language, and offers the others', (locale, sentence) => {
    const state: State = { ...paused, voice: undefined, trouble: 'no-voice' };
    strip(state, { voices: voices.slice(0, 1) }, locale);
    expect(screen.getByRole('status').textContent).toContain(sentence);
    expect(screen.getAllByRole('combobox')).toHaveLength(2);
    // Nothing to read on with: only the way out.
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('leaves the focus where it is while nothing is read, and takes it when a voice begins', () => {
    const silent: State = { ...paused, voice: undefined, trouble: 'no-voice' };
    const { root } = strip(silent);
    expect(document.activeElement).not.toBe(root);
    cleanup();
    const begun = strip({ ...silent, status: 'playing', trouble: undefined });
    expect(document.activeElement).toBe(begun.root);
  });

  it('where there is no voice at all, says so in place of everything but the way out', () => {
    strip({ ...paused, voice: undefined, trouble: 'no-voices' }, { voices: [] });
    expect(screen.getByRole('status').textContent).toContain('no voice to read with');
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('says nothing to screen readers while it reads, which would speak into it', () => {
    strip();
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('"Listen"', () => {
  it('begins by click or by key, and tells whether it reads', () => {
    const onChange = vi.fn();
    draw(<ListenTool on={false} onChange={onChange} keys={true} />);
    const tool = screen.getByRole('button', { name: 'Listen' });
    expect(tool.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(tool);
    fireEvent.keyDown(document.body, { key: 'l' });
    expect(onChange.mock.calls).toEqual([[true], [true]]);
  });

  it('ends by click while it reads; the key is then the strip’s, and no key where keys are off', () => {
    const onChange = vi.fn();
    draw(<ListenTool on={true} onChange={onChange} keys={true} />);
    fireEvent.keyDown(document.body, { key: 'l' });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Listen' }));
    expect(onChange).toHaveBeenCalledWith(false);
    cleanup();
    draw(<ListenTool on={false} onChange={onChange} keys={false} />);
    fireEvent.keyDown(document.body, { key: 'l' });
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
