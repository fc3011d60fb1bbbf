/** The catalogues and the code that speaks through them, as the rules about messages see them. */
import compile from 'icu-minify/compile';
import { filesIn, read, Source } from './source.ts';

export const locales = ['en', 'fr', 'ar'] as const;
export type Locale = (typeof locales)[number];
export type Catalogue = Readonly<Record<string, string>>;

export const catalogueOf = (locale: Locale) => JSON.parse(read(`locales/${locale}.json`)) as Catalogue;

/** The numbers that the compiler gives to kinds of parameters; 0 stands for `#`. */
const selectType = 1;
const pluralType = 2;

export interface Inspected {
  /** Names of its parameters, each with how it is written: "count:plural", "total:number". */
  readonly params: readonly string[];
  /** The forms that each of its plurals has. */
  readonly forms: readonly ReadonlySet<string>[];
  /** What is read, without the syntax round it: in place of a parameter stands ⟦⟧. */
  readonly texts: readonly string[];
}

export function inspect(message: string): Inspected {
  const params = new Set<string>();
  const forms: Set<string>[] = [];
  const texts: string[] = [];
  /** A sequence of texts and parameters; what is chosen among is a sequence of its own. */
  const sequence = (parts: readonly unknown[]) => {
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') text += part;
      else {
        text += '⟦⟧';
        parameter(part);
      }
    }
    texts.push(text);
  };
  const parameter = (part: unknown) => {
    if (!Array.isArray(part)) return;
    const [name, type, options] = part as [string, number | undefined, unknown];
    params.add(`${name}:${type === undefined ? 'text' : type === pluralType ? 'plural' : type}`);
    if (typeof options !== 'object' || options === null || (type !== selectType && type !== pluralType))
      return;
    if (type === pluralType) forms.push(new Set(Object.keys(options)));
    for (const option of Object.values(options)) sequence(Array.isArray(option) ? option : [option]);
  };
  const compiled: unknown = compile(message);
  sequence(Array.isArray(compiled) ? compiled : [compiled]);
  return { params: [...params].sort(), forms, texts };
}

export interface Spoken {
  /** Strings that may be keys. */
  readonly literals: ReadonlySet<string>;
  /** Templates that may be keys, with `*` for what is put in: "view.*". */
  readonly templates: ReadonlySet<string>;
}

/** What the code says or hands on. */
export function spokenIn(sources: readonly Source[]): Spoken {
  const literals = new Set<string>();
  const templates = new Set<string>();
  for (const source of sources) {
    source.visit((node) => {
      if (node.type === 'Literal' && typeof node.value === 'string') literals.add(node.value);
      if (node.type !== 'TemplateLiteral') return;
      const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
      templates.add(quasis.map(({ value }) => value.cooked).join('*'));
    });
  }
  return { literals, templates };
}

export const ourCode = (): readonly Source[] =>
  ['components', 'entrypoints', 'utils'].flatMap((folder) => filesIn(folder)).map((file) => new Source(file));

/** The words of a union or of a list: those that stand in the declaration of this name. */
export function wordsOf(file: string, name: string): readonly string[] {
  const words: string[] = [];
  const source = new Source(file);
  const inside = ({ start, end }: Record<string, unknown>, outer: Record<string, unknown>) =>
    Number(start) >= Number(outer.start) && Number(end) <= Number(outer.end);
  const declared: Record<string, unknown>[] = [];
  source.visit((node) => {
    const id = node.id as { readonly name?: string } | undefined;
    if (id?.name === name) declared.push(node);
  });
  source.visit((node, parent) => {
    const isWord = parent?.type === 'TSLiteralType' || parent?.type === 'ArrayExpression';
    if (node.type !== 'Literal' || typeof node.value !== 'string' || !isWord) return;
    if (declared.some((one) => inside(node, one))) words.push(node.value);
  });
  if (words.length === 0) throw new Error(`${file} declares no words named ${name}`);
  return words;
}
