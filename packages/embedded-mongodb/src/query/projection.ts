import type { Evaluator } from '../aggregation/expressions.js';
import { setOwn } from '../bson/paths.js';
import { type Doc, isDoc, isNumeric, isTruthy, toNumber } from '../bson/types.js';
import { badValue, lacks, notImplemented, numbered } from '../errors.js';
import { compileCondition, compileFilter } from './compile.js';
import { isOperators } from './operators.js';
import { matchedPosition } from './positional.js';

/** What a projection does with one field: given its value, gives what is shown; undefined shows nothing. */
type Leaf = (value: unknown, root: Doc) => unknown;
interface Branch {
  [field: string]: Branch | Leaf;
}

const keep: Leaf = (value) => value;
const hide: Leaf = () => undefined;

export const projectionOperators = ['$slice', '$elemMatch', '$'];

export interface ProjectionOptions {
  evaluator: Evaluator;
  /** The filter of the query, for the positional `$`. */
  filter: Doc;
  /** In a pipeline `$slice` is an expression, and `$elemMatch` and `$` do not exist. */
  inPipeline?: boolean;
}

/**
 * Compiles a projection; undefined shows the whole document.
 * https://www.mongodb.com/docs/manual/tutorial/project-fields-from-query-results/
 */
export function compileProjection(
  spec: unknown,
  options: ProjectionOptions,
): ((doc: Doc) => Doc) | undefined {
  if (!isDoc(spec) || Object.keys(spec).length === 0) return undefined;
  return new Projection(options).add(spec).compiled();
}

class Projection {
  private readonly tree: Branch = {};
  private including: boolean | undefined;
  private showsId = true;

  constructor(private readonly options: ProjectionOptions) {}

  add(spec: Doc): this {
    const alone = Object.keys(spec).length === 1;
    for (const [path, value] of Object.entries(spec)) this.addField(path, value, alone);
    return this;
  }

  private addField(path: string, value: unknown, alone: boolean): void {
    if (typeof value === 'boolean' || isNumeric(value)) this.addSwitch(path, isTruthy(value), alone);
    else if (isDoc(value) && !this.options.inPipeline && '$slice' in value)
      this.plant(path, slice(value.$slice));
    else if (isDoc(value) && !this.options.inPipeline && '$elemMatch' in value) {
      this.decide(true, path);
      this.plant(path, elemMatch(value.$elemMatch, this.options.evaluator));
    } else if (isDoc(value) && '$meta' in value) throw notImplemented('the projection $meta');
    else if (isDoc(value) && !isOperators(value)) {
      if (Object.keys(value).length === 0)
        throw numbered(51270, 'An empty sub-projection is not a valid value');
      for (const [field, inner] of Object.entries(value)) this.addField(`${path}.${field}`, inner, false);
    } else {
      this.decide(true, path);
      const evaluate = this.options.evaluator(value);
      this.plant(path, (_value, root) => evaluate(root));
    }
  }

  private addSwitch(path: string, on: boolean, alone: boolean): void {
    if (path === '_id' && !on) this.showsId = false;
    if (path === '_id' && !alone) return;
    this.decide(on, path);
    if (path.endsWith('.$')) {
      if (this.options.inPipeline)
        throw badValue(`positional projection: ${lacks('the projection $ in a pipeline')}`);
      this.plant(path.slice(0, -2), this.positional(path.slice(0, -2)));
    } else this.plant(path, on ? keep : hide);
  }

  private positional(path: string): Leaf {
    return (value, root) => {
      if (!Array.isArray(value)) return value;
      const position = matchedPosition(root, this.options.filter, path, this.options.evaluator);
      if (position < 0)
        throw numbered(51246, "positional operator '.$' couldn't find a matching element in the array");
      return [value[position]];
    };
  }

  private decide(including: boolean, path: string): void {
    if (this.including !== undefined && this.including !== including)
      throw including
        ? numbered(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
        : numbered(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
    this.including = including;
  }

  private plant(path: string, leaf: Leaf): void {
    const parts = path.split('.');
    const last = parts.pop() ?? path;
    let branch = this.tree;
    for (const part of parts) {
      const next = Object.hasOwn(branch, part) ? branch[part] : {};
      if (typeof next !== 'object') throw numbered(31249, `Path collision at ${path}`);
      setOwn(branch, part, next);
      branch = next;
    }
    if (Object.hasOwn(branch, last)) throw numbered(31250, `Path collision at ${path}`);
    setOwn(branch, last, leaf);
  }

  compiled(): (doc: Doc) => Doc {
    return (doc) => this.project(doc, this.tree, doc, true);
  }

  private project(doc: Doc, branch: Branch, root: Doc, top: boolean): Doc {
    const result: Doc = {};
    for (const field of Object.keys(doc)) {
      const shown = this.shows(field, doc, branch, root, top);
      if (shown !== undefined) setOwn(result, field, shown);
    }
    if (this.including) this.compute(doc, branch, root, result);
    return result;
  }

  private shows(field: string, doc: Doc, branch: Branch, root: Doc, top: boolean): unknown {
    const rule = Object.hasOwn(branch, field) ? branch[field] : undefined;
    if (top && field === '_id' && rule === undefined) return this.showsId ? doc._id : undefined;
    if (rule === undefined) return this.including ? undefined : doc[field];
    return typeof rule === 'function' ? rule(doc[field], root) : this.descend(doc[field], rule, root);
  }

  private descend(value: unknown, branch: Branch, root: Doc): unknown {
    if (Array.isArray(value))
      return value
        .map((element) => this.descend(element, branch, root))
        .filter((element) => element !== undefined);
    if (isDoc(value)) return this.project(value, branch, root, false);
    return this.including ? undefined : value;
  }

  /** Fields that the document has not, but that the projection computes. */
  private compute(doc: Doc, branch: Branch, root: Doc, result: Doc): void {
    for (const [field, rule] of Object.entries(branch)) {
      if (Object.hasOwn(doc, field) || rule === keep) continue;
      if (typeof rule === 'function') {
        const value = rule(undefined, root);
        if (value !== undefined) setOwn(result, field, value);
      } else {
        const inner: Doc = {};
        this.compute({}, rule, root, inner);
        if (Object.keys(inner).length > 0) setOwn(result, field, inner);
      }
    }
  }
}

function slice(argument: unknown): Leaf {
  const numbers = (Array.isArray(argument) ? argument : [argument]).map(toNumber);
  const [first = 0, count] = numbers;
  if (numbers.some(Number.isNaN)) throw numbered(28667, 'Invalid $slice syntax: it takes a number or two');
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (count === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const start = first < 0 ? Math.max(0, value.length + first) : first;
    return value.slice(start, start + count);
  };
}

function elemMatch(condition: unknown, evaluator: Evaluator): Leaf {
  if (!isDoc(condition)) throw badValue('elemMatch: Invalid argument, object required');
  const byOperators = isOperators(condition) ? compileCondition(condition, evaluator) : undefined;
  const byFields = byOperators ? undefined : compileFilter(condition, evaluator);
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const found = value.findIndex((element) =>
      byOperators ? byOperators([element]) : isDoc(element) && byFields?.(element),
    );
    return found < 0 ? undefined : [value[found]];
  };
}
