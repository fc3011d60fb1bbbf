/** Some of a few words: check boxes that look like words, as `Choice` is radio buttons that do. */

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** In the order of the options. */
  readonly onChange: (values: readonly Value[]) => void;
}

export function Choices<Value extends string>({ legend, values, options, onChange }: ChoicesProps<Value>) {
  const change = (value: Value, on: boolean) =>
    onChange(
      options.map((option) => option.value).filter((one) => (one === value ? on : values.includes(one))),
    );
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={(event) => change(value, event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
