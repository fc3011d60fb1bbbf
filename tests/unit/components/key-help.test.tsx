/** The sheet of keys: what they do, and whether they do it. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyHelp } from '../../../components/key-help.tsx';
import { keyLines } from '../../../entrypoints/popup/key-lines.ts';
import type { Locale } from '../../../utils/i18n/index.ts';
import { draw } from './draw.tsx';

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
});
afterEach(cleanup);

function Sheet({ on }: { readonly on: boolean }) {
  const [isOn, setOn] = useState(on);
  return (
    <KeyHelp lines={keyLines} onSwitchOn={isOn ? undefined : () => setOn(true)} onClose={() => undefined} />
  );
}

describe('the sheet of keys', () => {
  it('says that single keys are off, switches them on, and keeps the focus', () => {
    draw(<Sheet on={false} />);
    expect(screen.getByText(/Single keys are switched off\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Switch them on' }));
    expect(screen.getByText('Single keys are on.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Switch them on' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
  });

  it('says nothing of it where they are on, but where they are switched off', () => {
    draw(<Sheet on />);
    expect(screen.queryByText(/Single keys are/)).toBeNull();
    expect(screen.getByText('Single keys can be switched off in the options.')).toBeTruthy();
  });

  it.each([
    ['en', 'Enter'],
    ['fr', 'Entrée'],
    ['ar', 'إدخال'],
  ] as const)('calls the Enter key by one name in %s', (locale: Locale, name) => {
    draw(<KeyHelp lines={keyLines} onClose={vi.fn()} />, locale);
    const keys = [...document.querySelectorAll('kbd')].map((one) => one.textContent);
    expect(keys).toContain(name);
    expect(keys.includes('Enter')).toBe(locale === 'en');
  });
});
