import { describe, expect, it } from 'vitest';
import { type Voice, voiceFor, voicesFor } from '../../../utils/aloud/voices.ts';

const voice = (name: string, language: string, change: Partial<Voice> = {}): Voice => ({
  uri: name,
  name,
  language,
  isDefault: false,
  isLocal: true,
  ...change,
});

describe('the voice that reads', () => {
  const service = voice('Service', 'fr-FR', { isLocal: false, isDefault: true });
  const near = voice('Amélie', 'fr-CA');

  it('is one of the device, unless another is chosen: what a service reads is sent to it', () => {
    expect(voiceFor('fr', [service, near], {})).toBe(near);
    expect(voiceFor('fr-FR', [service, near], {})).toBe(near);
    expect(voiceFor('fr', [service, near], { fr: 'Service' })).toBe(service);
    expect(voiceFor('fr', [service], {})).toBe(service);
  });

  it('is of the language’s own region where the device has one', () => {
    const home = voice('Paul', 'fr-FR');
    expect(voicesFor('fr', [service, near, home])).toEqual([home, near, service]);
  });
});
