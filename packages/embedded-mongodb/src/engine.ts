// Collections in memory, indexes, transactions, write-through to storage.
import { randomUUID } from 'node:crypto';
import { calculateObjectSize, serialize, deserialize } from 'bson';
import {
  MongoErr,
  bad,
  clone,
  equal,
  indexValues,
  isPlain,
  keyOf,
  rank,
  rankKey,
  own,
  type Doc,
} from './values.js';
import { compile, type Pred } from './match.js';
import type { Op, Storage } from './storage.js';

const SEP = '\u0000\u0003'; // cannot occur inside an encoded key
/** Sorted set of strings in chunks: O(log n) search, small splices. */
class SortedKeys {
  chunks: string[][] = [];
  size = 0;
  private at(k: string): [number, number] {
    let lo = 0,
      hi = this.chunks.length - 1;
    while (lo < hi) {
      const m = (lo + hi + 1) >> 1;
      if (this.chunks[m]![0]! <= k) lo = m;
      else hi = m - 1;
    }
    const c = this.chunks[lo] ?? [];
    let a = 0,
      b = c.length;
    while (a < b) {
      const m = (a + b) >> 1;
      if (c[m]! < k) a = m + 1;
      else b = m;
    }
    return [lo, a];
  }
  add(k: string) {
    if (!this.chunks.length) this.chunks.push([]);
    const [i, j] = this.at(k),
      c = this.chunks[i]!;
    if (c[j] === k) return;
    c.splice(j, 0, k);
    this.size++;
    if (c.length > 1024) this.chunks.splice(i + 1, 0, c.splice(512));
  }
  delete(k: string) {
    const [i, j] = this.at(k),
      c = this.chunks[i];
    if (c?.[j] !== k) return;
    c.splice(j, 1);
    this.size--;
    if (!c.length) this.chunks.splice(i, 1);
  }
  *from(lo: string): Generator<string> {
    if (!this.chunks.length) return;
    let [i, j] = this.at(lo);
    for (; i < this.chunks.length; i++, j = 0) for (const c = this.chunks[i]!; j < c.length; j++) yield c[j]!;
  }
}

export class Index {
  fields: [string, any][];
  keys = new SortedKeys();
  multikey = false;
  partial?: Pred;
  constructor(public spec: Doc) {
    this.fields = Object.entries(spec.key);
    if (spec.partialFilterExpression) this.partial = compile(spec.partialFilterExpression);
  }
  get unique() {
    return !!this.spec.unique || this.spec.name === '_id_';
  }
  keysOf(doc: Doc): string[] {
    if (this.partial && !this.partial(doc)) return [];
    const per = this.fields.map(([p]) => indexValues(doc, p));
    if (this.spec.sparse && per.every((vs) => vs.every((v) => v === undefined))) return [];
    let out = [''];
    for (const vs of per) {
      if (vs.length > 1) this.multikey = true;
      out = out.flatMap((o) => vs.map((v) => o + keyOf(v)));
    }
    return out.length > 1 ? [...new Set(out)] : out;
  }
}

export class Collection {
  docs = new Map<string, Doc>();
  indexes = new Map<string, Index>();
  locks = new Map<string, Txn>();
  uuid = randomUUID();
  validator?: Pred;
  constructor(
    public db: string,
    public name: string,
    public options: Doc = {},
  ) {
    this.indexes.set('_id_', new Index({ v: 2, key: { _id: 1 }, name: '_id_' }));
    if (options.validator && Object.keys(options.validator).length)
      this.validator = compile(options.validator);
  }
  get ns() {
    return `${this.db}.${this.name}`;
  }
}

export class Txn {
  writes = new Map<Collection, Map<string, Doc | null>>();
  before = new Map<Collection, Map<string, Doc | undefined>>();
  done: Promise<void>;
  finish!: () => void;
  started = Date.now();
  constructor() {
    this.done = new Promise((r) => (this.finish = r));
  }
}
/** Thrown when a write outside a transaction meets a document a transaction holds: wait, then run again. */
export class Blocked extends Error {
  constructor(public until: Promise<void>) {
    super('blocked');
  }
}
export interface Ctx {
  txn?: Txn;
  ops: Op[];
}

const conflict = () =>
  new MongoErr(
    112,
    'WriteConflict',
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
    {},
    ['TransientTransactionError'],
  );

export class Engine {
  dbs = new Map<string, Map<string, Collection>>();
  active = new Set<Txn>();
  constructor(public storage: Storage) {
    const pend: [string, Doc][] = [];
    storage.load((key, value) => {
      const doc = deserialize(value, BSON_IN);
      if (key[0] === 'C') {
        const c = this.create(doc.db, doc.coll, doc.options);
        c.uuid = doc.uuid;
        for (const s of doc.indexes) c.indexes.set(s.name, new Index(s));
      } else pend.push([key, doc]);
    });
    for (const [key, doc] of pend) {
      const cut = key.indexOf('\u0000'),
        ns = key.slice(1, cut),
        dot = ns.indexOf('.');
      this.coll(ns.slice(0, dot), ns.slice(dot + 1))?.docs.set(key.slice(cut + 1), doc);
    }
    for (const db of this.dbs.values())
      for (const c of db.values()) for (const i of c.indexes.values()) this.build(c, i, false);
  }
  coll(db: string, name: string): Collection | undefined {
    return this.dbs.get(db)?.get(name);
  }
  create(db: string, name: string, options: Doc = {}): Collection {
    const c = new Collection(db, name, options);
    if (!this.dbs.has(db)) this.dbs.set(db, new Map());
    this.dbs.get(db)!.set(name, c);
    return c;
  }
  ensure(ctx: Ctx, db: string, name: string): Collection {
    const c = this.coll(db, name);
    if (c) return c;
    const n = this.create(db, name);
    this.saveMeta(ctx, n);
    return n;
  }
  saveMeta(ctx: Ctx, c: Collection) {
    ctx.ops.push([
      'C' + c.ns,
      serialize({
        db: c.db,
        coll: c.name,
        options: c.options,
        uuid: c.uuid,
        indexes: [...c.indexes.values()].map((i) => i.spec),
      }),
    ]);
  }
  drop(ctx: Ctx, c: Collection) {
    ctx.ops.push(['C' + c.ns, null]);
    for (const id of c.docs.keys()) ctx.ops.push([`D${c.ns}\u0000${id}`, null]);
    const db = this.dbs.get(c.db)!;
    db.delete(c.name);
    if (!db.size) this.dbs.delete(c.db);
  }
  build(c: Collection, ix: Index, check = true) {
    const all: string[] = [];
    let prev = '';
    for (const [id, d] of c.docs) for (const k of ix.keysOf(d)) all.push(k + SEP + id);
    all.sort();
    if (check && ix.unique)
      for (const e of all) {
        const k = e.slice(0, e.lastIndexOf(SEP));
        if (k === prev) throw this.duplicate(c, ix, c.docs.get(e.slice(e.lastIndexOf(SEP) + 2))!);
        prev = k;
      }
    for (let i = 0; i < all.length; i += 512) ix.keys.chunks.push(all.slice(i, i + 512));
    ix.keys.size = all.length;
  }
  duplicate(c: Collection, ix: Index, d: Doc): MongoErr {
    const keyValue: Doc = {};
    for (const [p] of ix.fields) keyValue[p] = indexValues(d, p)[0] ?? null;
    const show = Object.entries(keyValue)
      .map(
        ([k, v]) =>
          `${k}: ${typeof v === 'string' ? `"${v}"` : rank(v) === 35 ? `ObjectId('${v}')` : v instanceof Date ? `new Date(${+v})` : JSON.stringify(v)}`,
      )
      .join(', ');
    return new MongoErr(
      11000,
      'DuplicateKey',
      `E11000 duplicate key error collection: ${c.ns} index: ${ix.spec.name} dup key: { ${show} }`,
      { keyPattern: ix.spec.key, keyValue },
    );
  }

  // ---- reading through a transaction's view ----
  get(ctx: Ctx, c: Collection, id: string): Doc | undefined {
    const t = ctx.txn;
    if (t) {
      const w = t.writes.get(c);
      if (w?.has(id)) return w.get(id) ?? undefined;
      const b = t.before.get(c);
      if (b?.has(id)) return b.get(id);
    }
    return c.docs.get(id);
  }
  /** ids that may match: the best index's range, or everything; the caller still tests each document. */
  *ids(ctx: Ctx, c: Collection, filter: Doc): Generator<string> {
    const plan = this.plan(c, filter),
      t = ctx.txn;
    const extra = t
      ? new Set<string>([...(t.writes.get(c)?.keys() ?? []), ...(t.before.get(c)?.keys() ?? [])])
      : undefined;
    if (plan) {
      const seen = new Set<string>(extra);
      for (const [lo, hi] of plan.ranges)
        for (const e of plan.ix.keys.from(lo)) {
          if (e >= hi) break;
          const id = e.slice(e.lastIndexOf(SEP) + 2);
          if (!seen.has(id)) {
            seen.add(id);
            yield id;
          }
        }
    } else for (const id of c.docs.keys()) if (!extra?.has(id)) yield id;
    if (extra) yield* extra;
  }
  plan(c: Collection, filter: Doc): { ix: Index; ranges: [string, string][] } | undefined {
    const conds = new Map<string, any[]>();
    const take = (f: Doc) => {
      for (const [k, v] of Object.entries(f ?? {}))
        if (k === '$and' && Array.isArray(v)) v.forEach(take);
        else if (k[0] !== '$') conds.set(k, [...(conds.get(k) ?? []), v]);
    };
    take(filter);
    if (!conds.size) return;
    let best: { ix: Index; ranges: [string, string][]; score: number } | undefined;
    for (const ix of c.indexes.values()) {
      if (
        ix.spec.collation ||
        ix.spec.hidden ||
        (ix.partial &&
          !Object.entries(ix.spec.partialFilterExpression).every(([k, v]) =>
            conds
              .get(k)
              ?.some((x) => same(x, v) || (isPlain(v) && v.$exists === true && x !== null && !isPlain(x))),
          ))
      )
        continue;
      let prefixes = [''],
        score = 0,
        done = false,
        range: [string, string] | undefined;
      for (const [path] of ix.fields) {
        if (done) break;
        const cs = conds.get(path);
        if (!cs) break;
        let vals: any[] | undefined;
        for (const x of cs) {
          const v = points(x);
          if (v && (!vals || v.length < vals.length)) vals = v;
        }
        if (
          vals &&
          !(ix.spec.sparse && vals.some((v) => v === null || v === undefined)) &&
          vals.length * prefixes.length <= 500
        ) {
          prefixes = prefixes.flatMap((p) => vals!.map((v) => p + keyOf(v)));
          score += 2;
          continue;
        }
        done = true;
        for (const x of cs) {
          if (!isPlain(x)) continue;
          let lo: any, hi: any;
          for (const [op, v] of Object.entries(x)) {
            if (rank(v) === 5 || rank(v) === 25 || v instanceof RegExp) continue;
            if (op === '$gt' || op === '$gte') lo = v;
            if (op === '$lt' || op === '$lte') hi = v;
          }
          if (lo === undefined && hi === undefined) continue;
          if (ix.multikey && lo !== undefined) hi = undefined;
          const r = rankKey(rank(lo ?? hi));
          range = [
            lo === undefined ? r : keyOf(lo).replace(/\u0000$/, ''),
            hi === undefined ? r + '\uffff' : keyOf(hi) + '\uffff',
          ];
          score += 1;
        }
      }
      if (score && (!best || score > best.score || (score === best.score && ix.unique)))
        best = {
          ix,
          score,
          ranges: prefixes.map((p) => (range ? [p + range[0], p + range[1]] : [p, p + '\uffff'])) as [
            string,
            string,
          ][],
        };
    }
    return best;
  }
  *scan(ctx: Ctx, c: Collection | undefined, filter: Doc, pred: Pred): Generator<[string, Doc]> {
    if (!c) return;
    for (const id of this.ids(ctx, c, filter)) {
      const d = this.get(ctx, c, id);
      if (d && pred(d)) yield [id, d];
    }
  }

  // ---- writing ----
  assertFree(ctx: Ctx, c: Collection, ids: Iterable<string>) {
    if (!ctx.txn && c.locks.size)
      for (const id of ids) {
        const l = c.locks.get(id);
        if (l) throw new Blocked(l.done);
      }
  }
  write(ctx: Ctx, c: Collection, id: string, next: Doc | null) {
    if (next && calculateObjectSize(next) > 16 * 1024 * 1024)
      throw new MongoErr(
        10334,
        'BSONObjectTooLarge',
        'BSONObj size is invalid: it must be between 0 and 16793600(16MB)',
      );
    if (next && c.validator && !c.validator(next))
      throw new MongoErr(121, 'DocumentValidationFailure', 'Document failed validation');
    const t = ctx.txn;
    if (t) {
      const lock = c.locks.get(id);
      if ((lock && lock !== t) || t.before.get(c)?.has(id)) throw conflict();
      if (next) this.unique(ctx, c, id, next);
      c.locks.set(id, t);
      if (!t.writes.has(c)) t.writes.set(c, new Map());
      t.writes.get(c)!.set(id, next);
    } else {
      this.assertFree(ctx, c, [id]);
      if (next) this.unique(ctx, c, id, next);
      this.apply(ctx, c, id, next);
    }
  }
  insert(ctx: Ctx, c: Collection, doc: Doc) {
    const id = keyOf(doc._id);
    if (this.get(ctx, c, id)) throw this.duplicate(c, c.indexes.get('_id_')!, doc);
    this.write(ctx, c, id, doc);
  }
  private unique(ctx: Ctx, c: Collection, id: string, next: Doc) {
    for (const ix of c.indexes.values()) {
      if (!ix.unique) continue;
      for (const k of ix.keysOf(next)) {
        for (const e of ix.keys.from(k + SEP)) {
          if (!e.startsWith(k + SEP)) break;
          const other = e.slice(e.lastIndexOf(SEP) + 2);
          if (other === id) continue;
          const d = this.get(ctx, c, other);
          if (d && ix.keysOf(d).includes(k)) throw this.duplicate(c, ix, next);
        }
        for (const [other, d] of ctx.txn?.writes.get(c) ?? [])
          if (other !== id && d && ix.keysOf(d).includes(k)) throw this.duplicate(c, ix, next);
      }
    }
  }
  private apply(ctx: Ctx, c: Collection, id: string, next: Doc | null) {
    const old = c.docs.get(id);
    for (const t of this.active)
      if (t !== ctx.txn) {
        let m = t.before.get(c);
        if (!m) t.before.set(c, (m = new Map()));
        if (!m.has(id)) m.set(id, old);
      }
    for (const ix of c.indexes.values()) {
      const a = old ? ix.keysOf(old) : [],
        b = next ? ix.keysOf(next) : [];
      for (const k of a) if (!b.includes(k)) ix.keys.delete(k + SEP + id);
      for (const k of b) if (!a.includes(k)) ix.keys.add(k + SEP + id);
    }
    if (next) c.docs.set(id, next);
    else c.docs.delete(id);
    ctx.ops.push([
      `D${c.ns}\u0000${id}`,
      next ? serialize(next, { ignoreUndefined: false, checkKeys: false }) : null,
    ]);
  }
  begin(): Txn {
    const t = new Txn();
    this.active.add(t);
    return t;
  }
  commit(t: Txn, ops: Op[]) {
    const ctx: Ctx = { ops };
    try {
      for (const [c, w] of t.writes)
        for (const [id, d] of w)
          if (d)
            for (const ix of c.indexes.values())
              if (ix.unique)
                for (const k of ix.keysOf(d))
                  for (const e of ix.keys.from(k + SEP)) {
                    if (!e.startsWith(k + SEP)) break;
                    const other = e.slice(e.lastIndexOf(SEP) + 2),
                      od = w.has(other) ? w.get(other) : c.docs.get(other);
                    if (other !== id && od && ix.keysOf(od).includes(k)) throw conflict();
                  }
      // deletes and key moves first, so that unique index entries never collide
      this.active.delete(t);
      for (const [c, w] of t.writes)
        for (const [id, d] of w) if (d || c.docs.has(id)) this.apply(ctx, c, id, d);
    } finally {
      this.release(t);
    }
  }
  release(t: Txn) {
    this.active.delete(t);
    for (const [c, w] of t.writes) for (const id of w.keys()) if (c.locks.get(id) === t) c.locks.delete(id);
    t.finish();
  }

  /** TTL: delete documents whose date field is older than expireAfterSeconds. */
  async expire(now = Date.now()): Promise<number> {
    const ctx: Ctx = { ops: [] };
    let n = 0;
    for (const db of this.dbs.values())
      for (const c of db.values())
        for (const ix of c.indexes.values()) {
          if (ix.spec.expireAfterSeconds === undefined || ix.fields.length !== 1) continue;
          const path = ix.fields[0]![0],
            limit = new Date(now - Number(ix.spec.expireAfterSeconds) * 1000);
          const pred = compile({ [path]: { $lt: limit } });
          for (const [id, d] of [...this.scan(ctx, c, ix.partial ? {} : { [path]: { $lt: limit } }, pred)]) {
            if ((ix.partial && !ix.partial(d)) || c.locks.has(id)) continue;
            this.apply(ctx, c, id, null);
            n++;
          }
        }
    await this.storage.commit(ctx.ops);
    return n;
  }
}
/** The values an equality condition allows, or undefined when it is not a plain equality. */
function points(x: any): any[] | undefined {
  const ok = (v: any) => !Array.isArray(v) && !(v instanceof RegExp) && v?._bsontype !== 'BSONRegExp';
  if (isPlain(x) && Object.keys(x)[0]?.[0] === '$') {
    if ('$eq' in x && ok(x.$eq)) return [x.$eq];
    if (Array.isArray(x.$in) && x.$in.every(ok)) return x.$in;
    return undefined;
  }
  return ok(x) ? [x] : undefined;
}
const same = (a: any, b: any) => rank(a) === rank(b) && equal(a, b);
export const BSON_IN = {
  promoteLongs: true,
  promoteValues: true,
  promoteBuffers: false,
  bsonRegExp: false,
  validation: { utf8: false },
} as const;
export { clone, own, bad };
