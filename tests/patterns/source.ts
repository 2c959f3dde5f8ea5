import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from '@swc/core';

/** A regular expression of the source, or a place that makes one which cannot be read there. */
export interface Found {
  /** `src/money.ts:12`. */
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
  return sourceFiles(join(root, 'src'))
    .filter((file) => !file.includes('/playground/'))
    .sort()
    .flatMap((file) => patternsIn(relative(root, file), readFileSync(file)));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.m?ts$/.test(entry.name) ? [path] : [];
  });
}

/** The same of one file's text, which is parsed, so that none is missed and no comment is taken for one. */
export function patternsIn(file: string, text: Buffer): Found[] {
  const module: unknown = parseSync(text.toString(), { syntax: 'typescript', target: 'es2022' });
  if (!isNode(module)) throw new Error(`${file} cannot be read`);
  const nodes = [...everyNode(module)];
  // The parser counts bytes, from one, on through all that it has parsed; a file's first statement may follow comments.
  const offset = startOfSpans(module, text);
  const slice = ({ span }: Node) => text.subarray(span.start - offset, span.end - offset).toString();
  const line = ({ span }: Node) =>
    text
      .subarray(0, span.start - offset)
      .toString()
      .split('\n').length;
  const constants = constantsIn(nodes);
  return nodes.flatMap((node): Found[] => {
    const place = `${file}:${line(node)}`;
    if (node.type === 'RegExpLiteral') {
      const { pattern: source, flags } = node;
      if (typeof source !== 'string' || typeof flags !== 'string') throw new Error(`${place} cannot be read`);
      return [{ place, file, written: slice(node), pattern: { source, flags } }];
    }
    const made = constructed(node);
    if (!made) return [];
    const source = textOf(made[0], constants);
    const flags = made.length > 1 ? textOf(made[1], constants) : '';
    const pattern = source === undefined || flags === undefined ? {} : { pattern: { source, flags } };
    return [{ place, file, written: slice(node), ...pattern }];
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

function* everyNode(value: unknown): Iterable<Node> {
  if (Array.isArray(value)) {
    for (const one of value) yield* everyNode(one);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value;
    for (const one of Object.values(value)) yield* everyNode(one);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'span' in value;
}
