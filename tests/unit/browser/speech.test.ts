/** The device's voices as the browser has them: heard of as long as somebody listens. */
import { afterEach, expect, it, vi } from 'vitest';
import { deviceEngine } from '../../../utils/browser/page/speech.ts';

afterEach(() => vi.unstubAllGlobals());

function synthesis(names: string[]) {
  const made = Object.assign(new EventTarget(), {
    getVoices: () =>
      names.map((name) => ({ name, voiceURI: name, lang: 'fr-FR', default: false, localService: true })),
  });
  vi.stubGlobal('speechSynthesis', made);
  return made;
}

it('tells that voices have come, and has them by then', () => {
  const names: string[] = [];
  const device = synthesis(names);
  const seen: string[][] = [];
  const engine = deviceEngine(() => seen.push(engine.voices().map(({ name }) => name)));
  expect(engine.voices()).toEqual([]);
  names.push('Marie');
  device.dispatchEvent(new Event('voiceschanged'));
  names.push('Amélie');
  device.dispatchEvent(new Event('voiceschanged'));
  expect(seen).toEqual([['Marie'], ['Marie', 'Amélie']]);
});

it('listens no more once it is closed: each article that is read aloud would leave a listener', () => {
  const device = synthesis([]);
  const added = vi.spyOn(device, 'addEventListener');
  const removed = vi.spyOn(device, 'removeEventListener');
  const changed = vi.fn();
  deviceEngine(changed).close();
  device.dispatchEvent(new Event('voiceschanged'));
  expect(changed).not.toHaveBeenCalled();
  expect(removed.mock.calls).toEqual(added.mock.calls);
});

it('has no voices where the browser was built without speech, and can be closed all the same', () => {
  vi.stubGlobal('speechSynthesis', undefined);
  const engine = deviceEngine(() => undefined);
  expect(engine.voices()).toEqual([]);
  expect(engine.close).not.toThrow();
});
