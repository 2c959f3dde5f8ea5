// Aggregation: stages that need the engine or exact BSON order are done here; runs of the rest go to mingo.
import {
  MongoErr,
  bad,
  clone,
  collator,
  compare,
  equal,
  indexValues,
  isPlain,
  keyOf,
  num,
  own,
  set,
  sorter,
  type Doc,
} from './values.js';
import { compile } from './match.js';
import { projector } from './project.js';
import { evalExpr, mingoStages } from './expr.js';
import { ObjectId } from 'bson';
import type { Collection, Ctx, Engine } from './engine.js';

export interface PipeEnv {
  engine: Engine;
  ctx: Ctx;
  db: string;
  coll?: Collection;
  vars?: Doc;
  collation?: any;
}
const MINGO = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$densify',
  '$documents',
  '$fill',
  '$graphLookup',
  '$group',
  '$project',
  '$redact',
  '$replaceRoot',
  '$replaceWith',
  '$sample',
  '$set',
  '$setWindowFields',
  '$sortByCount',
  '$unset',
  '$unwind',
]);

export function runPipeline(docs: Doc[] | undefined, stages: Doc[], env: PipeEnv): Doc[] {
  const cmp = collator(env.collation),
    { engine, ctx } = env;
  let cur: Doc[] = docs ?? [],
    batch: Doc[] = [];
  const flush = () => {
    if (batch.length) {
      cur = mingoStages(cur, batch, env.vars, (n) => {
        const c = engine.coll(env.db, n);
        return c ? [...engine.scan(ctx, c, {}, () => true)].map((x) => clone(x[1])) : [];
      });
      batch = [];
    }
  };
  stages.forEach((s, i) => {
    const ks = Object.keys(s);
    if (ks.length !== 1)
      throw bad(
        'A pipeline stage specification object must contain exactly one field.',
        40323,
        'Location40323',
      );
    const op = ks[0]!,
      a = s[op];
    if (i === 0 && docs === undefined && env.coll) {
      const f = op === '$match' ? a : {};
      cur = [...engine.scan(ctx, env.coll, f, compile(f, { vars: env.vars, cmp }))].map((x) => x[1]);
      if (op === '$match') return;
    }
    if (MINGO.has(op)) {
      if (op === '$group') a && checkGroup(a);
      batch.push(s);
      return;
    }
    flush();
    switch (op) {
      case '$match': {
        const p = compile(a, { vars: env.vars, cmp });
        cur = cur.filter(p);
        return;
      }
      case '$sort':
        cur = sorter(a, cmp)(cur);
        return;
      case '$limit':
        if (!(num(a) > 0)) throw bad('the limit must be positive', 15958, 'Location15958');
        cur = cur.slice(0, num(a));
        return;
      case '$skip':
        cur = cur.slice(num(a));
        return;
      case '$count':
        cur = cur.length ? [{ [a]: cur.length }] : [];
        return;
      case '$facet': {
        const out: Doc = {};
        for (const k of Object.keys(a)) out[k] = runPipeline(cur, a[k], { ...env, coll: undefined });
        cur = [out];
        return;
      }
      case '$unionWith': {
        const from = typeof a === 'string' ? a : a.coll;
        cur = [
          ...cur,
          ...runPipeline(from ? undefined : [], a.pipeline?.length ? a.pipeline : [{ $match: {} }], {
            ...env,
            coll: from ? engine.coll(env.db, from) : undefined,
          }),
        ];
        return;
      }
      case '$lookup':
        cur = lookup(cur, a, env);
        return;
      case '$out':
      case '$merge':
        if (i !== stages.length - 1)
          throw bad(`${op} can only be the final stage in the pipeline`, 40601, 'Location40601');
        op === '$out' ? out(cur, a, env) : merge(cur, a, env);
        cur = [];
        return;
      case '$indexStats':
        cur = [...(env.coll?.indexes.values() ?? [])].map((x) => ({
          name: x.spec.name,
          key: x.spec.key,
          accesses: { ops: 0, since: new Date(0) },
        }));
        return;
      case '$collStats':
        cur = [{ ns: env.coll?.ns, count: env.coll?.docs.size ?? 0 }];
        return;
      case '$changeStream':
        throw new MongoErr(
          40573,
          'Location40573',
          'The $changeStream stage is not supported by the embedded database',
        );
    }
    throw new MongoErr(40324, 'Location40324', `Unrecognized pipeline stage name: '${op}'`);
  });
  flush();
  return cur;
}
function checkGroup(a: Doc) {
  if (!('_id' in a)) throw new MongoErr(15955, 'Location15955', 'a group specification must include an _id');
}
function lookup(cur: Doc[], a: Doc, env: PipeEnv): Doc[] {
  const from = a.from === undefined ? undefined : env.engine.coll(env.db, a.from),
    pipe: Doc[] = a.pipeline ?? [];
  const put = (d: Doc, v: Doc[]) => {
    const o = { ...d };
    const parts = String(a.as).split('.');
    let n: Doc = o;
    parts.slice(0, -1).forEach((p) => {
      n[p] = { ...(n[p] ?? {}) };
      n = n[p];
    });
    set(n, parts[parts.length - 1]!, v);
    return o;
  };
  return cur.map((d) => {
    let docs: Doc[];
    if (a.localField !== undefined) {
      const vs = indexValues(d, a.localField).map((v) => v ?? null),
        f = { [a.foreignField]: { $in: vs } };
      docs = from ? [...env.engine.scan(env.ctx, from, f, compile(f))].map((x) => x[1]) : [];
      if (!pipe.length) return put(d, docs);
    } else docs = undefined as any;
    const vars: Doc = { ...env.vars };
    for (const k of Object.keys(a.let ?? {})) vars[k] = evalExpr(d, a.let[k], env.vars);
    return put(
      d,
      runPipeline(docs ?? (from ? undefined : []), pipe.length ? pipe : [{ $match: {} }], {
        ...env,
        coll: from,
        vars,
      }),
    );
  });
}
function out(docs: Doc[], a: any, env: PipeEnv) {
  const db = typeof a === 'string' ? env.db : a.db,
    name = typeof a === 'string' ? a : a.coll,
    old = env.engine.coll(db, name);
  if (old) for (const id of [...old.docs.keys()]) env.engine.write(env.ctx, old, id, null);
  const c = env.engine.ensure(env.ctx, db, name);
  for (const d of docs) {
    const n = '_id' in d ? d : { _id: new ObjectId(), ...d };
    env.engine.write(env.ctx, c, keyOf(n._id), clone(n));
  }
}
function merge(docs: Doc[], a: any, env: PipeEnv) {
  const into = typeof a === 'string' ? a : typeof a.into === 'string' ? a.into : a.into.coll,
    db = a.into?.db ?? env.db;
  const on: string[] = [a.on ?? '_id'].flat(),
    c = env.engine.ensure(env.ctx, db, into);
  for (const d of docs) {
    const n = '_id' in d ? d : { _id: new ObjectId(), ...d },
      f = Object.fromEntries(on.map((k) => [k, own(n, k)]));
    const hit = [...env.engine.scan(env.ctx, c, f, compile(f))][0],
      wm = a.whenMatched ?? 'merge',
      wn = a.whenNotMatched ?? 'insert';
    if (!hit) {
      if (wn === 'insert') env.engine.write(env.ctx, c, keyOf(n._id), clone(n));
      else if (wn === 'fail')
        throw bad('$merge could not find a matching document', 13113, 'MergeStageNoMatchingDocument');
      continue;
    }
    if (wm === 'keepExisting') continue;
    if (wm === 'fail') throw env.engine.duplicate(c, c.indexes.get('_id_')!, n);
    const next = Array.isArray(wm)
      ? mingoStages([clone(hit[1])], wm, { ...env.vars, new: n })[0]!
      : wm === 'replace'
        ? { ...clone(n), _id: hit[1]._id }
        : { ...hit[1], ...clone(n), _id: hit[1]._id };
    env.engine.write(env.ctx, c, hit[0], next);
  }
}
export { projector, compare, equal, isPlain };
