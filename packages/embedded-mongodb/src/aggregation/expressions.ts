import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import { type Doc, isDoc } from '../bson/types.js';
import { badValue, lacks, MongoError, messageOf } from '../errors.js';
import { ownOperators } from './operators.js';

/**
 * Aggregation expressions. They are evaluated by mingo, except for comparisons, which must follow BSON's order.
 * https://www.mongodb.com/docs/manual/reference/operator/aggregation/
 */

/** Gives an expression's value for a document; undefined is a missing value. */
export type Expression = (doc: unknown, variables?: Doc) => unknown;

/** Compiles expressions that share variables and one `$$NOW`; throws for an operator that does not exist here. */
export type Evaluator = (expression: unknown) => Expression;

const fromMingo =
  '$abs $add $ceil $divide $exp $floor $ln $log10 $mod $multiply $pow $sqrt $subtract $and $not $or $cond $ifNull $setField $unsetField $strLenBytes $toLong $convert $let $literal $arrayElemAt $arrayToObject $concatArrays $filter $first $last $indexOfArray $isArray $map $objectToArray $range $reduce $reverseArray $size $slice $sortArray $zip $mergeObjects $allElementsTrue $anyElementTrue $setDifference $setEquals $setIntersection $setIsSubset $setUnion $concat $split $strLenCP $strcasecmp $substrCP $trim $ltrim $rtrim $regexFind $regexMatch $replaceAll $replaceOne $getField $isNumber $toBool $toDate $toDouble $toInt $dateFromString $dateToString'.split(
    ' ',
  );

/** Every expression operator that exists here. */
export const expressionOperators = [...Object.keys(ownOperators), ...fromMingo];
export const systemVariables = ['$$ROOT', '$$CURRENT', '$$REMOVE', '$$NOW'];

const known = new Set(expressionOperators);
const handOver = '$handOverOptions';
const context = Context.init({
  accumulator: { ...accumulators },
  expression: {
    ...expressions,
    ...ownOperators,
    [handOver]: (_doc: unknown, _argument: unknown, options: Options) => options,
  },
});

/** mingo's options once it has prepared them: it takes them again as they are, which spares it copying its operators. */
interface PreparedOptions extends Options {
  update(locals: { root: unknown; variables?: Doc }): unknown;
}

const isPrepared = (value: unknown): value is PreparedOptions =>
  typeof value === 'object' && value !== null && 'update' in value && typeof value.update === 'function';

function prepareOptions(variables: Doc): PreparedOptions {
  const prepared = evalExpr(
    {},
    { [handOver]: 1 },
    {
      context,
      variables,
      idKey: '_id',
      scriptEnabled: false,
      useStrictMode: true,
      failOnError: true,
      processingMode: 0,
    },
  );
  if (!isPrepared(prepared)) throw new Error('mingo did not hand over its options: its version does not fit');
  return prepared;
}

/** An evaluator with the variables of a command's or a stage's `let`; its `$$NOW` is the time of the first use. */
export function evaluatorWith(variables: Doc = {}): Evaluator {
  let options: PreparedOptions | undefined;
  return (expression) => {
    checkExpression(expression);
    options ??= prepareOptions(variables);
    const prepared = options;
    return (doc, local) => {
      try {
        prepared.update(local ? { root: doc, variables: local } : { root: doc });
        return evalExpr(doc, expression, prepared);
      } catch (error) {
        throw error instanceof MongoError ? error : badValue(messageOf(error));
      }
    };
  };
}

/** Throws InvalidPipelineOperator where an expression uses an operator that does not exist here. */
function checkExpression(expression: unknown): void {
  if (Array.isArray(expression)) expression.forEach(checkExpression);
  else if (typeof expression === 'string' && /^\$\$[A-Z]/.test(expression)) {
    const name = expression.split('.')[0] ?? '';
    if (!systemVariables.includes(name))
      throw new MongoError(
        17276,
        'Location17276',
        `Use of undefined variable: ${name.slice(2)}: ${lacks(name)}`,
      );
  } else if (isDoc(expression))
    for (const [name, argument] of Object.entries(expression)) {
      if (name === '$literal') continue;
      if (name.startsWith('$') && !known.has(name))
        throw new MongoError(
          168,
          'InvalidPipelineOperator',
          `Unrecognized expression '${name}': ${lacks(`the expression ${name}`)}`,
        );
      checkExpression(argument);
    }
}
