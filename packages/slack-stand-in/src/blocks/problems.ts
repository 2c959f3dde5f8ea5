import type { z } from 'zod';
import type { Json } from '../json.js';

type Issue = z.core.$ZodIssue;

/** The faults of a payload, worded and addressed as Slack's `response_metadata.messages` does. */
export function describeIssues(issues: readonly Issue[], data: Json, root: string): string[] {
  return issues.flatMap((issue) => describeIssue(issue, data, root, []));
}

export function problem(message: string, root: string, path: readonly PropertyKey[] = []): string {
  const pointer = [root, ...path].map((step) => `/${String(step)}`).join('');
  return `[ERROR] ${message} [json-pointer:${pointer}]`;
}

function describeIssue(issue: Issue, data: Json, root: string, base: PropertyKey[]): string[] {
  const path = [...base, ...issue.path];
  const value = valueAt(data, path);
  const tell = (message: string) => [problem(message, root, path)];
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined && path.length > 0
        ? [problem(`missing required field: ${String(path.at(-1))}`, root, path.slice(0, -1))]
        : tell(`must provide ${article(issue.expected)}`);
    case 'too_big':
      return tell(
        issue.origin === 'string'
          ? `must be less than ${Number(issue.maximum) + 1} characters`
          : issue.origin === 'array'
            ? `no more than ${issue.maximum} items allowed`
            : `must be at most ${issue.maximum}`,
      );
    case 'too_small':
      return tell(
        issue.origin === 'string'
          ? `must be more than ${Number(issue.minimum) - 1} characters`
          : issue.origin === 'array'
            ? `no fewer than ${issue.minimum} items allowed`
            : `must be at least ${issue.minimum}`,
      );
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem(`invalid additional property: ${key}`, root, path));
    case 'invalid_union':
      return issue.errors.length === 0
        ? tell(
            value === undefined
              ? 'missing required field: type'
              : `unsupported type: ${JSON.stringify(value).slice(0, 80)}`,
          )
        : tell('failed to match all allowed schemas');
    case 'invalid_value':
      return tell(`must be one of: ${issue.values.map(String).join(', ')}`);
    default:
      return tell(issue.message);
  }
}

function valueAt(data: Json, path: readonly PropertyKey[]): Json | undefined {
  let value: Json | undefined = data;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (typeof value === 'object' && value !== null) value = value[String(step)];
    else return undefined;
  }
  return value;
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}
