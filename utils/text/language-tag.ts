/** A declared language as a tag, `_` made `-`; empty where it is none: it ends up in attributes and tables. */
export function languageTag(declared: string | undefined): string {
  const tag = declared?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/i.test(tag) ? tag : '';
}
