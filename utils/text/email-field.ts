/** Whether a field asks for an e-mail address: pages use plain ones as well, and what they say of one tells. */
export function asksForEmail(field: Element): boolean {
  const type = field.getAttribute('type') ?? 'text';
  return (
    type === 'email' ||
    (type === 'text' &&
      ['name', 'placeholder', 'value'].some((name) =>
        /(?:^|[^a-z])(?:e-?)?mail|courriel|correo|بريد|почт/i.test(field.getAttribute(name) ?? ''),
      ))
  );
}
