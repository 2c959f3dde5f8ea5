// Command table: each handler works on the engine and returns a reply; the dispatcher owns errors, transactions, durability.
import { Binary, ObjectId, Long, Timestamp } from 'bson';
import { Blocked, Engine, Index, Txn, type Collection, type Ctx } from './engine.js';
import {
  MongoErr,
  bad,
  clone,
  collator,
  compare,
  equal,
  isPlain,
  keyOf,
  num,
  own,
  rank,
  reach,
  sorter,
  type Doc,
} from './values.js';
import { compile } from './match.js';
import { applyUpdate, isReplacement, upsertSeed } from './update.js';
import { projector } from './project.js';
import { runPipeline } from './pipeline.js';
import { evalExpr } from './expr.js';

interface Session {
  txnNumber: number;
  txn?: Txn;
  state: 'none' | 'open' | 'committed' | 'aborted';
  reply?: Doc;
  connection?: number;
}
interface Cursor {
  ns: string;
  docs: Doc[];
  at: number;
  timer: NodeJS.Timeout;
}
interface Env {
  engine: Engine;
  ctx: Ctx;
  db: string;
  host: string;
  cursors: Map<string, Cursor>;
}
type Command = (cmd: Doc, env: Env) => Doc | Promise<Doc>;
const MAX_DOC = 16 * 1024 * 1024;
const hello: Command = (cmd, { host }) => ({
  helloOk: true,
  isWritablePrimary: true,
  ismaster: true,
  secondary: false,
  setName: 'rs0',
  setVersion: 1,
  hosts: [host],
  primary: host,
  me: host,
  electionId: new ObjectId('7fffffff0000000000000001'),
  maxBsonObjectSize: MAX_DOC,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId: 1,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
});
const name = (cmd: Doc) => {
  const n = cmd[Object.keys(cmd)[0]!];
  if (typeof n !== 'string' || !n) throw bad('Invalid namespace specified', 73, 'InvalidNamespace');
  return n;
};
const coll = (cmd: Doc, e: Env) => e.engine.coll(e.db, name(cmd));
const vars = (cmd: Doc) =>
  cmd.let ? Object.fromEntries(Object.entries(cmd.let).map(([k, v]) => [k, evalExpr({}, v)])) : undefined;

let cursorIds = Date.now() * 1000;
function cursorReply(e: Env, ns: string, docs: Doc[], batchSize: any, first = 101, single = false): Doc {
  const n = batchSize === undefined ? first : num(batchSize),
    batch = page(docs, 0, n);
  if (single || batch.length >= docs.length) return { cursor: { firstBatch: batch, id: Long.ZERO, ns } };
  const id = String(++cursorIds),
    timer = setTimeout(() => e.cursors.delete(id), 600_000).unref();
  e.cursors.set(id, { ns, docs, at: batch.length, timer });
  return { cursor: { firstBatch: batch, id: Long.fromString(id), ns } };
}
const page = (docs: Doc[], at: number, n: number) => {
  let size = 0;
  const out: Doc[] = [];
  for (let i = at; i < docs.length && out.length < n; i++) {
    size += approx(docs[i]!);
    if (size > MAX_DOC && out.length) break;
    out.push(docs[i]!);
  }
  return out;
};
const approx = (v: any): number =>
  typeof v === 'string'
    ? v.length * 3 + 8
    : v && typeof v === 'object'
      ? Array.isArray(v)
        ? v.reduce((s, x) => s + approx(x), 16)
        : isPlain(v)
          ? Object.keys(v).reduce((s, k) => s + k.length + approx(v[k]), 16)
          : v._bsontype === 'Binary'
            ? v.length() + 16
            : 32
      : 16;

function hinted(c: Collection | undefined, hint: any) {
  if (!hint || !c || equal(hint, { $natural: 1 }) || equal(hint, { $natural: -1 })) return;
  for (const ix of c.indexes.values())
    if (typeof hint === 'string' ? ix.spec.name === hint : equal(ix.spec.key, hint)) return;
  throw bad(
    'error processing query: planner returned error: hint provided does not correspond to an existing index',
  );
}
/** Matching [id, doc] pairs in sort order. */
function select(
  e: Env,
  c: Collection | undefined,
  filter: Doc,
  o: { sort?: Doc; skip?: any; limit?: number; collation?: any; vars?: Doc; hint?: any } = {},
): [string, Doc][] {
  hinted(c, o.hint);
  const cmp = collator(o.collation ?? c?.options.collation),
    pred = compile(filter ?? {}, { vars: o.vars, cmp }),
    out: [string, Doc][] = [];
  const sort = o.sort && Object.keys(o.sort).length ? o.sort : undefined,
    skip = num(o.skip ?? 0),
    limit = o.limit ?? 0;
  if (sort?.$natural) {
    const all = [...e.engine.scan(e.ctx, c, filter, pred)];
    if (num(sort.$natural) < 0) all.reverse();
    return all.slice(skip, limit ? skip + limit : undefined);
  }
  for (const hit of e.engine.scan(e.ctx, c, cmp ? {} : (filter ?? {}), pred)) {
    out.push(hit);
    if (!sort && limit && out.length >= skip + limit) break;
  }
  if (!sort) return skip ? out.slice(skip) : out;
  const byDoc = new Map(out.map((h) => [h[1], h])),
    sorted = sorter(sort, cmp)(out.map((h) => h[1])).map((d) => byDoc.get(d)!);
  return sorted.slice(skip, limit ? skip + limit : undefined);
}
function checkDoc(d: Doc) {
  if (isPlain(d._id) && Object.keys(d._id).some((k) => k[0] === '$'))
    throw new MongoErr(
      52,
      'DollarPrefixedFieldName',
      `_id fields may not contain '$'-prefixed fields: ${Object.keys(d._id)[0]} is not valid for storage.`,
    );
  if (Array.isArray(d._id))
    throw new MongoErr(53, 'InvalidIdField', "The '_id' value cannot be of type array");
  if (rank(d._id) === 50) throw new MongoErr(53, 'InvalidIdField', "The '_id' value cannot be of type regex");
  if (keyOf(d._id).length > 1024) throw bad('the embedded database limits _id to 1024 characters');
}
const withId = (d: Doc): Doc => {
  if (Object.keys(d)[0] === '_id') return d;
  const { _id = new ObjectId(), ...rest } = d;
  return { _id, ...rest };
};
const writeErr = (e: unknown, index: number): Doc => {
  if (e instanceof Blocked || !(e instanceof MongoErr)) throw e;
  return { index, code: e.code, errmsg: e.message, ...e.extra };
};
const changed = (a: Doc, b: Doc) =>
  !equal(a, b) || JSON.stringify(Object.keys(a)) !== JSON.stringify(Object.keys(b));

/** Runs one write statement; outside a transaction waits for documents held by one, then runs it again. */
async function statement<T>(e: Env, f: () => T): Promise<T> {
  for (;;) {
    try {
      return f();
    } catch (x) {
      if (!(x instanceof Blocked)) throw x;
      await x.until;
    }
  }
}
async function each(e: Env, list: Doc[], ordered: any, f: (s: Doc, i: number) => void): Promise<Doc[]> {
  const errors: Doc[] = [];
  for (let i = 0; i < list.length; i++) {
    try {
      await statement(e, () => f(list[i]!, i));
    } catch (x) {
      errors.push(writeErr(x, i));
      if (e.ctx.txn && x instanceof MongoErr && x.labels.length) throw x;
      if (ordered !== false) break;
    }
  }
  return errors;
}
function upsert(e: Env, c: Collection, filter: Doc, u: any, env: Doc): Doc {
  const seed = isReplacement(u) ? {} : upsertSeed(filter),
    fid = upsertSeed(filter)._id;
  let d = applyUpdate(seed, u, { filter, ...env, inserting: true });
  if (d._id === undefined && fid !== undefined) d = { _id: fid, ...d };
  d = withId(d);
  checkDoc(d);
  e.engine.insert(e.ctx, c, d);
  return d;
}

export const commands: Record<string, Command> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: () => ({}),
  buildInfo: () => ({
    version: '7.0.0',
    versionArray: [7, 0, 0, 0],
    gitVersion: 'embedded',
    modules: [],
    maxBsonObjectSize: MAX_DOC,
    bits: 64,
    storageEngines: ['embedded'],
  }),
  serverStatus: () => ({
    version: '7.0.0',
    process: 'embedded',
    uptime: process.uptime(),
    storageEngine: { name: 'embedded', supportsCommittedReads: true },
    localTime: new Date(),
  }),
  getParameter: (cmd) => ({ featureCompatibilityVersion: { version: '7.0' } }),
  connectionStatus: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
  endSessions: () => ({}),
  refreshSessions: () => ({}),
  killAllSessions: () => ({}),
  killSessions: () => ({}),
  abortTransaction: () => ({}),
  commitTransaction: () => ({}),

  find(cmd, e) {
    const c = coll(cmd, e),
      limit = Math.abs(num(cmd.limit ?? 0)),
      single = !!cmd.singleBatch || num(cmd.limit ?? 0) < 0;
    if (cmd.tailable) throw bad('tailable cursors are not supported by the embedded database');
    const env = { vars: vars(cmd), cmp: collator(cmd.collation) },
      p = projector(cmd.projection, cmd.filter ?? {}, env);
    const docs = select(e, c, cmd.filter ?? {}, { ...cmd, limit, vars: env.vars }).map((h) => p(h[1]));
    return cursorReply(e, `${e.db}.${name(cmd)}`, docs, cmd.batchSize, 101, single);
  },
  getMore(cmd, e) {
    const id = String(cmd.getMore),
      cur = e.cursors.get(id);
    if (!cur) throw new MongoErr(43, 'CursorNotFound', `cursor id ${id} not found`);
    const batch = page(cur.docs, cur.at, cmd.batchSize ? num(cmd.batchSize) : Infinity);
    cur.at += batch.length;
    cur.timer.refresh();
    const more = cur.at < cur.docs.length;
    if (!more) {
      clearTimeout(cur.timer);
      e.cursors.delete(id);
    }
    return { cursor: { nextBatch: batch, id: more ? Long.fromString(id) : Long.ZERO, ns: cur.ns } };
  },
  killCursors(cmd, e) {
    const killed = cmd.cursors.filter((i: any) => {
      const k = String(i),
        c = e.cursors.get(k);
      if (c) clearTimeout(c.timer);
      return e.cursors.delete(k);
    });
    return { cursorsKilled: killed, cursorsNotFound: [], cursorsAlive: [], cursorsUnknown: [] };
  },
  count(cmd, e) {
    const c = coll(cmd, e),
      q = cmd.query ?? {};
    if (!Object.keys(q).length && !e.ctx.txn && !cmd.skip && !cmd.limit) return { n: c?.docs.size ?? 0 };
    return { n: select(e, c, q, { ...cmd, limit: Math.abs(num(cmd.limit ?? 0)) }).length };
  },
  distinct(cmd, e) {
    const seen = new Map<string, any>(),
      cmp = collator(cmd.collation);
    for (const [, d] of select(e, coll(cmd, e), cmd.query ?? {}, cmd))
      for (const v of reach(d, cmd.key).flat())
        if (v !== undefined) {
          if (cmp && [...seen.values()].some((x) => cmp(x, v) === 0)) continue;
          seen.set(keyOf(v), v);
        }
    return { values: cmp ? [...seen.values()] : [...seen.values()].sort(compare) };
  },
  aggregate(cmd, e) {
    const c = typeof cmd.aggregate === 'string' ? coll(cmd, e) : undefined,
      ns = `${e.db}.${typeof cmd.aggregate === 'string' ? cmd.aggregate : '$cmd.aggregate'}`;
    if (cmd.explain) return { stages: [], queryPlanner: {}, ok: 1 };
    if (!cmd.cursor)
      throw new MongoErr(
        9,
        'FailedToParse',
        "The 'cursor' option is required, except for aggregate with the explain argument",
      );
    hinted(c, cmd.hint);
    const docs = runPipeline(c ? undefined : [], cmd.pipeline.length ? cmd.pipeline : [{ $match: {} }], {
      engine: e.engine,
      ctx: e.ctx,
      db: e.db,
      coll: c,
      vars: vars(cmd),
      collation: cmd.collation,
    });
    return cursorReply(e, ns, docs, cmd.cursor.batchSize);
  },
  explain(cmd, e) {
    const c = e.engine.coll(e.db, String(Object.values(cmd.explain)[0])),
      plan = c && e.engine.plan(c, cmd.explain.filter ?? cmd.explain.query ?? {});
    return {
      queryPlanner: {
        namespace: c?.ns,
        winningPlan: plan
          ? {
              stage: 'FETCH',
              inputStage: { stage: 'IXSCAN', indexName: plan.ix.spec.name, keyPattern: plan.ix.spec.key },
            }
          : { stage: 'COLLSCAN' },
      },
      executionStats: { executionSuccess: true },
    };
  },

  async insert(cmd, e) {
    const c = e.engine.ensure(e.ctx, e.db, name(cmd));
    let n = 0;
    const errors = await each(e, cmd.documents, cmd.ordered, (d) => {
      const doc = withId(d);
      checkDoc(doc);
      e.engine.insert(e.ctx, c, doc);
      n++;
    });
    return errors.length ? { n, writeErrors: errors } : { n };
  },
  async update(cmd, e) {
    const c = e.engine.ensure(e.ctx, e.db, name(cmd));
    let n = 0,
      nModified = 0;
    const upserted: Doc[] = [];
    const errors = await each(e, cmd.updates, cmd.ordered, (s, i) => {
      const env = {
        vars: { ...vars(cmd), ...s.c },
        cmp: collator(s.collation),
        arrayFilters: s.arrayFilters,
      };
      if (s.sort) throw bad("BSON field 'update.updates.sort' is an unknown field.", 40415, 'Location40415');
      if (s.multi && isReplacement(s.u))
        throw bad('multi update is not supported for replacement-style update', 9, 'FailedToParse');
      const hits = select(e, c, s.q, {
        limit: s.multi ? 0 : 1,
        sort: s.sort,
        collation: s.collation,
        vars: env.vars,
        hint: s.hint,
      });
      e.engine.assertFree(
        e.ctx,
        c,
        hits.map((h) => h[0]),
      );
      if (!hits.length && s.upsert) {
        upserted.push({ index: i, _id: upsert(e, c, s.q, s.u, env)._id });
        n++;
        return;
      }
      for (const [id, d] of hits) {
        const next = applyUpdate(d, s.u, { ...env, filter: s.q });
        n++;
        if (changed(d, next)) {
          e.engine.write(e.ctx, c, id, next);
          nModified++;
        }
      }
    });
    return {
      n,
      nModified,
      ...(upserted.length ? { upserted } : {}),
      ...(errors.length ? { writeErrors: errors } : {}),
    };
  },
  async delete(cmd, e) {
    const c = coll(cmd, e);
    let n = 0;
    const errors = await each(e, cmd.deletes, cmd.ordered, (s) => {
      if (!c) return;
      const hits = select(e, c, s.q, {
        limit: num(s.limit),
        collation: s.collation,
        vars: vars(cmd),
        hint: s.hint,
      });
      e.engine.assertFree(
        e.ctx,
        c,
        hits.map((h) => h[0]),
      );
      for (const [id] of hits) {
        e.engine.write(e.ctx, c, id, null);
        n++;
      }
    });
    return { n, ...(errors.length ? { writeErrors: errors } : {}) };
  },
  findAndModify(cmd, e) {
    const c = e.engine.ensure(e.ctx, e.db, name(cmd)),
      q = cmd.query ?? {};
    const env = { vars: vars(cmd), cmp: collator(cmd.collation), arrayFilters: cmd.arrayFilters };
    return statement(e, () => {
      const hit = select(e, c, q, {
        sort: cmd.sort,
        limit: 1,
        collation: cmd.collation,
        vars: env.vars,
        hint: cmd.hint,
      })[0];
      const show = (d: Doc) => projector(cmd.fields, q, env)(d);
      if (hit) e.engine.assertFree(e.ctx, c, [hit[0]]);
      if (cmd.remove) {
        if (hit) e.engine.write(e.ctx, c, hit[0], null);
        return { lastErrorObject: { n: hit ? 1 : 0 }, value: hit ? show(hit[1]) : null };
      }
      if (!hit) {
        if (!cmd.upsert) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
        const d = upsert(e, c, q, cmd.update, env);
        return {
          lastErrorObject: { n: 1, updatedExisting: false, upserted: d._id },
          value: cmd.new ? show(d) : null,
        };
      }
      const next = applyUpdate(hit[1], cmd.update, { ...env, filter: q });
      if (changed(hit[1], next)) e.engine.write(e.ctx, c, hit[0], next);
      return { lastErrorObject: { n: 1, updatedExisting: true }, value: show(cmd.new ? next : hit[1]) };
    });
  },

  createIndexes(cmd, e) {
    const existed = !!coll(cmd, e),
      c = e.engine.ensure(e.ctx, e.db, name(cmd)),
      before = c.indexes.size;
    for (const raw of cmd.indexes) {
      const spec: Doc = { v: 2, key: raw.key, name: raw.name };
      for (const k of [
        'unique',
        'sparse',
        'expireAfterSeconds',
        'partialFilterExpression',
        'collation',
        'hidden',
        'weights',
        'default_language',
      ])
        if (raw[k] !== undefined && raw[k] !== false) spec[k] = raw[k];
      if (!spec.key || !Object.keys(spec.key).length)
        throw bad('Index keys cannot be an empty object', 67, 'CannotCreateIndex');
      for (const [k, v] of Object.entries(spec.key))
        if ((v !== 'hashed' && rank(v) !== 10) || v === 0)
          throw bad(
            `Index type '${v}' on field ${k} is not supported by the embedded database`,
            67,
            'CannotCreateIndex',
          );
      if (
        spec.expireAfterSeconds !== undefined &&
        (Object.keys(spec.key).length !== 1 || rank(spec.expireAfterSeconds) !== 10)
      )
        throw bad(
          'TTL indexes are single-field indexes, compound indexes do not support TTL',
          67,
          'CannotCreateIndex',
        );
      if (spec.unique && spec.collation)
        throw bad(
          'unique indexes with a collation are not supported by the embedded database',
          67,
          'CannotCreateIndex',
        );
      if (equal(spec.key, { _id: 1 })) continue;
      const sameName = c.indexes.get(spec.name),
        sameKey = [...c.indexes.values()].find(
          (i) =>
            equal(i.spec.key, spec.key) &&
            equal(i.spec.partialFilterExpression ?? null, spec.partialFilterExpression ?? null),
        );
      if (sameName) {
        if (equal(sameName.spec, spec)) continue;
        throw equal(sameName.spec.key, spec.key)
          ? bad(
              `An equivalent index already exists with the same name but different options. Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(sameName.spec)}`,
              85,
              'IndexOptionsConflict',
            )
          : bad(
              `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(sameName.spec)}`,
              86,
              'IndexKeySpecsConflict',
            );
      }
      if (sameKey)
        throw bad(
          `Index already exists with a different name: ${sameKey.spec.name}`,
          85,
          'IndexOptionsConflict',
        );
      const ix = new Index(spec);
      e.engine.build(c, ix);
      c.indexes.set(spec.name, ix);
    }
    e.engine.saveMeta(e.ctx, c);
    return {
      numIndexesBefore: before,
      numIndexesAfter: c.indexes.size,
      createdCollectionAutomatically: !existed,
    };
  },
  listIndexes(cmd, e) {
    const c = coll(cmd, e);
    if (!c) throw new MongoErr(26, 'NamespaceNotFound', `ns does not exist: ${e.db}.${name(cmd)}`);
    return cursorReply(
      e,
      c.ns,
      [...c.indexes.values()].map((i) => i.spec),
      cmd.cursor?.batchSize,
    );
  },
  dropIndexes(cmd, e) {
    const c = coll(cmd, e);
    if (!c) throw new MongoErr(26, 'NamespaceNotFound', 'ns not found');
    const was = c.indexes.size;
    for (const w of [cmd.index].flat()) {
      if (w === '*') {
        for (const k of [...c.indexes.keys()]) if (k !== '_id_') c.indexes.delete(k);
        continue;
      }
      const ix =
        typeof w === 'string' ? c.indexes.get(w) : [...c.indexes.values()].find((i) => equal(i.spec.key, w));
      if (!ix)
        throw new MongoErr(
          27,
          'IndexNotFound',
          `index not found with name [${typeof w === 'string' ? w : JSON.stringify(w)}]`,
        );
      if (ix.spec.name === '_id_') throw new MongoErr(72, 'InvalidOptions', 'cannot drop _id index');
      c.indexes.delete(ix.spec.name);
    }
    e.engine.saveMeta(e.ctx, c);
    return { nIndexesWas: was };
  },
  create(cmd, e) {
    for (const k of ['capped', 'timeseries', 'viewOn', 'clusteredIndex', 'encryptedFields'])
      if (cmd[k])
        throw new MongoErr(72, 'InvalidOptions', `create: '${k}' is not supported by the embedded database`);
    if (coll(cmd, e))
      throw new MongoErr(48, 'NamespaceExists', `Collection ${e.db}.${name(cmd)} already exists.`);
    const options: Doc = {};
    for (const k of [
      'validator',
      'validationLevel',
      'validationAction',
      'collation',
      'changeStreamPreAndPostImages',
    ])
      if (cmd[k] !== undefined) options[k] = cmd[k];
    e.engine.saveMeta(e.ctx, e.engine.create(e.db, name(cmd), options));
    return {};
  },
  drop(cmd, e) {
    const c = coll(cmd, e);
    if (!c) throw new MongoErr(26, 'NamespaceNotFound', 'ns not found');
    e.engine.drop(e.ctx, c);
    return { ns: c.ns, nIndexesWas: c.indexes.size };
  },
  dropDatabase(cmd, e) {
    for (const c of [...(e.engine.dbs.get(e.db)?.values() ?? [])]) e.engine.drop(e.ctx, c);
    return { dropped: e.db };
  },
  collMod(cmd, e) {
    const c = coll(cmd, e);
    if (!c) throw new MongoErr(26, 'NamespaceNotFound', 'ns does not exist');
    if (cmd.index) {
      const ix = [...c.indexes.values()].find(
        (i) => i.spec.name === cmd.index.name || equal(i.spec.key, cmd.index.keyPattern),
      );
      if (!ix) throw new MongoErr(27, 'IndexNotFound', 'index not found');
      if (cmd.index.hidden !== undefined) {
        if (cmd.index.hidden) ix.spec.hidden = true;
        else delete ix.spec.hidden;
      }
      if (cmd.index.expireAfterSeconds !== undefined)
        ix.spec.expireAfterSeconds = cmd.index.expireAfterSeconds;
    }
    if (cmd.validator) {
      c.options.validator = cmd.validator;
      c.validator = compile(cmd.validator);
    }
    e.engine.saveMeta(e.ctx, c);
    return {};
  },
  renameCollection(cmd, e) {
    const [fd, ...fn] = cmd.renameCollection.split('.'),
      [td, ...tn] = cmd.to.split('.'),
      from = e.engine.coll(fd, fn.join('.')),
      to = e.engine.coll(td, tn.join('.'));
    if (!from)
      throw new MongoErr(26, 'NamespaceNotFound', `Source collection ${cmd.renameCollection} does not exist`);
    if (to) {
      if (!cmd.dropTarget) throw new MongoErr(48, 'NamespaceExists', 'target namespace exists');
      e.engine.drop(e.ctx, to);
    }
    const c = e.engine.create(td, tn.join('.'), from.options),
      docs = [...from.docs.entries()];
    for (const [n, i] of from.indexes) c.indexes.set(n, new Index(i.spec));
    e.engine.drop(e.ctx, from);
    e.engine.saveMeta(e.ctx, c);
    for (const [id, d] of docs) e.engine.write(e.ctx, c, id, d);
    return {};
  },
  listCollections(cmd, e) {
    const p = compile(cmd.filter ?? {}),
      all = [...(e.engine.dbs.get(e.db)?.values() ?? [])].map((c) => ({
        name: c.name,
        type: 'collection',
        ...(cmd.nameOnly
          ? {}
          : {
              options: c.options,
              info: { readOnly: false, uuid: c.uuid },
              idIndex: c.indexes.get('_id_')!.spec,
            }),
      }));
    return cursorReply(e, `${e.db}.$cmd.listCollections`, all.filter(p), cmd.cursor?.batchSize);
  },
  listDatabases(cmd, e) {
    const p = compile(cmd.filter ?? {}),
      l = [...e.engine.dbs.keys()].map((n) => ({ name: n, sizeOnDisk: 0, empty: false })).filter(p);
    return { databases: cmd.nameOnly ? l.map((d) => ({ name: d.name })) : l, totalSize: 0 };
  },
  collStats(cmd, e) {
    const c = coll(cmd, e);
    return {
      ns: `${e.db}.${name(cmd)}`,
      count: c?.docs.size ?? 0,
      nindexes: c?.indexes.size ?? 0,
      size: 0,
      storageSize: 0,
      totalIndexSize: 0,
      indexSizes: {},
    };
  },
  dbStats(cmd, e) {
    const d = e.engine.dbs.get(e.db);
    return {
      db: e.db,
      collections: d?.size ?? 0,
      objects: [...(d?.values() ?? [])].reduce((s, c) => s + c.docs.size, 0),
    };
  },
};
for (const [a, b] of [
  ['buildinfo', 'buildInfo'],
  ['findandmodify', 'findAndModify'],
] as const)
  commands[a] = commands[b]!;
const IN_TXN = new Set([
  'find',
  'getMore',
  'killCursors',
  'insert',
  'update',
  'delete',
  'findAndModify',
  'aggregate',
  'distinct',
  'create',
  'createIndexes',
  'count',
]);
const RETRYABLE = new Set(['insert', 'update', 'delete', 'findAndModify']);

export class Dispatcher {
  sessions = new Map<string, Session>();
  cursors = new Map<string, Cursor>();
  sweep: NodeJS.Timeout;
  limits: NodeJS.Timeout;
  disconnected(connection: number) {
    for (const s of this.sessions.values()) if (s.txn && s.connection === connection) this.abort(s);
  }
  constructor(
    public engine: Engine,
    ttlMs = 60_000,
    public txnLimitMs = 10_000,
    public failPoints = false,
  ) {
    this.sweep = setInterval(() => {
      void engine.expire();
      for (const s of this.sessions.values())
        if (s.txn && Date.now() - s.txn.started > this.txnLimitMs) this.abort(s);
      if (this.sessions.size > 10_000)
        for (const [k, s] of this.sessions) {
          if (!s.txn) this.sessions.delete(k);
          if (this.sessions.size < 5_000) break;
        }
    }, ttlMs).unref();
    this.limits = setInterval(() => {
      for (const s of this.sessions.values())
        if (s.txn && Date.now() - s.txn.started > this.txnLimitMs) this.abort(s);
    }, 1_000).unref();
  }
  private abort(s: Session) {
    if (s.txn) this.engine.release(s.txn);
    s.txn = undefined;
    s.state = 'aborted';
  }
  private last = 0n;
  /** $clusterTime and operationTime, which causally consistent sessions need. */
  private stamp(reply: Doc): Doc {
    const t = BigInt(Math.floor(Date.now() / 1000)) << 32n;
    this.last = t > this.last ? t + 1n : this.last + 1n;
    const ts = new Timestamp(this.last);
    return {
      ...reply,
      $clusterTime: { clusterTime: ts, signature: { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO } },
      operationTime: ts,
    };
  }
  fail?: Doc; // tests only: a configured failCommand
  private tripped(op: string): Doc | undefined {
    const f = this.fail;
    if (!f || !f.data.failCommands.includes(op)) return;
    if (f.mode.skip) {
      f.mode.skip--;
      return;
    }
    if (f.mode.times !== undefined && f.mode.times-- <= 0) {
      this.fail = undefined;
      return;
    }
    return f.data;
  }
  async run(cmd: Doc, conn: { id: number; host: string }): Promise<Doc> {
    const op0 = Object.keys(cmd)[0]!;
    if (op0 === 'configureFailPoint' && this.failPoints) {
      if (cmd.configureFailPoint !== 'failCommand') return { ok: 0, code: 9, errmsg: 'unknown failpoint' };
      this.fail =
        cmd.mode === 'off'
          ? undefined
          : { data: cmd.data, mode: typeof cmd.mode === 'object' ? { ...cmd.mode } : {} };
      return { ok: 1 };
    }
    const trip = this.fail && this.tripped(op0);
    if (trip) {
      if (trip.blockConnection) await new Promise((r) => setTimeout(r, Number(trip.blockTimeMS)));
      if (trip.closeConnection) throw new Error('failpoint closes the connection');
      const code = trip.errorCode === undefined ? undefined : num(trip.errorCode),
        labels = trip.errorLabels ?? [
          ...(code &&
          [6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436].includes(code) &&
          cmd.txnNumber !== undefined &&
          (cmd.autocommit === undefined || op0 === 'commitTransaction' || op0 === 'abortTransaction')
            ? ['RetryableWriteError']
            : []),
          ...(op0 === 'commitTransaction' && code && [24, 112, 246, 251, 267].includes(code)
            ? ['TransientTransactionError']
            : []),
          ...(cmd.autocommit === false &&
          op0 !== 'commitTransaction' &&
          op0 !== 'abortTransaction' &&
          code &&
          [24, 267, 6, 7, 89, 91, 112, 189, 246, 251, 262, 9001, 10107, 11600, 11602, 13435, 13436].includes(
            code,
          )
            ? ['TransientTransactionError']
            : []),
        ];
      if (code !== undefined)
        return this.stamp({
          ok: 0,
          code,
          errmsg: "Failing command via 'failCommand' failpoint",
          codeName:
            ({ 11601: 'Interrupted', 50: 'MaxTimeMSExpired', 112: 'WriteConflict' } as any)[code] ??
            'FailPoint',
          errorLabels: labels,
        });
      const r = await this.exec(cmd, conn);
      return trip.writeConcernError
        ? {
            ...r,
            writeConcernError: trip.writeConcernError,
            ...(trip.errorLabels ? { errorLabels: trip.errorLabels } : {}),
          }
        : r;
    }
    return this.exec(cmd, conn);
  }
  private async exec(cmd: Doc, conn: { id: number; host: string }): Promise<Doc> {
    const r = await this.handle(cmd, conn),
      w = cmd.writeConcern?.w;
    return this.stamp(
      r.ok && typeof w === 'number' && w > 1
        ? {
            ...r,
            writeConcernError: {
              code: 100,
              codeName: 'UnsatisfiableWriteConcern',
              errmsg: 'Not enough data-bearing nodes',
            },
          }
        : r,
    );
  }
  private async handle(cmd: Doc, conn: { id: number; host: string }): Promise<Doc> {
    const op = Object.keys(cmd)[0]!,
      ctx: Ctx = { ops: [] };
    let s: Session | undefined;
    try {
      const lsid = cmd.lsid && keyOf(cmd.lsid.id),
        n = cmd.txnNumber === undefined ? undefined : num(cmd.txnNumber),
        multi = cmd.autocommit === false;
      if (lsid && n !== undefined) {
        s = this.sessions.get(lsid) ?? { txnNumber: -1, state: 'none' };
        this.sessions.set(lsid, s);
        if (n < s.txnNumber)
          throw new MongoErr(
            225,
            'TransactionTooOld',
            `Cannot start transaction ${n} on session because a newer transaction ${s.txnNumber} has already started.`,
          );
        if (n > s.txnNumber) {
          this.abort(s);
          Object.assign(s, { txnNumber: n, state: 'none', reply: undefined });
        }
        if (!multi && s.reply && RETRYABLE.has(op)) return s.reply; // a retried write: answer what the first try answered
      }
      if (op === 'commitTransaction' || op === 'abortTransaction') return await this.end(op, s, ctx);
      if (op === 'killAllSessions') for (const y of this.sessions.values()) this.abort(y);
      if (op === 'endSessions' || op === 'killSessions')
        for (const x of cmd[op]) {
          const y = this.sessions.get(keyOf(x.id));
          if (y) {
            this.abort(y);
            this.sessions.delete(keyOf(x.id));
          }
        }
      const f = commands[op];
      if (!f) throw new MongoErr(59, 'CommandNotFound', `no such command: '${op}'`);
      if (cmd.readConcern?.level === 'snapshot' && !multi)
        throw new MongoErr(
          246,
          'SnapshotUnavailable',
          'snapshot reads outside a transaction are not supported by the embedded database',
        );
      if (multi && s) {
        if (cmd.startTransaction) {
          if (s.state !== 'none')
            throw new MongoErr(263, 'OperationNotSupportedInTransaction', 'transaction already started');
          s.txn = this.engine.begin();
          s.state = 'open';
        } else if (s.state === 'committed')
          throw new MongoErr(256, 'TransactionCommitted', 'Transaction has been committed.');
        else if (!s.txn)
          throw new MongoErr(
            251,
            'NoSuchTransaction',
            `Given transaction number ${n} does not match any in-progress transactions.`,
            {},
            ['TransientTransactionError'],
          );
        if (!IN_TXN.has(op))
          throw new MongoErr(
            263,
            'OperationNotSupportedInTransaction',
            `Cannot run '${op}' in a multi-document transaction.`,
          );
        if (op === 'count')
          throw new MongoErr(
            263,
            'OperationNotSupportedInTransaction',
            "Cannot run 'count' in a multi-document transaction.",
          );
        s.connection = conn.id;
        ctx.txn = s.txn;
      }
      const reply = {
        ...(await f(cmd, {
          engine: this.engine,
          ctx,
          db: cmd.$db ?? 'test',
          host: conn.host,
          cursors: this.cursors,
        })),
        ok: 1,
      } as Doc;
      await this.engine.storage.commit(ctx.ops);
      if (multi && s && reply.writeErrors) this.abort(s);
      if (!multi && s && RETRYABLE.has(op)) s.reply = reply;
      return reply;
    } catch (x) {
      if (ctx.ops.length) await this.engine.storage.commit(ctx.ops);
      if (cmd.autocommit === false && s && s.state === 'open') this.abort(s);
      if (x instanceof MongoErr)
        return {
          ok: 0,
          errmsg: x.message,
          code: x.code,
          codeName: x.codeName,
          ...x.extra,
          ...(x.labels.length && cmd.autocommit === false ? { errorLabels: x.labels } : {}),
        };
      if (process.env.EMBED_DEBUG) console.error(op, x);
      return { ok: 0, errmsg: String((x as Error).message), code: 1, codeName: 'InternalError' };
    }
  }
  private async end(op: string, s: Session | undefined, ctx: Ctx): Promise<Doc> {
    if (!s) throw bad('no transaction');
    if (op === 'abortTransaction') {
      if (!s.txn) throw new MongoErr(251, 'NoSuchTransaction', 'no transaction in progress');
      this.abort(s);
      return { ok: 1 };
    }
    if (s.state === 'committed') return { ok: 1 };
    const t = s.txn;
    if (!t)
      throw new MongoErr(251, 'NoSuchTransaction', 'Transaction has been aborted.', {}, [
        'TransientTransactionError',
      ]);
    s.txn = undefined;
    s.state = 'aborted';
    this.engine.commit(t, ctx.ops);
    await this.engine.storage.commit(ctx.ops);
    s.state = 'committed';
    return { ok: 1 };
  }
}
export { clone, own };
