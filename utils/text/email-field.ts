/** Whether a field asks for an e-mail address: pages use fields of any type, and what they say of one tells. */
export const asksForEmail = (field: Element): boolean =>
  ['type', 'name', 'placeholder', 'value'].some((name) =>
    /mail|courriel|correo|بريد|почт/i.test(field.getAttribute(name) ?? ''),
  );
