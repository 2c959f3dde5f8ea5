import { accumulatorOperators } from './aggregation/group.js';
import { pipelineStages } from './aggregation/pipeline.js';
import { indexOptions } from './commands/index-spec.js';
import { commandNames } from './commands/registry.js';
import { expressionOperators, systemVariables } from './expressions/expressions.js';
import { topLevelOperators } from './query/compile.js';
import { fieldOperators } from './query/operators.js';
import { projectionOperators } from './query/projection.js';
import { pushModifiers } from './update/array-operators.js';
import { updateOperators } from './update/compile.js';

/** Everything that exists here; whatever is not named is refused. */
export const supported = {
  commands: commandNames,
  queryOperators: [...topLevelOperators, ...fieldOperators],
  projectionOperators,
  updateOperators,
  updateModifiers: pushModifiers,
  stages: pipelineStages,
  accumulators: accumulatorOperators,
  expressions: expressionOperators,
  systemVariables: systemVariables.map((name) => name.slice(2)),
  indexOptions,
} satisfies Record<string, readonly string[]>;
