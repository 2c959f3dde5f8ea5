import type { z } from 'zod';
import type { ErrorDetail } from '../model-answer.js';

type Pydantic = Pick<ErrorDetail, 'type' | 'msg' | 'ctx'>;

/** Says what is wrong with an input as Pydantic does, whose words and types fal's models pass on. */
export function detailsOf(issue: z.core.$ZodIssue): ErrorDetail[] {
  if (issue.code === 'unrecognized_keys') {
    const given: unknown = issue.input;
    const values = new Map(typeof given === 'object' && given !== null ? Object.entries(given) : []);
    return issue.keys.map((key) =>
      detail([...issue.path, key], {
        ...{ type: 'extra_forbidden', msg: 'Extra inputs are not permitted' },
        input: values.get(key),
      }),
    );
  }
  // What may be one thing or another says of each what it is not; the nearest is told.
  if (issue.code === 'invalid_union') {
    const [nearest] = issue.errors.toSorted((one, other) => depthOf(other) - depthOf(one));
    const inner = nearest ?? [];
    return inner.flatMap((one) => detailsOf({ ...one, path: [...issue.path, ...one.path] }));
  }
  const said = pydantic(issue);
  return [detail(issue.path, { ...said, ...(said.type !== 'missing' && { input: issue.input }) })];
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map(({ path }) => path.length));
}

function detail(
  path: readonly PropertyKey[],
  { type, ...rest }: Pydantic & Pick<ErrorDetail, 'input'>,
): ErrorDetail {
  const loc = ['body', ...path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  return { loc, type, url: `https://errors.pydantic.dev/2.11/v/${type}`, ...rest };
}

function pydantic(issue: z.core.$ZodIssue): Pydantic {
  switch (issue.code) {
    case 'invalid_value': {
      if (issue.input === undefined) break;
      const expected = issue.values.map((value) => `'${String(value)}'`).join(', ');
      return { type: 'literal_error', msg: `Input should be ${expected}`, ctx: { expected } };
    }
    case 'invalid_type':
      if (issue.input === undefined) break;
      return { type: `${issue.expected}_type`, msg: `Input should be a valid ${issue.expected}` };
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'not_multiple_of': {
      const step = Number(issue.divisor);
      return {
        type: 'multiple_of',
        msg: `Input should be a multiple of ${step}`,
        ctx: { multiple_of: step },
      };
    }
    default:
      return { type: 'value_error', msg: issue.message };
  }
  return { type: 'missing', msg: 'Field required' };
}

function tooBig({ maximum, origin }: z.core.$ZodIssueTooBig): Pydantic {
  const limit = Number(maximum);
  if (origin === 'string') {
    const msg = `String should have at most ${limit} characters`;
    return { type: 'string_too_long', msg, ctx: { max_length: limit } };
  }
  if (origin === 'array') {
    const msg = `List should have at most ${limit} items after validation`;
    return { type: 'too_long', msg, ctx: { max_length: limit } };
  }
  return {
    type: 'less_than_equal',
    msg: `Input should be less than or equal to ${limit}`,
    ctx: { le: limit },
  };
}

function tooSmall({ minimum, origin }: z.core.$ZodIssueTooSmall): Pydantic {
  const limit = Number(minimum);
  if (origin === 'string') {
    const msg = `String should have at least ${limit} characters`;
    return { type: 'string_too_short', msg, ctx: { min_length: limit } };
  }
  if (origin === 'array') {
    const msg = `List should have at least ${limit} item after validation`;
    return { type: 'too_short', msg, ctx: { min_length: limit } };
  }
  const msg = `Input should be greater than or equal to ${limit}`;
  return { type: 'greater_than_equal', msg, ctx: { ge: limit } };
}
