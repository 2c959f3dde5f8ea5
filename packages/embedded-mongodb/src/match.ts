// Query language: compile a filter into a predicate. Aggregation expressions ($expr) go to mingo.
import { compare, rank, reach, isPlain, isType, num, bad, own, type Doc } from './values.js';
import { evalExpr } from './expr.js';

export type Pred = (doc: any) => boolean;
export interface MatchEnv {
  vars?: Doc;
  cmp?: (a: any, b: any) => number;
}
type Leaf = (v: any) => boolean;

const isOps = (v: any) =>
  isPlain(v) && Object.keys(v).length > 0 && Object.keys(v)[0]![0] === '$' && !('$ref' in v || '$id' in v);
export function regex(r: any, options = ''): RegExp {
  const src = r instanceof RegExp ? r.source : r?._bsontype === 'BSONRegExp' ? r.pattern : String(r);
  let flags = r instanceof RegExp ? r.flags : (r?.options ?? '');
  if (options) flags = options;
  if (flags.includes('x'))
    return new RegExp(src.replace(/\s+|#.*$/gm, ''), [...new Set(flags.replace(/[^imsu]/g, ''))].join(''));
  return new RegExp(src, [...new Set(flags.replace(/[^imsu]/g, ''))].join(''));
}
const isRe = (v: any) => v instanceof RegExp || v?._bsontype === 'BSONRegExp';
/** scalar tests apply to the value and, for an array, to each element. */
const spread =
  (t: Leaf): Leaf =>
  (v) =>
    t(v) || (Array.isArray(v) && v.some(t));

function eqLeaf(want: any, env: MatchEnv): Leaf {
  const cmp = env.cmp ?? compare;
  if (isRe(want)) {
    const re = regex(want);
    return spread((v) => (typeof v === 'string' && re.test(v)) || (isRe(v) && String(v) === String(want)));
  }
  if (want === null || want === undefined)
    return (v) =>
      v === undefined || v === null || (Array.isArray(v) && v.some((e) => e === null || e === undefined));
  const r = rank(want);
  if (r === 15 && !env.cmp) {
    const s = String(want);
    return spread((v) => v === s);
  }
  return spread((v) => v !== undefined && rank(v) === r && cmp(v, want) === 0);
}
function rangeLeaf(want: any, ok: (c: number) => boolean, env: MatchEnv): Leaf {
  const cmp = env.cmp ?? compare,
    r = rank(want);
  if (isRe(want)) throw bad("Can't have RegEx as arg to predicate over field");
  if (r === 0 || r === 127) return (v) => ok(cmp(v, want));
  const t: Leaf = (v) =>
    rank(v) === r && !(r === 10 && (num(v) !== num(v)) !== (num(want) !== num(want))) && ok(cmp(v, want));
  return r === 25 ? t : spread(t);
}
/** A predicate over the values a path reached (Pred on the array `reach` returns). */
function operator(op: string, arg: any, all: Doc, env: MatchEnv): Leaf | { neg: Leaf } {
  switch (op) {
    case '$eq':
      return eqLeafNoRe(arg, env);
    case '$ne':
      return { neg: eqLeafNoRe(arg, env) };
    case '$gt':
      return rangeLeaf(arg, (c) => c > 0, env);
    case '$gte':
      return arg === null ? eqLeaf(null, env) : rangeLeaf(arg, (c) => c >= 0, env);
    case '$lt':
      return rangeLeaf(arg, (c) => c < 0, env);
    case '$lte':
      return arg === null ? eqLeaf(null, env) : rangeLeaf(arg, (c) => c <= 0, env);
    case '$in':
    case '$nin': {
      if (!Array.isArray(arg)) throw bad(`${op} needs an array`);
      if (arg.some(isOps)) throw bad(`cannot nest $ under ${op}`);
      const leaves = arg.map((a) => eqLeaf(a, env)),
        any: Leaf = (v) => leaves.some((l) => l(v));
      return op === '$in' ? any : { neg: any };
    }
    case '$exists':
      return truthy(arg) ? (v) => v !== undefined : { neg: (v) => v !== undefined };
    case '$type': {
      const ts = Array.isArray(arg) ? arg : [arg];
      for (const t of ts) isType(undefined, t);
      return (v) =>
        ts.some(
          (t) =>
            isType(v, t) || (Array.isArray(v) && t !== 'array' && t !== 4 && v.some((e) => isType(e, t))),
        );
    }
    case '$size':
      if (rank(arg) !== 10) throw bad('$size must be a whole number');
      return (v) => Array.isArray(v) && v.length === num(arg);
    case '$mod': {
      if (!Array.isArray(arg) || arg.length !== 2) throw bad('malformed mod, not enough elements');
      const [d, r] = arg.map(num);
      if (!d) throw bad('divisor cannot be 0');
      return spread((v) => rank(v) === 10 && Math.trunc(num(v)) % Math.trunc(d) === Math.trunc(r!));
    }
    case '$regex': {
      const re = regex(arg, own(all, '$options') ?? '');
      return spread((v) => typeof v === 'string' && re.test(v));
    }
    case '$options':
      return () => true;
    case '$all': {
      if (!Array.isArray(arg)) throw bad('$all needs an array');
      const ps = arg.map((a) =>
        isOps(a) && '$elemMatch' in a
          ? (operator('$elemMatch', a.$elemMatch, a, env) as Leaf)
          : eqLeaf(a, env),
      );
      return (v) => ps.length > 0 && ps.every((p) => p(v));
    }
    case '$elemMatch': {
      if (!isPlain(arg)) throw bad('$elemMatch needs an Object');
      const first = Object.keys(arg)[0];
      if (first?.[0] === '$' && !LOGICAL.has(first)) {
        const p = field(arg, env);
        return (v) => Array.isArray(v) && v.some((e) => p([e], true));
      }
      const p = compile(arg, env);
      return (v) => Array.isArray(v) && v.some((e) => (isPlain(e) || Array.isArray(e)) && p(e));
    }
    case '$not': {
      if (isRe(arg)) return { neg: eqLeaf(arg, env) };
      if (!isOps(arg)) throw bad('$not needs a regex or a document');
      const p = field(arg, env);
      return { neg: (v) => p([v]) };
    }
    case '$bitsAllSet':
    case '$bitsAnySet':
    case '$bitsAllClear':
    case '$bitsAnyClear': {
      const mask = Array.isArray(arg)
        ? arg.reduce((m: bigint, b: any) => m | (1n << BigInt(num(b))), 0n)
        : BigInt(num(arg));
      return spread((v) => {
        if (rank(v) !== 10) return false;
        const x = BigInt(Math.trunc(num(v))) & mask;
        return op === '$bitsAllSet'
          ? x === mask
          : op === '$bitsAnySet'
            ? x !== 0n
            : op === '$bitsAllClear'
              ? x === 0n
              : x !== mask;
      });
    }
    case '$comment':
      return () => true;
  }
  throw bad(`unknown operator: ${op}`);
}
const eqLeafNoRe = (arg: any, env: MatchEnv) =>
  isRe(arg) ? spread((v) => isRe(v) && String(v) === String(arg)) : eqLeaf(arg, env);
const truthy = (v: any) => v !== false && v !== null && v !== undefined && !(rank(v) === 10 && num(v) === 0);
const LOGICAL = new Set(['$and', '$or', '$nor', '$expr', '$where', '$comment']);

/** Compile the condition on one field to a predicate over its reached values. */
export function field(cond: any, env: MatchEnv): (vs: any[], isElem?: boolean) => boolean {
  if (!isOps(cond)) {
    const l = eqLeaf(cond, env);
    return (vs) => vs.some(l);
  }
  const ps = Object.entries(cond).map(([op, arg]) => {
    if (op === '$all' && Array.isArray(arg)) {
      const each = arg.map((a) => operator('$all', [a], {}, env) as Leaf);
      return (vs: any[]) => each.length > 0 && each.every((l) => vs.some(l));
    } // every value may be found in a different branch
    const l = operator(op, arg, cond, env);
    return typeof l === 'function' ? (vs: any[]) => vs.some(l) : (vs: any[]) => !vs.some(l.neg);
  });
  return (vs) => ps.every((p) => p(vs));
}
export function compile(filter: Doc, env: MatchEnv = {}): Pred {
  const ps: Pred[] = [];
  for (const [k, cond] of Object.entries(filter ?? {})) {
    if (k[0] !== '$') {
      const p = field(cond, env);
      ps.push(k.includes('.') ? (d) => p(reach(d, k)) : (d) => p([own(d, k)]));
      continue;
    }
    if (k === '$comment') continue;
    if (k === '$expr') {
      ps.push((d) => truthy(evalExpr(d, cond, env.vars)));
      continue;
    }
    if (k !== '$and' && k !== '$or' && k !== '$nor')
      throw bad(
        k === '$where' || k === '$text' || k === '$jsonSchema'
          ? `${k} is not supported by the embedded database`
          : `unknown top level operator: ${k}`,
      );
    if (!Array.isArray(cond) || !cond.length) throw bad(`${k} must be a nonempty array`);
    const subs = cond.map((c) => {
      if (!isPlain(c)) throw bad(`${k} argument's entries must be objects`);
      return compile(c, env);
    });
    ps.push(
      k === '$and'
        ? (d) => subs.every((p) => p(d))
        : k === '$or'
          ? (d) => subs.some((p) => p(d))
          : (d) => !subs.some((p) => p(d)),
    );
  }
  return ps.length === 1 ? ps[0]! : (d) => ps.every((p) => p(d));
}
/** Index of the first element of array `path` that satisfied the filter (the positional `$`). */
export function positional(doc: Doc, filter: Doc, path: string, env: MatchEnv = {}): number {
  const arr = reach(doc, path)[0];
  if (!Array.isArray(arr)) return -1;
  const conds: [string, any][] = [];
  const collect = (f: Doc) => {
    for (const [k, v] of Object.entries(f ?? {}))
      if (k === '$and' || k === '$or') v.forEach(collect);
      else conds.push([k, v]);
  };
  collect(filter);
  for (const [k, cond] of conds) {
    let p: ((e: any) => boolean) | undefined;
    if (k === path) {
      const em = isOps(cond) && own(cond, '$elemMatch');
      if (em) {
        const l = operator('$elemMatch', em, {}, env) as Leaf;
        p = (e) => l([e]);
      } else {
        const f = field(cond, env);
        p = (e) => f([e]);
      }
    } else if (k.startsWith(path + '.')) {
      const rest = k.slice(path.length + 1),
        f = field(cond, env);
      p = (e) => f(reach(e, rest));
    }
    if (p) {
      const i = arr.findIndex(p);
      if (i >= 0) return i;
    }
  }
  // a condition on another array of the same document (a parallel array) also sets the position
  for (const [k, cond] of conds) {
    const v = reach(doc, k)[0];
    if (k[0] !== '$' && Array.isArray(v)) {
      const f = field(cond, env);
      const i = v.findIndex((e) => f([e]));
      if (i >= 0) return i;
    }
  }
  return -1;
}
