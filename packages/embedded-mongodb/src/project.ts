// find() projections: inclusion, exclusion, $slice, $elemMatch, positional `$`, computed fields.
import { bad, isPlain, own, num, rank, set, type Doc } from './values.js';
import { compile, field, positional, type MatchEnv } from './match.js';
import { evalExpr } from './expr.js';

type Node = { [k: string]: Node | Leaf };
type Leaf = (v: any, doc: Doc) => any;
const KEEP: Leaf = (v) => v,
  DROP: Leaf = () => undefined;

export function projector(spec: Doc | undefined, filter: Doc, env: MatchEnv = {}): (d: Doc) => Doc {
  if (!spec || !Object.keys(spec).length) return (d) => d;
  const tree: Node = {};
  let mode: 'in' | 'out' | undefined,
    id = true;
  const want = (m: 'in' | 'out', k: string) => {
    if (mode && mode !== m)
      throw bad(
        `Cannot do ${m === 'out' ? 'exclusion' : 'inclusion'} on field ${k} in ${mode === 'out' ? 'exclusion' : 'inclusion'} projection`,
        m === 'out' ? 31254 : 31253,
      );
    mode = m;
  };
  const plant = (path: string, leaf: Leaf) => {
    const ps = path.split('.');
    let n = tree;
    ps.forEach((p, i) => {
      if (i === ps.length - 1) {
        if (own(n, p)) throw bad(`Path collision at ${path}`, 31250);
        n[p] = leaf;
      } else {
        const c = (n[p] ??= {});
        if (typeof c === 'function') throw bad(`Path collision at ${path}`, 31249);
        n = c;
      }
    });
  };
  const add = (path: string, v: any) => {
    if (path === '_id' && (v === 0 || v === false)) {
      id = false;
      return;
    }
    if (typeof v === 'boolean' || rank(v) === 10) {
      const on = v === true || (v !== false && num(v) !== 0);
      if (path !== '_id' || Object.keys(spec).length === 1) want(on ? 'in' : 'out', path);
      if (path.endsWith('.$')) {
        const p = path.slice(0, -2);
        plant(p, (a, d) => {
          if (!Array.isArray(a)) return a;
          const i = positional(d, filter, p, env);
          if (i < 0)
            throw bad(
              "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
              51246,
            );
          return [a[i]];
        });
      } else plant(path, on ? KEEP : DROP);
    } else if (isPlain(v) && '$slice' in v) {
      const s = v.$slice;
      plant(path, (a) => {
        if (!Array.isArray(a)) return a;
        if (!Array.isArray(s)) {
          const n = num(s);
          return n < 0 ? a.slice(n) : a.slice(0, n);
        }
        const at = num(s[0]) < 0 ? Math.max(0, a.length + num(s[0])) : num(s[0]);
        return a.slice(at, at + num(s[1]));
      });
    } else if (isPlain(v) && '$elemMatch' in v) {
      want('in', path);
      const c = v.$elemMatch,
        ops = Object.keys(c)[0]?.[0] === '$',
        f = ops ? field(c, env) : null,
        p = ops ? null : compile(c, env);
      plant(path, (a) => {
        if (!Array.isArray(a)) return undefined;
        const i = a.findIndex((e) => (f ? f([e]) : isPlain(e) && p!(e)));
        return i < 0 ? undefined : [a[i]];
      });
    } else if (isPlain(v) && '$meta' in v) return;
    else if (isPlain(v) && Object.keys(v)[0]?.[0] !== '$')
      for (const k of Object.keys(v)) add(path + '.' + k, v[k]);
    else {
      want('in', path);
      plant(path, (_, d) => evalExpr(d, v, env.vars));
    }
  };
  for (const k of Object.keys(spec)) add(k, spec[k]);
  const include = mode === 'in';
  if (!mode && !Object.keys(tree).length) return id ? (d) => d : ({ _id, ...rest }) => rest;
  const walk = (v: any, n: Node, root: Doc, top: boolean): any => {
    if (Array.isArray(v)) return v.map((e) => walk(e, n, root, false)).filter((e) => e !== undefined);
    if (!isPlain(v)) return include ? undefined : v;
    const out: Doc = {};
    if (top && id && include && '_id' in v) out._id = v._id;
    for (const k of Object.keys(v)) {
      if (top && k === '_id' && !id) continue;
      const c = own(n, k);
      const r =
        c === undefined
          ? include
            ? undefined
            : v[k]
          : typeof c === 'function'
            ? c(v[k], root)
            : walk(v[k], c as Node, root, false);
      if (r !== undefined) set(out, k, r);
    }
    if (include)
      for (const k of Object.keys(n))
        if (!(k in v) && typeof n[k] === 'function' && n[k] !== KEEP) {
          const r = (n[k] as Leaf)(undefined, root);
          if (r !== undefined) set(out, k, r);
        }
    return out;
  };
  return (d) => walk(d, tree, d, true);
}
