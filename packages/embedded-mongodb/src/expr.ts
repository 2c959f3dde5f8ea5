// Aggregation expressions: mingo's evaluator with every operator registered.
import { Aggregator, Context } from 'mingo';
import { evalExpr as mingoEval } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import { bad, type Doc } from './values.js';

export const context = Context.init({ accumulator, expression, pipeline, projection, query, window } as any);
export function evalExpr(doc: any, expr: any, vars?: Doc): any {
  try {
    return mingoEval(doc, expr, {
      context,
      variables: { NOW: new Date(), ...vars },
      idKey: '_id',
      scriptEnabled: false,
      useStrictMode: true,
      failOnError: true,
    } as any);
  } catch (e) {
    throw bad((e as Error).message, 2);
  }
}
export function mingoStages(
  docs: Doc[],
  stages: Doc[],
  vars?: Doc,
  collectionResolver?: (n: string) => Doc[],
): Doc[] {
  try {
    return new Aggregator(
      stages as any,
      { context, variables: { NOW: new Date(), ...vars }, collectionResolver, scriptEnabled: false, processingMode: 1 } as any,
    ).run(docs as any) as Doc[];
  } catch (e) {
    throw bad((e as Error).message, 40324);
  }
}
