import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** One series: its labels, and its values from the beginning of every range to now. */
export interface Series {
  name: string;
  labels: Readonly<Record<string, string>>;
  values: readonly number[];
}

interface Sample {
  labels: Readonly<Record<string, string>>;
  value: number;
}
type Value = number | Sample[];

/** Reads the text that `/metrics` answers with. @see https://prometheus.io/docs/instrumenting/exposition_formats */
export function readMetrics(text: string): Series[] {
  return text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (name === undefined) return [];
    const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key = '', of = '']) => [
      key,
      of,
    ]);
    return [{ name, labels: Object.fromEntries(pairs), values: [Number(value)] }];
  });
}

/** What an expression uses of `/metrics`, and where it cannot be read. */
export function usedBy(expression: string) {
  const used = { faults: 0, selectors: [] as { name: string; matchers: Matcher[] }[] };
  parser.parse(expression).iterate({
    enter: ({ type, node }) => {
      if (type.isError) used.faults += 1;
      if (type.name === 'VectorSelector') used.selectors.push(readSelector(node, expression));
    },
  });
  return used;
}

/** Evaluates what the rules use of PromQL: https://prometheus.io/docs/prometheus/latest/querying/basics */
export function evaluate(expression: string, series: readonly Series[], now: number): Value {
  const text = (node: SyntaxNode) => expression.slice(node.from, node.to);
  const select = (node: SyntaxNode) => {
    const { name, matchers } = readSelector(node, expression);
    return series.filter(
      (one) => one.name === name && matchers.every((matcher) => matches(one.labels, matcher)),
    );
  };
  const call = (node: SyntaxNode): Value => {
    const name = text(required(node.firstChild));
    if (name === 'time') return now;
    const ranged = select(
      required(node.getChild('FunctionCallBody')?.firstChild?.getChild('VectorSelector')),
    );
    return ranged.map(({ labels, values }) => ({ labels, value: overRange(name, values) }));
  };
  const evaluated = (node: SyntaxNode): Value => {
    switch (node.name) {
      case 'PromQL':
        return evaluated(required(node.firstChild));
      case 'NumberDurationLiteral':
        return Number(text(node));
      case 'VectorSelector':
        return select(node).map(({ labels, values }) => ({ labels, value: values.at(-1) ?? Number.NaN }));
      case 'FunctionCall':
        return call(node);
      case 'AggregateExpr': {
        const inner = evaluated(required(node.getChild('FunctionCallBody')?.firstChild));
        return aggregate(text(required(node.firstChild)), inner);
      }
      case 'BinaryExpr': {
        const [left, operator, right] = [node.firstChild, node.firstChild?.nextSibling, node.lastChild];
        return combine(evaluated(required(left)), text(required(operator)), evaluated(required(right)));
      }
      default:
        throw new Error(`The rules use ${node.name}, which is not evaluated here: ${text(node)}`);
    }
  };
  return evaluated(parser.parse(expression).topNode);
}

interface Matcher {
  label: string;
  operator: string;
  value: string;
}

function readSelector(node: SyntaxNode, expression: string): { name: string; matchers: Matcher[] } {
  const text = (of: SyntaxNode | null) => expression.slice(of?.from, of?.to);
  const matchers = node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
  return {
    name: text(required(node.getChild('Identifier'))),
    matchers: matchers.map((matcher) => ({
      label: text(matcher.getChild('LabelName')),
      operator: text(matcher.getChild('MatchOp')),
      value: text(matcher.getChild('StringLiteral')).slice(1, -1),
    })),
  };
}

function matches(labels: Series['labels'], { label, operator, value }: Matcher): boolean {
  // Prometheus itself gives this one.
  if (label === 'job') return true;
  const isLike = new RegExp(`^(?:${operator.includes('~') ? value : value.replace(/\W/g, '\\$&')})$`);
  return isLike.test(labels[label] ?? '') !== operator.startsWith('!');
}

function overRange(name: string, values: readonly number[]): number {
  if (name === 'increase') return (values.at(-1) ?? 0) - (values[0] ?? 0);
  if (name === 'changes') return values.filter((value, at) => at > 0 && value !== values[at - 1]).length;
  throw new Error(`The rules use ${name}(), which is not evaluated here`);
}

function aggregate(name: string, value: Value): Sample[] {
  if (typeof value === 'number' || value.length === 0) return [];
  const values = value.map((sample) => sample.value);
  const sum = values.reduce((one, other) => one + other);
  const of: Record<string, number> = { sum, max: Math.max(...values), min: Math.min(...values) };
  return [{ labels: {}, value: required(of[name]) }];
}

function combine(left: Value, operator: string, right: Value): Value {
  if (typeof left === 'number')
    return typeof right === 'number'
      ? number(left, operator, right)
      : right.flatMap((sample) => kept(sample, number(left, operator, sample.value), operator));
  if (typeof right === 'number')
    return left.flatMap((sample) => kept(sample, number(sample.value, operator, right), operator));
  const partner = (sample: Sample, of: Sample[]) =>
    of.find((one) => JSON.stringify(one.labels) === JSON.stringify(sample.labels));
  if (operator === 'and') return left.filter((sample) => partner(sample, right));
  if (operator === 'or') return [...left, ...right.filter((sample) => !partner(sample, left))];
  return left.flatMap((sample) => {
    const other = partner(sample, right);
    return other ? kept(sample, number(sample.value, operator, other.value), operator) : [];
  });
}

/** A comparison leaves what it holds for as it is. */
function kept(sample: Sample, value: number, operator: string): Sample[] {
  if (!/[<>=]/.test(operator)) return [{ ...sample, value }];
  return value === 1 ? [sample] : [];
}

function number(left: number, operator: string, right: number): number {
  const of: Record<string, number> = {
    '+': left + right,
    '-': left - right,
    '*': left * right,
    '/': left / right,
    '>': Number(left > right),
    '<': Number(left < right),
    '==': Number(left === right),
  };
  return required(of[operator]);
}

function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('An expression that is not understood here');
  return value;
}
