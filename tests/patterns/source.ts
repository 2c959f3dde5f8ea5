import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from '@swc/core';

/** A regular expression of the source, or a place that makes one which cannot be read there. */
export interface Found {
  /** `src/lib/money.ts:12`. */
  place: string;
  file: string;
  /** As it stands there, for a construction. */
  written: string;
  /** Absent: it is made of what is only known when it runs. */
  pattern?: { source: string; flags: string };
}

type Node = { type: string; span: { start: number; end: number } } & Record<string, unknown>;

const root = new URL('../../', import.meta.url).pathname;

/** Every regular expression that the app's own code holds; the playground stands in for others and is left out. */
export function patternsOfSource(): Found[] {
  return sources().flatMap(({ file, text }) => patternsIn(file, text));
}

/** Every text that the app's own code holds: strings, and the pieces of templates between what is filled in. */
export function textsOfSource(): { place: string; file: string; text: string }[] {
  return sources().flatMap(({ file, text }) => textsIn(file, text));
}

/**
 * `lookups`: where an object is asked by a word that may be any: `table[word]` of a `Record<string, …>`, and `word in
 * object`. `spreads`: calls that add to a list or compare, with a list for their arguments.
 */
export function risksOfSource() {
  const risks = sources().map(({ file, text }) => {
    const { nodes, describe } = parsed(file, text);
    const tables = new Set(
      nodes.flatMap(tableName).filter((name) => !text.includes(`Object.hasOwn(${name},`)),
    );
    return {
      lookups: nodes
        .filter((node) => isLookup(node, tables) || isIn(node))
        .map((node) => ({ place: describe(node).place, written: describe(node).written })),
      spreads: nodes.filter(isSpreading).map((node) => ({ file, written: describe(node).written })),
    };
  });
  return {
    lookups: risks.flatMap(({ lookups }) => lookups),
    spreads: risks.flatMap(({ spreads }) => spreads),
  };
}

function sources(): { file: string; text: Buffer }[] {
  return sourceFiles(join(root, 'src'))
    .filter((file) => !file.includes('/playground/'))
    .sort()
    .map((file) => ({ file: relative(root, file), text: readFileSync(file) }));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.m?ts$/.test(entry.name) ? [path] : [];
  });
}

/** A file's text is parsed, so that nothing is missed and no comment is taken for code. */
function parsed(file: string, text: Buffer) {
  const module: unknown = parseSync(text.toString(), { syntax: 'typescript', target: 'es2022' });
  if (!isNode(module)) throw new Error(`${file} cannot be read`);
  // The parser counts bytes, from one, on through all that it has parsed; a file's first statement may follow comments.
  const offset = startOfSpans(module, text);
  const describe = ({ span }: Node) => {
    const before = text.subarray(0, span.start - offset).toString();
    const written = text.subarray(span.start - offset, span.end - offset).toString();
    return { place: `${file}:${before.split('\n').length}`, file, written };
  };
  return { nodes: everyNode(module), describe };
}

/** `Record<string, …>`, as the parser has it. */
const byAnyWord = /"value":"Record"[^[]*\[\{"type":"TsKeywordType","span":\{[^}]*\},"kind":"string"/;

/** The name of a constant that is an object with entries, and typed as a table of any word. */
function tableName({ type, id, init }: Node): string[] {
  if (type !== 'VariableDeclarator' || !isNode(id) || !isNode(init)) return [];
  const isTable =
    init.type === 'ObjectExpression' && Array.isArray(init.properties) && init.properties.length > 0;
  const annotation = JSON.stringify(id.typeAnnotation ?? null);
  return isTable && byAnyWord.test(annotation) ? [String(id.value)] : [];
}

function isLookup({ type, object, property }: Node, tables: ReadonlySet<string>): boolean {
  if (type !== 'MemberExpression' || !isNode(object) || !isNode(property)) return false;
  return property.type === 'Computed' && object.type === 'Identifier' && tables.has(String(object.value));
}

function isIn({ type, operator, left }: Node): boolean {
  return type === 'BinaryExpression' && operator === 'in' && isNode(left) && left.type !== 'StringLiteral';
}

const listing = new Set([
  'push',
  'unshift',
  'concat',
  'append',
  'max',
  'min',
  'fromCharCode',
  'fromCodePoint',
]);

function isSpreading({ type, callee, arguments: given }: Node): boolean {
  if (type !== 'CallExpression' || !isNode(callee) || !isNode(callee.property) || !Array.isArray(given))
    return false;
  return listing.has(String(callee.property.value)) && given.some(({ spread }) => spread);
}

/** The texts of one file's text. */
export function textsIn(file: string, text: Buffer): { place: string; file: string; text: string }[] {
  const { nodes, describe } = parsed(file, text);
  return nodes.flatMap((node) => {
    const said =
      node.type === 'StringLiteral' ? node.value : node.type === 'TemplateElement' ? node.cooked : undefined;
    return typeof said === 'string' && said ? [{ place: describe(node).place, file, text: said }] : [];
  });
}

/** The regular expressions of one file's text. */
export function patternsIn(file: string, text: Buffer): Found[] {
  const { nodes, describe } = parsed(file, text);
  const constants = constantsIn(nodes);
  return nodes.flatMap((node): Found[] => {
    if (node.type === 'RegExpLiteral') {
      const { pattern: source, flags } = node;
      if (typeof source !== 'string' || typeof flags !== 'string') throw new Error(`${file} cannot be read`);
      return [{ ...describe(node), pattern: { source, flags } }];
    }
    const made = constructed(node);
    if (!made) return [];
    const source = textOf(made[0], constants);
    const flags = made.length > 1 ? textOf(made[1], constants) : '';
    return [
      {
        ...describe(node),
        ...(source === undefined || flags === undefined ? {} : { pattern: { source, flags } }),
      },
    ];
  });
}

/** The arguments of `new RegExp(…)`, or of a `match` and its like that makes one of a string. */
function constructed(node: Node): unknown[] | undefined {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined;
  const given = Array.isArray(node.arguments) ? node.arguments.map(({ expression }) => expression) : [];
  const callee = isNode(node.callee) ? node.callee : undefined;
  if (callee?.type === 'Identifier' && callee.value === 'RegExp') return given;
  const method = callee?.type === 'MemberExpression' && isNode(callee.property) && callee.property.value;
  const makesOne = method === 'match' || method === 'matchAll' || method === 'search';
  return makesOne && isNode(given[0]) && /String|Template/.test(given[0].type) ? given : undefined;
}

function constantsIn(nodes: readonly Node[]): Map<string, unknown> {
  return new Map(
    nodes.flatMap(({ type, id, init }) =>
      type === 'VariableDeclarator' && isNode(id) && typeof id.value === 'string' ? [[id.value, init]] : [],
    ),
  );
}

/** The text that an expression is, where it is made of constants alone. */
function textOf(expression: unknown, constants: Map<string, unknown>): string | undefined {
  if (!isNode(expression)) return undefined;
  if (expression.type === 'StringLiteral') return String(expression.value);
  if (expression.type === 'Identifier') return textOf(constants.get(String(expression.value)), constants);
  if (expression.type === 'TaggedTemplateExpression')
    return templateText(expression.template, 'raw', constants);
  if (expression.type === 'TemplateLiteral') return templateText(expression, 'cooked', constants);
  return undefined;
}

function templateText(template: unknown, kind: 'raw' | 'cooked', constants: Map<string, unknown>) {
  if (!isNode(template) || !Array.isArray(template.quasis) || !Array.isArray(template.expressions)) return;
  const between = template.expressions.map((expression) => textOf(expression, constants));
  if (between.includes(undefined)) return undefined;
  return template.quasis.map((quasi, at) => quasi[kind] + (between[at] ?? '')).join('');
}

function startOfSpans(module: Node, text: Buffer): number {
  const [first] = Array.isArray(module.body) ? module.body : [];
  if (!isNode(first)) return module.span.start;
  // Where comments stand before it, the module's own span begins behind them.
  const comments = /^(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/|#!.*)*/.exec(text.toString())?.[0] ?? '';
  return first.span.start - Buffer.byteLength(comments);
}

function everyNode(value: unknown, nodes: Node[] = []): Node[] {
  if (Array.isArray(value)) {
    for (const one of value) everyNode(one, nodes);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) nodes.push(value);
    for (const one of Object.values(value)) everyNode(one, nodes);
  }
  return nodes;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'span' in value;
}
