import { own, setOwn } from '../bson/paths.js';
import { type Doc, isDoc, isNumeric, isTruthy, toNumber } from '../bson/types.js';
import { badValue, lacks, numbered } from '../errors.js';
import { checkFieldName, type Evaluator } from '../expressions/expressions.js';
import { compileCondition, compileFilter } from './compile.js';
import { isOperators } from './operators.js';
import { matchedPosition } from './positional.js';

/** What a projection does with one field: given its value, gives what is shown; undefined shows nothing. */
interface Leaf {
  show(value: unknown, root: Doc): unknown;
  /** Comes from elsewhere than the field: it stands after the fields that are kept. */
  computed: boolean;
}
interface Branch {
  fields: Map<string, Branch | Leaf>;
  /** Whether a leaf somewhere below is computed. */
  computes: boolean;
}

const inPlace = (show: Leaf['show']): Leaf => ({ show, computed: false });
const computed = (show: (root: Doc) => unknown): Leaf => ({ show: (_, root) => show(root), computed: true });
const keep = inPlace((value) => value);
const hide = inPlace(() => undefined);
const branch = (): Branch => ({ fields: new Map(), computes: false });
const isBranch = (rule: Branch | Leaf): rule is Branch => 'fields' in rule;

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
  private readonly tree = branch();
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
      if (path.includes('.')) throw numbered(31275, 'Cannot use $elemMatch projection on a nested field.');
      this.decide(true, path);
      const match = elemMatch(value.$elemMatch, this.options.evaluator);
      this.plant(
        path,
        computed((root) => match(own(root, path))),
      );
    } else if (isDoc(value) && !isOperators(value)) {
      if (Object.keys(value).length === 0)
        throw numbered(51270, 'An empty sub-projection is not a valid value');
      for (const [field, inner] of Object.entries(value)) this.addField(`${path}.${field}`, inner, false);
    } else {
      this.decide(true, path);
      this.plant(path, computed(this.options.evaluator(value)));
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
    return inPlace((value, root) => {
      if (!Array.isArray(value)) return value;
      const position = matchedPosition(root, this.options.filter, path, this.options.evaluator);
      if (position < 0)
        throw numbered(51246, "positional operator '.$' couldn't find a matching element in the array");
      return [value[position]];
    });
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
    parts.forEach(checkFieldName);
    const last = parts.pop() ?? path;
    let here = this.tree;
    for (const part of parts) {
      here.computes ||= leaf.computed;
      const next = here.fields.get(part) ?? branch();
      if (!isBranch(next)) throw numbered(31249, `Path collision at ${path}`);
      here.fields.set(part, next);
      here = next;
    }
    here.computes ||= leaf.computed;
    if (here.fields.has(last)) throw numbered(31250, `Path collision at ${path}`);
    here.fields.set(last, leaf);
  }

  compiled(): (doc: Doc) => Doc {
    return (doc) => this.compute(this.kept(doc, this.tree, doc), this.tree, doc);
  }

  /** What the projection leaves of the document's own fields. */
  private kept(doc: Doc, { fields }: Branch, root: Doc): Doc {
    const result: Doc = {};
    for (const field of Object.keys(doc)) {
      const rule = fields.get(field);
      const shown = rule ? this.applied(rule, doc[field], root) : this.unnamed(field, doc, root);
      if (shown !== undefined) setOwn(result, field, shown);
    }
    return result;
  }

  private unnamed(field: string, doc: Doc, root: Doc): unknown {
    const shows = doc === root && field === '_id' ? this.showsId : !this.including;
    return shows ? doc[field] : undefined;
  }

  private applied(rule: Branch | Leaf, value: unknown, root: Doc): unknown {
    if (isBranch(rule)) return this.descend(value, rule, root);
    return rule.computed ? undefined : rule.show(value, root);
  }

  private descend(value: unknown, rule: Branch, root: Doc): unknown {
    if (Array.isArray(value))
      return value
        .map((element) => this.descend(element, rule, root))
        .filter((element) => element !== undefined);
    if (isDoc(value)) return this.kept(value, rule, root);
    return this.including ? undefined : value;
  }

  /** Adds what the projection computes, in the order in which it was asked for. */
  private compute(kept: Doc, { fields, computes }: Branch, root: Doc): Doc {
    if (!computes) return kept;
    for (const [field, rule] of fields) {
      if (isBranch(rule) ? !rule.computes : !rule.computed) continue;
      const value = isBranch(rule)
        ? this.computeInside(own(kept, field), rule, root)
        : rule.show(undefined, root);
      if (value !== undefined) setOwn(kept, field, value);
    }
    return kept;
  }

  /** A computed field takes the place of what is no document. */
  private computeInside(value: unknown, rule: Branch, root: Doc): unknown {
    if (Array.isArray(value)) return value.map((element) => this.computeInside(element, rule, root));
    return this.compute(isDoc(value) ? value : {}, rule, root);
  }
}

function slice(argument: unknown): Leaf {
  const numbers = (Array.isArray(argument) ? argument : [argument]).map(toNumber);
  const [first = 0, count] = numbers;
  if (numbers.some(Number.isNaN)) throw numbered(28667, 'Invalid $slice syntax: it takes a number or two');
  return inPlace((value) => {
    if (!Array.isArray(value)) return value;
    if (count === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const start = first < 0 ? Math.max(0, value.length + first) : first;
    return value.slice(start, start + count);
  });
}

function elemMatch(condition: unknown, evaluator: Evaluator): (value: unknown) => unknown {
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
