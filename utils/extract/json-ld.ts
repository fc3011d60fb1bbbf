/** JSON-LD of news pages: whatever stands there is checked, since anything may. */

export type Json = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|Posting|Report)$/;

/** The first node of the page that describes an article. */
export function articleJson(document: Document): Json | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > 500_000) continue;
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      // Many pages write JSON-LD that is none; their other metadata serves.
      continue;
    }
    const article = findArticle(json, 0);
    if (article) return article;
  }
  return undefined;
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 50)) {
      const found = findArticle(one, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && articleTypes.test(type))) return value;
  return findArticle(value['@graph'] ?? value.mainEntity, depth + 1);
}

export function textField(json: Json | undefined, key: string): string {
  const value = json?.[key];
  return typeof value === 'string' ? value : '';
}

/** The names in an author or publisher field, which may be a text, an object, or a list of either. */
export function names(value: unknown): string {
  const found = [value].flat().map((one) => (typeof one === 'string' ? one : isObject(one) ? one.name : ''));
  return found
    .flat()
    .filter((name): name is string => typeof name === 'string' && name !== '' && !/^https?:/.test(name))
    .slice(0, 5)
    .join(', ');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
