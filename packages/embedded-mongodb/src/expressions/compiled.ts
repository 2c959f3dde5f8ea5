/** Gives an expression's value for a document; undefined is a missing value. */
export type Expression = (doc: unknown) => unknown;

/** An expression that is compiled; a constant one does not look at the document. */
export interface Compiled {
  evaluate: Expression;
  constant: boolean;
}

export type Compile = (expression: unknown) => Compiled;

export const constant = (value: unknown): Compiled => ({ evaluate: () => value, constant: true });

/** Evaluates what depends on no document at once, so that its faults come to light without one. */
export function combined(parts: readonly Compiled[], evaluate: Expression): Compiled {
  return parts.every((part) => part.constant) ? constant(evaluate(undefined)) : { evaluate, constant: false };
}
