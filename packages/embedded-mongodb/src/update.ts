// Update language: operators, positional paths, replacement, pipeline updates, upsert seeds.
import {
  Decimal128,
  Long,
  Timestamp,
  bad,
  clone,
  compare,
  equal,
  isIndex,
  isPlain,
  num,
  own,
  rank,
  reach,
  set,
  sorter,
  MongoErr,
  type Doc,
} from './values.js';
import { compile, field, positional, type MatchEnv } from './match.js';
import { mingoStages } from './expr.js';

export interface UpdateEnv extends MatchEnv {
  filter: Doc;
  arrayFilters?: Doc[];
  inserting?: boolean;
}
const failed = (msg: string) => bad(msg, 9, 'FailedToParse');
const typeErr = (msg: string) => bad(msg, 14, 'TypeMismatch');
const OPS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$currentDate',
  '$setOnInsert',
  '$push',
  '$addToSet',
  '$pull',
  '$pullAll',
  '$pop',
  '$bit',
]);

export function isReplacement(u: any) {
  return !Array.isArray(u) && (Object.keys(u).length === 0 || Object.keys(u)[0]![0] !== '$');
}

export function applyUpdate(old: Doc, u: any, env: UpdateEnv): Doc {
  let next: Doc;
  if (Array.isArray(u)) {
    for (const s of u)
      if (
        !['$set', '$addFields', '$unset', '$project', '$replaceWith', '$replaceRoot'].includes(
          Object.keys(s)[0]!,
        )
      )
        throw bad(`${Object.keys(s)[0]} is not allowed to be used within an update`, 72, 'InvalidOptions');
    next = mingoStages([clone(old)], u, env.vars)[0]!;
    if (old._id !== undefined && next._id === undefined) next = { _id: old._id, ...next };
  } else if (isReplacement(u)) {
    next = {};
    if (old._id !== undefined && u._id === undefined) next._id = old._id;
    for (const k of Object.keys(u)) {
      if (k[0] === '$')
        throw bad(`The dollar ($) prefixed field '${k}' is not allowed`, 52, 'DollarPrefixedFieldName');
      set(next, k, u[k]);
    }
  } else next = operators(old, u, env);
  if (old._id !== undefined && !equal(old._id, next._id))
    throw new MongoErr(
      66,
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  return next;
}

function operators(old: Doc, u: Doc, env: UpdateEnv): Doc {
  const doc = clone(old),
    seen: string[] = [];
  const ids = new Map<string, (e: any) => boolean>();
  const used = new Set<string>();
  for (const f of env.arrayFilters ?? []) {
    const name = firstName(f);
    if (!name) throw failed('Cannot use an expression without a top-level field name in arrayFilters');
    if (ids.has(name))
      throw failed(`Found multiple array filters with the same top-level field name ${name}`);
    const p = compile(f, env);
    ids.set(name, (e) => p({ [name]: e }));
  }
  for (const op of Object.keys(u)) {
    if (!OPS.has(op))
      throw failed(
        op[0] === '$'
          ? `Unknown modifier: ${op}. Expected a valid update modifier or pipeline-style update specified as an array`
          : `The update document mixes operators and fields: ${op}`,
      );
    if (!isPlain(u[op]))
      throw failed(
        `Modifiers operate on fields but we found type ${typeof u[op]} instead. For example: {$mod: {<field>: ...}} not {${op}: ${JSON.stringify(u[op])}}`,
      );
    const paths = Object.keys(u[op]);
    for (const p of paths)
      for (const q of op === '$rename' ? [p, String(u[op][p])] : [p]) {
        if (!q || q.split('.').some((x) => !x))
          throw bad(
            `The update path '${q}' contains an empty field name, which is not allowed.`,
            56,
            'EmptyFieldName',
          );
        const clash = seen.find((s) => s === q || s.startsWith(q + '.') || q.startsWith(s + '.'));
        if (clash)
          throw bad(
            `Updating the path '${q}' would create a conflict at '${clash.length < q.length ? clash : q}'`,
            40,
            'ConflictingUpdateOperators',
          );
        seen.push(q);
      }
    if (op === '$setOnInsert' && !env.inserting) continue;
    // numeric field names are applied in numeric order, others in name order (as MongoDB does since 5.0)
    for (const p of paths.slice().sort((a, b) => (isIndex(a) && isIndex(b) ? +a - +b : a < b ? -1 : 1))) {
      for (const m of p.matchAll(/\$\[([^\]]*)\]/g))
        if (m[1]) {
          if (!ids.has(m[1])) throw bad(`No array filter found for identifier '${m[1]}' in path '${p}'`);
          used.add(m[1]);
        }
      if (op === '$rename') {
        rename(doc, p, String(u[op][p]));
        continue;
      }
      for (const parts of expand(doc, p.split('.'), p, env, ids, old))
        modify(doc, parts, p, op, u[op][p], env);
    }
  }
  for (const id of ids.keys())
    if (
      !used.has(id) &&
      !JSON.stringify(Object.values(u).map((o) => Object.keys(o as any))).includes(`$[${id}]`)
    )
      throw failed(`The array filter for identifier '${id}' was not used in the update`);
  return doc;
}
function firstName(f: Doc): string | undefined {
  for (const k of Object.keys(f)) {
    if (k[0] !== '$') return k.split('.')[0];
    for (const s of f[k]) {
      const n = firstName(s);
      if (n) return n;
    }
  }
  return undefined;
}
/** Replace `$`, `$[]` and `$[id]` in a path by concrete array indexes. */
function expand(
  doc: Doc,
  parts: string[],
  path: string,
  env: UpdateEnv,
  ids: Map<string, (e: any) => boolean>,
  old: Doc,
): string[][] {
  const at = parts.findIndex((p) => p === '$' || p.startsWith('$['));
  if (at < 0) return [parts];
  if (at === 0)
    throw bad(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
  const head = parts.slice(0, at),
    arr = dig(doc, head),
    p = parts[at]!;
  let idx: number[];
  if (p === '$') {
    const i = positional(old, env.filter, head.join('.'), env);
    if (i < 0) throw bad('The positional operator did not find the match needed from the query.');
    idx = [i];
  } else {
    if (!Array.isArray(arr))
      throw bad(`The path '${head.join('.')}' must exist in the document in order to apply array updates.`);
    const test = p === '$[]' ? () => true : ids.get(p.slice(2, -1))!;
    idx = arr.map((_, i) => i).filter((i) => test(arr[i]));
  }
  return idx.flatMap((i) => expand(doc, [...head, String(i), ...parts.slice(at + 1)], path, env, ids, old));
}
function dig(v: any, parts: string[]): any {
  for (const p of parts)
    v = Array.isArray(v) ? (isIndex(p) ? v[+p] : undefined) : isPlain(v) ? own(v, p) : undefined;
  return v;
}
/** The parent container of a path, created on demand. */
function parent(doc: Doc, parts: string[], path: string, create: boolean): any {
  let v: any = doc;
  for (let i = 0; i < parts.length - 1; i++) {
    const p = parts[i]!,
      cur = Array.isArray(v) ? v[+p] : own(v, p);
    if (cur === undefined || (Array.isArray(v) && cur === null && +p >= v.length)) {
      if (!create) return undefined;
      put(v, p, {}, path);
      v = Array.isArray(v) ? v[+p] : own(v, p);
    } else if (isPlain(cur) || Array.isArray(cur)) v = cur;
    else {
      if (!create) return undefined;
      throw bad(
        `Cannot create field '${parts[i + 1]}' in element {${p}: ${JSON.stringify(cur)}}`,
        28,
        'PathNotViable',
      );
    }
    if (Array.isArray(v) && !isIndex(parts[i + 1]!)) {
      if (!create) return undefined;
      throw bad(
        `Cannot create field '${parts[i + 1]}' in element {${p}: ${JSON.stringify(v)}}`,
        28,
        'PathNotViable',
      );
    }
  }
  return v;
}
function put(o: any, k: string, v: any, path: string) {
  if (!Array.isArray(o)) {
    set(o, k, v);
    return;
  }
  const i = +k;
  if (i > o.length + 1_500_000) throw bad(`can't backfill array to larger than 1500000 elements (${path})`);
  while (o.length < i) o.push(null);
  o[i] = v;
}
const get = (o: any, k: string) => (Array.isArray(o) ? o[+k] : own(o, k));

function add(a: any, b: any, op: '$inc' | '$mul'): any {
  if (a instanceof Decimal128 || b instanceof Decimal128) return decimal(a, b, op);
  if (a instanceof Long || b instanceof Long) {
    const [x, y] = [BigInt(a.toString()), BigInt(b.toString())];
    return Long.fromBigInt(op === '$inc' ? x + y : x * y);
  }
  return op === '$inc' ? a + b : a * b;
}
function decimal(a: any, b: any, op: '$inc' | '$mul'): Decimal128 {
  const parse = (v: any): [bigint, number] => {
    const m = /^(-?)(\d+)(?:\.(\d*))?(?:E([+-]?\d+))?$/i.exec(v.toString());
    if (!m) throw bad('cannot do arithmetic on ' + v);
    const f = m[3] ?? '';
    return [BigInt(m[1]! + m[2]! + f), Number(m[4] ?? 0) - f.length];
  };
  let [ca, ea] = parse(a),
    [cb, eb] = parse(b);
  if (op === '$mul') return Decimal128.fromString(`${ca * cb}E${ea + eb}`);
  const e = Math.min(ea, eb);
  ca *= 10n ** BigInt(ea - e);
  cb *= 10n ** BigInt(eb - e);
  return Decimal128.fromString(`${ca + cb}E${e}`);
}

function modify(doc: Doc, parts: string[], path: string, op: string, arg: any, env: UpdateEnv) {
  const k = parts[parts.length - 1]!;
  const creates = !['$unset', '$pull', '$pullAll', '$pop'].includes(op);
  const o = parent(doc, parts, path, creates);
  if (o === undefined || (!creates && !(Array.isArray(o) || isPlain(o)))) return;
  const cur = get(o, k);
  switch (op) {
    case '$set':
    case '$setOnInsert':
      put(o, k, clone(arg), path);
      return;
    case '$unset':
      if (Array.isArray(o)) {
        if (+k < o.length) o[+k] = null;
      } else delete o[k];
      return;
    case '$inc':
    case '$mul': {
      if (rank(arg) !== 10)
        throw typeErr(
          `Cannot ${op === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(arg)}}`,
        );
      if (cur !== undefined && rank(cur) !== 10)
        throw typeErr(
          `Cannot apply ${op} to a value of non-numeric type. {_id: ${JSON.stringify(doc._id)}} has the field '${k}' of non-numeric type ${typeof cur}`,
        );
      put(o, k, cur === undefined ? (op === '$inc' ? arg : add(0, arg, '$mul')) : add(cur, arg, op), path);
      return;
    }
    case '$min':
      if (cur === undefined || compare(arg, cur) < 0) put(o, k, clone(arg), path);
      return;
    case '$max':
      if (cur === undefined || compare(arg, cur) > 0) put(o, k, clone(arg), path);
      return;
    case '$currentDate':
      put(
        o,
        k,
        isPlain(arg) && arg.$type === 'timestamp'
          ? new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 })
          : new Date(),
        path,
      );
      return;
    case '$bit': {
      let n = num(cur ?? 0);
      for (const [b, x] of Object.entries(arg))
        n = b === 'and' ? n & num(x) : b === 'or' ? n | num(x) : n ^ num(x);
      put(o, k, n, path);
      return;
    }
  }
  if (cur === undefined || (cur === null && false)) {
    if (op === '$pull' || op === '$pullAll' || op === '$pop') return;
  } else if (!Array.isArray(cur))
    throw op === '$push' || op === '$addToSet'
      ? bad(
          `The field '${path}' must be an array but is of type ${cur === null ? 'null' : typeof cur} in document {_id: ${JSON.stringify(doc._id)}}`,
        )
      : bad(`Cannot apply ${op} to a non-array value`);
  let arr: any[] = cur ?? [];
  switch (op) {
    case '$push': {
      const mod = isPlain(arg) && '$each' in arg;
      if (!mod) {
        arr = [...arr, clone(arg)];
        break;
      }
      if (!Array.isArray(arg.$each))
        throw bad(`The argument to $each in $push must be an array but it was of type: ${typeof arg.$each}`);
      for (const x of Object.keys(arg))
        if (!['$each', '$slice', '$sort', '$position'].includes(x))
          throw bad(`Unrecognized clause in $push: ${x}`);
      const at =
        arg.$position === undefined
          ? arr.length
          : num(arg.$position) < 0
            ? Math.max(0, arr.length + num(arg.$position))
            : Math.min(num(arg.$position), arr.length);
      arr = [...arr.slice(0, at), ...arg.$each.map(clone), ...arr.slice(at)];
      if (arg.$sort !== undefined)
        arr = isPlain(arg.$sort)
          ? sorter(arg.$sort, env.cmp)(arr)
          : arr.slice().sort((x, y) => compare(x, y) * num(arg.$sort));
      if (arg.$slice !== undefined) {
        const n = num(arg.$slice);
        arr = n === 0 ? [] : n < 0 ? arr.slice(n) : arr.slice(0, n);
      }
      break;
    }
    case '$addToSet': {
      const vals = isPlain(arg) && '$each' in arg ? arg.$each : [arg];
      if (!Array.isArray(vals)) throw typeErr('The argument to $each in $addToSet must be an array');
      arr = arr.slice();
      const c = env.cmp ?? compare;
      for (const v of vals) if (!arr.some((e) => c(e, v) === 0)) arr.push(clone(v));
      break;
    }
    case '$pullAll':
      if (!Array.isArray(arg)) throw bad('$pullAll requires an array argument');
      arr = arr.filter((e) => !arg.some((a) => equal(a, e)));
      break;
    case '$pop': {
      const n = num(arg);
      if (n !== 1 && n !== -1) throw failed(`$pop expects 1 or -1, found: ${n}`);
      arr = n === 1 ? arr.slice(0, -1) : arr.slice(1);
      break;
    }
    case '$pull': {
      const ops =
        isPlain(arg) &&
        Object.keys(arg).length > 0 &&
        Object.keys(arg)[0]![0] === '$' &&
        !['$and', '$or', '$nor'].includes(Object.keys(arg)[0]!);
      if (isPlain(arg) && !ops) {
        const p = compile(arg, env);
        arr = arr.filter((e) => !(isPlain(e) && p(e)));
      } else {
        const p = field(arg, env);
        arr = arr.filter((e) => !p([e]));
      }
    }
  }
  put(o, k, arr, path);
}
function rename(doc: Doc, from: string, to: string) {
  const fp = from.split('.'),
    o = parent(doc, fp, from, false),
    k = fp[fp.length - 1]!;
  if (o === undefined || Array.isArray(o) || own(o, k) === undefined) return;
  const v = o[k];
  delete o[k];
  const tp = to.split('.');
  put(parent(doc, tp, to, true), tp[tp.length - 1]!, v, to);
}

/** The document an upsert starts from: the equality conditions of its filter. */
export function upsertSeed(filter: Doc): Doc {
  const doc: Doc = {};
  const take = (f: Doc) => {
    for (const [k, c] of Object.entries(f ?? {})) {
      if (k === '$and') {
        c.forEach(take);
        continue;
      }
      if (k === '$or') {
        if (c.length === 1) take(c[0]);
        continue;
      }
      if (k[0] === '$') continue;
      const ops = isPlain(c) && Object.keys(c)[0]?.[0] === '$';
      const v = !ops
        ? c
        : '$eq' in c
          ? c.$eq
          : Array.isArray(c.$in) && c.$in.length === 1
            ? c.$in[0]
            : Array.isArray(c.$all) && c.$all.length === 1
              ? c.$all[0]
              : undefined;
      if (v === undefined || v instanceof RegExp) continue;
      const parts = k.split('.');
      put(parent(doc, parts, k, true), parts[parts.length - 1]!, clone(v), k);
    }
  };
  take(filter);
  return doc;
}
export { reach };
