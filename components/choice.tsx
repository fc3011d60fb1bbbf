/** One of a few words, as radio buttons that look like words. */
import { useId } from 'preact/hooks';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly lang?: string;
  /** A class for the word: a typeface to set it in. */
  readonly face?: string;
  /** The theme of a spot of paper before the word. */
  readonly swatch?: string;
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

export function Choice<Value extends string>({ legend, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span class={option.face}>
            {option.swatch && <i class="swatch" data-theme={option.swatch} />}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
