/** Our own code as the rules see it: its files, what each imports, and which globals it leans on. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseResult, parseSync } from 'vite';

export const root = path.resolve(import.meta.dirname, '../..');

/** Files under a folder of the project, as paths from its root with forward slashes. */
export function filesIn(folder: string, pattern = '**/*.{ts,tsx}'): string[] {
  return globSync(`${folder}/${pattern}`, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
export const exists = (file: string): boolean => existsSync(path.join(root, file));

export interface Import {
  /** A path from the project's root where it is one of our files, else the package's name as written. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

type Program = ParseResult['program'];
type Node = { readonly type: string } & Record<string, unknown>;

export class Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly #program: Program;

  constructor(file: string, text = read(file)) {
    this.file = file;
    this.text = text;
    const { program, module, errors } = parseSync(file, text);
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
    this.#program = program;
    const found: Import[] = module.staticImports.map(({ moduleRequest, entries }) =>
      this.#import(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType)),
    );
    for (const { entries } of module.staticExports) {
      for (const { moduleRequest, isType } of entries) {
        if (moduleRequest) found.push(this.#import(moduleRequest.value, isType));
      }
    }
    this.visit((node) => {
      if (node.type === 'ImportExpression') found.push(this.#import(literal(node.source), false));
      if (node.type === 'TSImportType') found.push(this.#import(literal(node.source ?? node.argument), true));
    });
    this.imports = found;
  }

  #import(specifier: string, typeOnly: boolean): Import {
    const own = specifier.startsWith('.');
    const bare = specifier.replace(/\?.*$/, '');
    const target = own ? path.posix.join(path.posix.dirname(this.file), bare) : bare;
    return { target, own, typeOnly };
  }

  /** Calls back for every node of the syntax tree, with the node round it. */
  visit(see: (node: Node, parent: Node | undefined) => void): void {
    walk(this.#program as unknown as Node, undefined, see);
  }

  /** The code from a node on, for a message or to tell whose it is. */
  codeAt(node: Node, length = 80): string {
    return this.text.slice(Number(node.start), Number(node.start) + length).replace(/\s+/g, ' ');
  }

  /** Names used that nothing in the file declares. */
  globals(): ReadonlySet<string> {
    const found = new Set<string>();
    collectGlobals(this.#program as unknown as Node, undefined, '', [], found);
    return found;
  }
}

/** A specifier as written; bundles write it as a template. What is computed matches no rule. */
function literal(node: unknown): string {
  const { value, literal: inner, quasis } = node as { value?: unknown; literal?: unknown; quasis?: Node[] };
  if (typeof value === 'string') return value;
  if (inner) return literal(inner);
  const [only, ...more] = quasis ?? [];
  const { cooked } = (only?.value ?? {}) as { cooked?: string };
  return more.length === 0 && cooked !== undefined ? cooked : '(computed)';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function* children(node: Node): Generator<[string, Node]> {
  for (const [key, value] of Object.entries(node)) {
    if (isNode(value)) yield [key, value];
    else if (Array.isArray(value)) for (const one of value) if (isNode(one)) yield [key, one];
  }
}

function walk(
  node: Node,
  parent: Node | undefined,
  see: (node: Node, parent: Node | undefined) => void,
): void {
  see(node, parent);
  for (const [, child] of children(node)) walk(child, node, see);
}

/** A node whose parameters are names of its own: functions, and the types of functions. */
const isFunction = (node: Node): boolean => Array.isArray(node.params);

function collectGlobals(
  node: Node,
  parent: Node | undefined,
  key: string,
  scopes: readonly ReadonlySet<string>[],
  found: Set<string>,
): void {
  if (node.type === 'Identifier' && isReference(parent, key)) {
    const name = String(node.name);
    if (!scopes.some((scope) => scope.has(name))) found.add(name);
  }
  const inner = node.type === 'Program' || isFunction(node) ? [...scopes, declaredIn(node)] : scopes;
  for (const [under, child] of children(node)) collectGlobals(child, node, under, inner, found);
}

/** Whether an identifier in this place means a variable, and not the name of a property or of an export. */
function isReference(parent: Node | undefined, key: string): boolean {
  if (!parent) return false;
  if (key === 'property') return parent.computed === true;
  if (key === 'key') return parent.computed === true;
  return !/^(?:Import|Export|Labeled|Break|Continue|MetaProperty|JSX|TSQualifiedName)/.test(parent.type);
}

/** The names a function or the module declares, wherever in it: blocks are not told apart. */
function declaredIn(scope: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') names.add(String(pattern.name));
    else if (pattern.type === 'Property') add(pattern.value);
    else if (pattern.type === 'AssignmentPattern') add(pattern.left);
    else if (pattern.type === 'RestElement') add(pattern.argument);
    else if (pattern.type === 'TSParameterProperty') add(pattern.parameter);
    else for (const [, child] of children(pattern)) add(child);
  };
  if (Array.isArray(scope.params)) scope.params.forEach(add);
  const look = (node: Node): void => {
    for (const [, child] of children(node)) {
      if (child.type === 'VariableDeclarator' || /(?:Function|Class|Enum)Declaration$/.test(child.type))
        add(child.id);
      if (/^Import\w*Specifier$/.test(child.type)) add(child.local);
      if (child.type === 'CatchClause') add(child.param);
      if (!isFunction(child)) look(child);
    }
  };
  look(scope);
  return names;
}
