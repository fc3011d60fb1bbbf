/** A question whose answers are kept: a page repeats its names, and asks the same of each. */
export function remembered<Answer>(ask: (names: string) => Answer): (names: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (names) => {
    if (names.length > 200) return ask(names);
    let found = known.get(names);
    if (!found) {
      found = { answer: ask(names) };
      if (known.size > 4000) known.clear();
      known.set(names, found);
    }
    return found.answer;
  };
}
